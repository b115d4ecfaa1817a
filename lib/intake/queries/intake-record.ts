import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { engagementStages, intakeExcerpts, people } from "@/db/schema";
import { ownContentKey } from "@/lib/engagements/commands/content-key";
import { intakeStage, type IntakeStanding } from "@/lib/engagements/rules/intakes";
import type { Ctx } from "@/lib/platform/context";
import { unseal } from "@/lib/platform/crypto";
import { areThemesTogether, intakeFor, type Consent } from "../access";
import type { ExcerptTag } from "../rules";
import { consentTextFor, refusalToAnswer, refusalToWithdraw, type ConsentState } from "../rules/consent";

/** A marked passage. `words` are null when their key was destroyed; `quotable` is false while own words may not be used. */
export type Excerpt = { id: string; sessionId: string; words: string | null; tag: ExcerptTag; verbatim: boolean; quotable: boolean; themeId: string | null; revision: number };

/** One intake as its coach meets it, beside its notes: who was heard, how consent stands, what was marked. `togetherOn` is the
 *  day until which, by plan, the themes are put together. */
export type IntakeRecord = {
  interviewee: { name: string; title: string; zone: string };
  standing: IntakeStanding; state: ConsentState; consent: Consent | null;
  text: ReturnType<typeof consentTextFor>; togetherOn: string | null;
  excerpts: Excerpt[];
  can: { answer: boolean; withdraw: boolean };
};

/** The passages of one engagement that the viewer marked, or of one intake of it, oldest first. */
export async function excerptsOf(ctx: Ctx, engagementId: string, sessionId?: string): Promise<Excerpt[]> {
  const mayQuote = sql<boolean>`exists (select 1 from intake_consents c where c.session_id = intake_excerpts.session_id and c.quotes)`;
  const rows = await ctx.db.select({ excerpt: intakeExcerpts, mayQuote }).from(intakeExcerpts)
    .where(and(eq(intakeExcerpts.engagementId, engagementId), sessionId ? eq(intakeExcerpts.sessionId, sessionId) : undefined)).orderBy(asc(intakeExcerpts.createdAt), asc(intakeExcerpts.id));
  const key = rows.length > 0 ? await ownContentKey(ctx, engagementId) : null;
  return rows.map(({ excerpt: { id, sessionId: of, tag, verbatim, sealed, themeId, revision }, mayQuote: allowed }) =>
    ({ id, sessionId: of, words: key && unseal(key, id, sealed), tag, verbatim, quotable: !verbatim || allowed, themeId, revision }));
}

/** What belongs to one intake beside its notes. @throws AppError at the intake's door. */
export async function intakeRecord(ctx: Ctx, sessionId: string): Promise<IntakeRecord> {
  const { session, engagement, standing, consent, state } = await intakeFor(ctx, sessionId);
  const attends = sql`exists (select 1 from session_attendees a where a.session_id = ${sessionId} and a.person_id = people.id) and not people.id = any(${sql.param(ctx.viewer.people)}::uuid[])`;
  const [interviewee] = await ctx.db.select({ name: people.name, title: people.title, zone: people.zone }).from(people).where(attends).limit(1);
  const [stage] = await ctx.db.select({ plannedTo: engagementStages.plannedTo }).from(engagementStages).where(and(eq(engagementStages.engagementId, engagement.id), eq(engagementStages.key, intakeStage)));
  return {
    interviewee: interviewee ?? { name: "", title: "", zone: ctx.viewer.zone }, standing, state, consent, text: consentTextFor(standing), togetherOn: stage?.plannedTo ?? null,
    excerpts: await excerptsOf(ctx, engagement.id, sessionId),
    can: { answer: refusalToAnswer(state, session) === null, withdraw: refusalToWithdraw(state, standing, await areThemesTogether(ctx, engagement.id)) === null },
  };
}
