import { boardItems, boards, feedbackItems } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import { prepareItem } from "@/lib/feedback/commands/prepare-item";
import { saveItemPart } from "@/lib/feedback/commands/save-item";
import { itemParts, type Segment } from "@/lib/feedback/rules";
import type { Ctx } from "@/lib/platform/context";
import type { World } from "./test";

/** A board with revealed items, one a segment, as rows: past every command and policy. */
export async function boardRows(world: World, it: { id: string; organizationId: string; coach: { id: string }; sideOne: string; sideTwo: string }, segments: readonly Segment[] = ["operational", "process"]) {
  const tenant = { organizationId: it.organizationId, engagementId: it.id, authorId: it.coach.id, audience: "pair" as const };
  const at = new Date("2026-03-02T11:00:00Z");
  const boardId = newId();
  const items = segments.map((segment, index) => ({
    ...tenant, id: newId(), segment, direction: "constructive" as const, position: index + 1, about: [it.sideOne],
    situation: `Situation ${index + 1}`, behaviour: `Behaviour ${index + 1}`, impact: `Impact ${index + 1}`, revealedAt: at,
  }));
  await world.owner(async (db) => {
    await db.insert(feedbackItems).values(items);
    await db.insert(boards).values({ ...tenant, id: boardId, planned: { operational: 1, process: 1, personal: 0 }, openedAt: at, drawn: [it.sideTwo, it.sideOne], currentItemId: items[0]?.id ?? null });
    await db.insert(boardItems).values(items.map(({ id }, index) => ({ ...tenant, boardId, itemId: id, position: index + 1 })));
  });
  return { tenant, boardId, items: items.map(({ id }) => id) as [string, string, ...string[]] };
}

/** Items as a coach prepares them: one positive for each leader and four constructive, over all segments. */
export const sixItems = ([one = "", two = ""]: readonly string[]) => [
  { segment: "operational", direction: "positive", about: [one, two], situation: "During the port closure last autumn", behaviour: "You stayed on one call, split the tasks and told customers one date.", impact: "38 of 40 loads arrived within a day." },
  { segment: "operational", direction: "constructive", about: [two], situation: "In tenders between January and June", behaviour: "Dates were confirmed to customers before a capacity answer had come.", impact: "22 dates were moved." },
  { segment: "process", direction: "constructive", about: [one], situation: "When a capacity question came by mail this spring", behaviour: "Answers took between one and nine days.", impact: "Account teams guessed, and customers got two dates." },
  { segment: "process", direction: "constructive", about: [two], situation: "After four of six Monday meetings in May and June", behaviour: "A decision was reopened by mail.", impact: "Planning waited for a third opinion." },
  { segment: "personal", direction: "constructive", about: [one], situation: "In two customer calls this spring", behaviour: "You said that the figures of the other team were invented.", impact: "People stopped sharing drafts." },
  { segment: "personal", direction: "positive", about: [two], situation: "At customer handovers", behaviour: "You named the people who had solved the problem.", impact: "They were thanked in writing." },
] as const;

/** An item to prepare: about any of the leaders. */
type ToPrepare = Omit<ReturnType<typeof sixItems>[number], "about"> & { about: readonly string[] };

/** Prepares items by the coach's own commands. @returns their ids, in the order given. */
export async function prepareItems(ctx: Ctx, engagementId: string, items: readonly ToPrepare[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { segment, direction, about, ...words } of items) {
    const { id } = await prepareItem(ctx, { engagementId, id: newId(), segment, direction, about: [...about], themeId: null });
    for (const part of itemParts) await saveItemPart(ctx, { itemId: id, fieldKey: part, words: words[part], counter: 1, revision: 0, mine: [] });
    ids.push(id);
  }
  return ids;
}
