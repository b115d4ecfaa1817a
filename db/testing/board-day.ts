import { eq } from "drizzle-orm";
import { auditEvents, engagementStages } from "@/db/schema";
import { closeItem, putWording } from "@/lib/feedback/commands/close-item";
import { markItem } from "@/lib/feedback/commands/mark-item";
import { openBoard } from "@/lib/feedback/commands/open-board";
import { presentItem } from "@/lib/feedback/commands/present-item";
import { writeOnBoard } from "@/lib/feedback/commands/write-on-board";
import { boardState } from "@/lib/feedback/queries/board-state";
import { boardTag } from "@/lib/feedback/queries/board-tag";
import { boardFields } from "@/lib/feedback/rules/board";
import { newId } from "@/lib/platform/ids";
import { prepareItems, sixItems } from "./board";
import type { World } from "./test";

/** Somebody of the test world. */
export type Person = { id: string; organizationId: string };
const nobody = { proposal: "", reason: "" };

/** An intervention on its feedback day with six items prepared, and short ways to each act of its board. */
export async function day(world: World, { open = true } = {}) {
  const it = await world.build.intervention();
  await world.owner((db) => db.insert(engagementStages).values({ organizationId: it.organizationId, engagementId: it.id, key: "iv-feedback", position: 2, plannedFrom: "2026-03-02", plannedTo: "2026-03-08", enteredAt: new Date("2026-03-01T09:00:00Z") }));
  const items = await world.as(it.coach, (ctx) => prepareItems(ctx, it.id, sixItems([it.sideOne, it.sideTwo])));
  const engagementId = it.id;
  const opening = (id = newId()) => world.as(it.coach, (ctx) => openBoard(ctx, { engagementId, id }));
  if (open) await opening();
  const [first = "", second = ""] = items;
  const present = (itemId: string, who: Person = it.coach) => world.as(who, (ctx) => presentItem(ctx, { engagementId, itemId }));
  const mark = (who: Person, over: Partial<Parameters<typeof markItem>[1]> = {}) => world.as(who, (ctx) => markItem(ctx, { engagementId, itemId: first, round: 1, sideId: null, revision: 0, mark: "agreed", ...nobody, ...over }));
  const close = (outcome: Parameters<typeof closeItem>[1]["outcome"], itemId = first) => world.as(it.coach, (ctx) => closeItem(ctx, { engagementId, itemId, outcome, note: "" }));
  const put = (sideId: string | null, round = 1) => world.as(it.coach, (ctx) => putWording(ctx, { engagementId, itemId: first, round, sideId }));
  const state = (who: Person) => world.as(who, (ctx) => boardState(ctx, engagementId));
  const tag = (who: Person) => world.as(who, (ctx) => boardTag(ctx, engagementId, who === it.coach ? "conductor" : "device"));
  const write = (who: Person, fieldKey: string, words: string, over = {}) => world.as(who, (ctx) => writeOnBoard(ctx, { engagementId, fieldKey, sideId: null, words, counter: 1, revision: 0, mine: [], ...over }));
  const events = async () => (await world.owner((db) => db.select({ name: auditEvents.name }).from(auditEvents).where(eq(auditEvents.engagementId, engagementId)))).map(({ name }) => name);
  return { ...it, engagementId, items, first, second, opening, present, mark, close, put, state, tag, write, events };
}
export type Day = Awaited<ReturnType<typeof day>>;

/** Works through the whole board: everybody agrees to everything. */
export async function through(world: World, it: Day) {
  for (const itemId of it.items) {
    await it.present(itemId);
    await it.mark(it.one, { itemId });
    await it.mark(it.two, { itemId });
    await it.close("agreed", itemId);
  }
  await it.write(it.one, boardFields.goal, "One plan on Friday noon.");
}
