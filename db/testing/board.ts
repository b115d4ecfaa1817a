import { boardItems, boards, feedbackItems } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import type { Segment } from "@/lib/feedback/rules";
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
