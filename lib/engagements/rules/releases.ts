import type { Audience } from "@/lib/audit/rules";
import { addDays, type Day } from "@/lib/platform/dates";

/** Days a release may last; what is proposed. */
export const releaseDays = { min: 1, max: 90, usual: 30 } as const;

/** What of an entry decides whether a leader may release it. */
export type Releasable = { sideId: string | null; audience: Audience; authorId: string; words: string | null };

/** Keys under `refusals` of the `releases` messages. */
export type ReleaseRefusal = "notYours" | "empty" | "expiry" | "reader";

/** Why a leader cannot release a record, or null: it stands on their own side, or belongs to all leaders together. */
export function refusalToRelease({ sideId, audience, authorId, words }: Releasable, side: string, personId: string): ReleaseRefusal | null {
  const own = sideId === side && (audience === "leader_and_coach" || (audience === "leader_only" && authorId === personId));
  if (!own && !(sideId === null && audience === "pair")) return "notYours";
  return words?.trim() ? null : "empty";
}

/** Whether every leader must release it before anybody sees it. */
export const needsAll = ({ audience }: Pick<Releasable, "audience">): boolean => audience === "pair";

/** Why a last day is refused, or null. */
export const refusalToExpire = (on: Day, today: Day): ReleaseRefusal | null =>
  (on < addDays(today, releaseDays.min) || on > addDays(today, releaseDays.max) ? "expiry" : null);

/** Where a release stands. `waits`: another leader has not released the same version yet. */
export type ReleaseState = "open" | "waits" | "expired" | "withdrawn";

/** Where it stands on a day of the leader's zone. */
export function stateOfRelease({ completeAt, withdrawnAt, expiresOn }: { completeAt: Date | null; withdrawnAt: Date | null; expiresOn: Day }, today: Day): ReleaseState {
  if (withdrawnAt) return "withdrawn";
  if (expiresOn < today) return "expired";
  return completeAt ? "open" : "waits";
}
