import { runningStatuses, type EngagementStatus } from "@/lib/engagements/rules";
import type { IntakeStanding } from "@/lib/engagements/rules/intakes";

/** The kinds of dated meeting an engagement has. */
export const sessionKinds = ["intake", "feedback", "alignment", "individual", "three_way", "closing"] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** planned → held, missed or cancelled, and nothing comes back. Moving is a change of a planned one. */
export const sessionStatuses = ["planned", "held", "missed", "cancelled"] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** Shortest and longest session, in minutes: a quarter of an hour to a working day. */
export const sessionMinutes = { min: 15, max: 480 } as const;

/** Usual minutes of each kind. Source: the intervention template; a template of another length goes before it. */
export const usualMinutes: Readonly<Record<SessionKind, number>> = {
  intake: 45, feedback: 450, alignment: 120, individual: 60, three_way: 45, closing: 60,
};

/** The usual minutes of an intake, by how the interviewee stands to the conflict. Source: the intervention template. */
export const intakeMinutes: Readonly<Record<IntakeStanding, number>> = { leader: 90, impacted: 45, observer: 30, sponsor: 45 };

/** A round is one fortnight's set of individual sessions and its three-way call. */
export const roundDays = 14;

/** Days from one round to the next that can be chosen: whole weeks, so that each session keeps its weekday. */
export const cadences = [7, 14, 21, 28] as const;

const endings: Readonly<Record<SessionStatus, readonly SessionStatus[]>> = {
  planned: ["held", "missed", "cancelled"], held: [], missed: [], cancelled: [],
};

/** Whether a session of one status can take another. */
export const canBecome = (from: SessionStatus, to: SessionStatus): boolean => endings[from].includes(to);

/** Keys, in the `calendar` messages, of the sentences that say why something about a session is refused. */
export type SessionRefusal =
  | "refusals.notRunning" | "refusals.notBegun" | "refusals.held" | "refusals.missed" | "refusals.cancelled"
  | "refusals.notHeld" | "refusals.begun" | "refusals.toPast";

type SessionFacts = { status: SessionStatus; startsAt: Date };
type EngagementFacts = { status: EngagementStatus };

const refusalOfEnded = ({ status }: SessionFacts): SessionRefusal | null => (status === "planned" ? null : `refusals.${status}`);
const refusalOfEngagement = ({ status }: EngagementFacts): SessionRefusal | null =>
  runningStatuses.includes(status) ? null : "refusals.notRunning";

/** Why a session cannot be logged, as held or as missed, or null when it can: it must be planned and have begun. */
export function refusalToLog(engagement: EngagementFacts, session: SessionFacts, now: Date): SessionRefusal | null {
  return refusalOfEngagement(engagement) ?? refusalOfEnded(session) ?? (session.startsAt > now ? "refusals.notBegun" : null);
}

/** Why a session cannot be moved to another start, or null when it can. A planned one whose time went by unlogged
 *  can still be moved, because nobody came may mean that it was put off; it goes to a time to come. */
export function refusalToMove(engagement: EngagementFacts, session: SessionFacts, to: Date, now: Date): SessionRefusal | null {
  return refusalOfEngagement(engagement) ?? refusalOfEnded(session) ?? (to <= now ? "refusals.toPast" : null);
}

/** Why a session cannot be cancelled, or null when it can. What has begun is logged as held or missed instead,
 *  so that a missed session cannot be made to vanish. An ended engagement may still cancel what was to come. */
export function refusalToCancel(session: SessionFacts, now: Date): SessionRefusal | null {
  return refusalOfEnded(session) ?? (session.startsAt <= now ? "refusals.begun" : null);
}

/** Why the log of a session cannot be corrected by its coach, or null when it can: only what was held has a log,
 *  and correcting it never makes it planned again. */
export const refusalToCorrect = ({ status }: SessionFacts): SessionRefusal | null => (status === "held" ? null : "refusals.notHeld");
