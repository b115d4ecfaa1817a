import { eq } from "drizzle-orm";
import { auditEvents, coachingSessions, guideEntries, intakeExcerpts, intakeThemes } from "@/db/schema";
import type { World } from "@/db/testing/test";
import { groupExcerpt, wordTheme } from "@/lib/intake/commands/word-theme";
import { markExcerpt } from "@/lib/intake/commands/mark-excerpt";
import type { MarkExcerptInput, WordThemeInput } from "@/lib/intake/input";
import { unorderedId } from "@/lib/platform/ids";
import { saveEntry } from "@/lib/sessions/commands/save-entry";
import { answerConsent } from "@/lib/stages/commands/answer-consent";

export type It = Awaited<ReturnType<World["build"]["intervention"]>>;

/** An intake that has begun: of a colleague, or of the leader whose side is given. */
export async function begun(world: World, it: It, over: Partial<typeof coachingSessions.$inferInsert> = {}) {
  const person = over.sideId === it.sideOne ? it.one : over.sideId === it.sideTwo ? it.two : await world.build.person(it.organizationId);
  const session = await world.build.session(it, [person.id], { kind: "intake", stepKey: over.sideId ? "iv-intake-leader" : "iv-intake-impacted", round: null, ...over });
  return { ...session, person };
}
/** What the coach does in an intake. */
export const answer = (world: World, it: It, sessionId: string, said: "given" | "declined" = "given", quotes = false, at?: Date) => world.as(it.coach, (ctx) => answerConsent(ctx, { sessionId, answer: said, quotes }), at);
export const note = (world: World, it: It, sessionId: string, words: string, fieldKey = "iv-ii-effect") =>
  world.as(it.coach, (ctx) => saveEntry(ctx, { sessionId, fieldKey, words, counter: Date.now(), revision: 0, mine: [] }));
export const mark = (world: World, it: It, sessionId: string, over: Partial<MarkExcerptInput> = {}) =>
  world.as(it.coach, (ctx) => markExcerpt(ctx, { id: unorderedId(), sessionId, words: "Plans change on Monday.", tag: "process", verbatim: false, ...over }));
export const word = (world: World, it: It, over: Partial<WordThemeInput> = {}) =>
  world.as(it.coach, (ctx) => wordTheme(ctx, { engagementId: it.id, id: unorderedId(), words: "What is planned is not what is done.", segment: "process", guessable: null, revision: 0, excerpts: [], ...over }));
export const group = (world: World, it: It, excerptId: string, themeId: string | null) => world.as(it.coach, (ctx) => groupExcerpt(ctx, { engagementId: it.id, excerptId, themeId }));

/** What is there, past every policy. */
export const kept = (world: World, it: It) => world.owner(async (db) => ({
  notes: await db.$count(guideEntries, eq(guideEntries.engagementId, it.id)), passages: await db.$count(intakeExcerpts, eq(intakeExcerpts.engagementId, it.id)), themes: await db.$count(intakeThemes, eq(intakeThemes.engagementId, it.id)),
}));
export const events = (world: World, it: It) => world.owner(async (db) => (await db.select().from(auditEvents).where(eq(auditEvents.engagementId, it.id))).map(({ name, audience, details }) => ({ name, audience, details })));
