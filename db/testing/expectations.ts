import { and, eq } from "drizzle-orm";
import { auditEvents, engagementStages, parties } from "@/db/schema";
import type { World } from "@/db/testing/test";
import { acceptAsCoach } from "@/lib/engagements/commands/accept-as-coach";
import { checkSuitability } from "@/lib/engagements/commands/check-suitability";
import { confirmConsequences } from "@/lib/engagements/commands/confirm-consequences";
import { recordConversation } from "@/lib/engagements/commands/record-conversation";
import { writeEntry } from "@/lib/engagements/commands/write-entry";
import { acknowledgeExpectations } from "@/lib/stages/commands/enter-stage";

/** A complete declaration of interests. */
export const interests = { "iv-interests-both": "yes", "iv-interests-other": "none", "iv-interests-balance": "Equal sessions." };
/** A check that comes to "go ahead". */
export const suitable = {
  "iv-suit-complaint": "no", "iv-suit-safety": "no", "iv-suit-decision-made": "no", "iv-suit-power": "Canary power", "iv-suit-structure": "Targets", "iv-suit-represented": "yes",
  "iv-suit-limits": "yes", "iv-suit-outcome": "Suitable, go ahead",
};
/** The answer that accepts the coach. */
export const accepting = "I have read this and accept it";
/** A complete acknowledgement. */
export const ticks = { "iv-ack-process": "yes", "iv-ack-consequences": "yes", "iv-interests-answer": accepting };

/** A launched intervention of which coach and HR alone know, on the Monday of its launch. */
export async function launched(world: World) {
  const it = await world.build.intervention({ status: "launched", launchedAt: new Date("2026-03-01T09:00:00Z"), startsOn: "2026-03-09" }, { told: false });
  await world.owner(async (db) => {
    await db.update(parties).set({ acceptedAt: null }).where(and(eq(parties.engagementId, it.id), eq(parties.role, "coach")));
    await db.insert(engagementStages).values(["iv-expectations", "iv-intakes", "iv-feedback"].map((key, position) => ({ organizationId: it.organizationId, engagementId: it.id, key, position, plannedFrom: "2026-03-02", plannedTo: "2026-03-08", enteredAt: position === 0 ? it.launchedAt : null })));
  });
  for (const fieldKey of ["iv-impact-performance", "iv-impact-leadership", "iv-impact-organization", "iv-impact-consequences"])
    await world.as(it.sponsor, (ctx) => writeEntry(ctx, it.id, { stepKey: "iv-impact", fieldKey, audience: "alliance", sideId: null, sessionId: null }, { words: `Words of ${fieldKey}`, revision: 0, counter: 1 }));
  return it;
}
/** A launched intervention of this world. */
export type It = Awaited<ReturnType<typeof launched>>;

/** Each act of expectation setting, as its own party does it. */
export const accept = (world: World, it: It) => world.as(it.coach, (ctx) => acceptAsCoach(ctx, { engagementId: it.id, answers: interests }));
export const check = (world: World, it: It, answers: Record<string, string> = suitable) => world.as(it.coach, (ctx) => checkSuitability(ctx, { engagementId: it.id, answers, finish: "now" }));
export const confirm = (world: World, it: It) => world.as(it.hr, (ctx) => confirmConsequences(ctx, { engagementId: it.id, lawful: "yes" }));
export const tell = (world: World, it: It, partyId = it.sideOne, on = "2026-03-02") => world.as(it.sponsor, (ctx) => recordConversation(ctx, { engagementId: it.id, partyId, on, said: ["Why now"], other: "" }));
export const acknowledge = (world: World, it: It, who = it.one, over: Record<string, string> = {}) => world.as(who, (ctx) => acknowledgeExpectations(ctx, { engagementId: it.id, version: 1, answers: { ...ticks, ...over } }));
/** Everything before a leader is told. */
export const ready = async (world: World, it: It) => { await accept(world, it); await check(world, it); await confirm(world, it); };
/** Everything up to both conversations. */
export const told = async (world: World, it: It) => { await ready(world, it); await tell(world, it); await tell(world, it, it.sideTwo); };
/** Names of the events of an engagement. */
export const events = async (world: World, it: It) => (await world.owner((db) => db.select({ name: auditEvents.name }).from(auditEvents).where(eq(auditEvents.engagementId, it.id)))).map(({ name }) => name);
/** The stage at hand. */
export const stageOf = async (world: World, it: It) => (await world.owner((db) => db.select().from(engagementStages).where(eq(engagementStages.engagementId, it.id)))).find(({ enteredAt, leftAt }) => enteredAt && !leftAt)?.key;
