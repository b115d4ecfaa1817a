import "server-only";
import { eq, sql } from "drizzle-orm";
import { coachingSessions } from "@/db/schema";
import { engagementFor, may, partiesOf, type Engagement, type EngagementPermission } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { SessionPart } from "./rules/log-fields";

/** One dated meeting, with how many rounds its series has, and whether its coach may note anything: of an intake only once
 *  the interviewee's consent is recorded. */
export type CoachingSession = typeof coachingSessions.$inferSelect & { rounds: number | null; consented: boolean };

/** A session as its door hands it over: with its engagement, and as whom the viewer meets it. */
export type OpenedSession = { session: CoachingSession; engagement: Engagement; part: SessionPart };

/** What can be an id at all; an address typed wrong is no fault of the database's. */
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const rounds = sql<number | null>`(select max(s.round) from coaching_sessions s where s.engagement_id = coaching_sessions.engagement_id and s.step_key = coaching_sessions.step_key)`;

const consented = sql<boolean>`(coaching_sessions.kind <> 'intake' or exists (select 1 from intake_consents c where c.session_id = coaching_sessions.id and c.answer = 'given' and c.withdrawn_at is null))`;

/** A leader meets what was announced, on their own side or where all sides meet; who is neither leader nor coach meets
 *  what they attend, and of what was held its day alone. A coach who has not accepted yet meets one leader's as somebody
 *  who is to attend it. */
function partOf(session: CoachingSession, { standings, side, served, parties }: Engagement): SessionPart | null {
  const { sideId } = session;
  if (standings.includes("coach") || standings.includes("manager")) {
    if (sideId === null || served.includes(sideId)) return "coach";
    return session.status === "planned" && partiesOf({ parties }, "coach").some(({ serves, acceptedAt }) => !acceptedAt && serves.includes(sideId)) ? "attendee" : null;
  }
  if (standings.includes("leader") || standings.includes("employee"))
    return session.announcedAt !== null && (session.sideId === null || session.sideId === side) ? "leader" : null;
  return session.status === "held" ? "progress" : "attendee";
}

/** The only door to a session. Row-level security has decided before it whether the row exists for the viewer at all.
 *  @param lock `words`: those who write into this session take turns until the transaction ends. `session`: they do, and
 *  every command of the engagement.
 *  @throws AppError `not_found` when the viewer may not know of the session, `forbidden` when they may not do this. */
export async function sessionFor(ctx: Ctx, permission: EngagementPermission, id: string, { lock }: { lock?: "words" | "session" } = {}): Promise<OpenedSession> {
  const { db, viewer } = ctx;
  const t = words("errors", viewer.locale);
  if (!isId.test(id)) throw new AppError("not_found", t("notFound.what"));
  if (lock) await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`session ${id}`}, 0))`);
  const read = async () => (await db.select({ session: coachingSessions, rounds, consented }).from(coachingSessions).where(eq(coachingSessions.id, id)))[0];
  const found = await read();
  if (!found) throw new AppError("not_found", t("notFound.what"));
  const engagement = await engagementFor(ctx, "viewSessions", found.session.engagementId, { lock: lock === "session" });
  const row = lock === "session" ? await read() : found;
  const session = row && { ...row.session, rounds: row.rounds, consented: row.consented };
  const part = session && partOf(session, engagement);
  if (!part) throw new AppError("not_found", t("notFound.what"));
  if (!may(permission, engagement)) throw new AppError("forbidden", t("forbidden.what"));
  return { session, engagement, part };
}

/** Whose record a session is: its events and action items are read by the same. */
export const readershipOf = ({ kind, sideId }: Pick<CoachingSession, "kind" | "sideId">): { sideId: string | null; audience: "coach_only" | "leader_and_coach" | "pair" } =>
  ({ sideId, audience: kind === "intake" ? "coach_only" : sideId ? "leader_and_coach" : "pair" });
