import "server-only";
import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { coachingSessions, engagements, programTemplates, pulses } from "@/db/schema";
import { partiesOf } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { templateOf } from "@/lib/programs/queries";
import { stepOf } from "@/lib/programs/rules/guides";
import { sessionFor, type OpenedSession } from "../access";
import { pulseInstrument, pulseOpensAt, pulseState } from "../rules/pulses";

/** A pulse as its leader gave it. `kept` is null where nothing had been promised. */
export type Pulse = { id: string; sessionId: string; sideId: string | null; round: number | null; startsAt: Date; kept: number | null; confidence: number; energy: number; word: string; revision: number; updatedAt: Date };

const columns = {
  id: pulses.id, sessionId: pulses.sessionId, sideId: pulses.sideId, round: coachingSessions.round, startsAt: coachingSessions.startsAt,
  kept: pulses.kept, confidence: pulses.confidence, energy: pulses.energy, word: pulses.word, revision: pulses.revision, updatedAt: pulses.updatedAt,
};

/** The pulses of an engagement that the viewer may read, in the order of their sessions: a leader's own, and for a coach
 *  those of the leaders they serve. The caller has passed the engagement's door. */
export const pulsesOf = ({ db }: Ctx, where: { engagementId: string; sessionId?: string }): Promise<Pulse[]> =>
  db.select(columns).from(pulses).innerJoin(coachingSessions, eq(coachingSessions.id, pulses.sessionId))
    .where(and(eq(pulses.engagementId, where.engagementId), where.sessionId ? eq(pulses.sessionId, where.sessionId) : undefined)).orderBy(asc(coachingSessions.startsAt), asc(pulses.id));

/** Whether a pulse comes before this session: its step asks for one, and it is one leader's. */
export async function hasPulse(ctx: Ctx, { session, engagement }: Pick<OpenedSession, "session" | "engagement">): Promise<boolean> {
  if (session.kind !== "individual" || session.sideId === null) return false;
  return stepOf(await templateOf(ctx, engagement.templateId), session.stepKey).instruments?.includes(pulseInstrument) ?? false;
}

/** A leader's pulse page. `state` as `pulseState` says; `mine` what they have said so far. */
export type PulsePage = {
  session: { id: string; round: number | null; startsAt: Date; minutes: number }; engagement: { id: string; title: string };
  coaches: string[]; state: "soon" | "open" | "over"; opensAt: Date; mine: Pulse | null;
};

/** The pulse before one of the viewer's own sessions. @throws AppError at the session's door; `not_found` where none is asked. */
export async function pulsePage(ctx: Ctx, sessionId: string): Promise<PulsePage> {
  const opened = await sessionFor(ctx, "answerPulse", sessionId);
  const { session, engagement } = opened;
  if (session.sideId !== engagement.side || !await hasPulse(ctx, opened)) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  const [mine] = await pulsesOf(ctx, { engagementId: engagement.id, sessionId });
  return {
    session: { id: session.id, round: session.round, startsAt: session.startsAt, minutes: session.minutes }, engagement: { id: engagement.id, title: engagement.title },
    coaches: partiesOf(engagement, "coach").filter(({ serves }) => serves.includes(session.sideId ?? "")).map(({ name }) => name),
    state: pulseState(session, ctx.now), opensAt: pulseOpensAt(session), mine: mine ?? null,
  };
}

/** A pulse that waits for the viewer. */
export type PulseToGive = { sessionId: string; engagementId: string; startsAt: Date };

/** The pulses that the viewer can give now and has not, soonest session first. */
export async function pulsesToGive({ db, viewer, now }: Ctx): Promise<PulseToGive[]> {
  const { id, engagementId, startsAt, minutes, zone, status } = coachingSessions;
  const rows = await db.select({ sessionId: id, engagementId, startsAt, minutes, zone, status }).from(coachingSessions)
    .innerJoin(engagements, eq(engagements.id, engagementId)).innerJoin(programTemplates, eq(programTemplates.id, engagements.templateId))
    .where(and(
      eq(status, "planned"), isNotNull(coachingSessions.announcedAt), eq(coachingSessions.kind, "individual"), inArray(engagements.status, ["launched", "active"]),
      sql`${startsAt} between ${now.toISOString()}::timestamptz - interval '8 hours' and ${now.toISOString()}::timestamptz + interval '7 days'`,
      sql`exists (select 1 from parties p where p.id = ${coachingSessions.sideId} and p.person_id = any(${sql.param(viewer.people)}::uuid[]))`,
      asksForPulse, sql`not exists (select 1 from pulses u where u.session_id = ${id})`,
    )).orderBy(asc(startsAt));
  return rows.filter((row) => pulseState(row, now) === "open").map((row) => ({ sessionId: row.sessionId, engagementId: row.engagementId, startsAt: row.startsAt }));
}

/** SQL: the session's step asks for a pulse, by the template that its engagement began with. */
export const asksForPulse = sql`jsonb_path_exists(${programTemplates.content}, '$.stages[*].steps[*] ? (@.key == $step && @.instruments[*] == $pulse)',
  jsonb_build_object('step', ${coachingSessions.stepKey}, 'pulse', ${pulseInstrument}::text))`;
