import "server-only";
import { eq } from "drizzle-orm";
import { engagements } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf } from "@/lib/engagements/access";
import { beginDraft } from "@/lib/engagements/commands/begin-draft";
import { saveDraft } from "@/lib/engagements/commands/save-draft";
import { writeEntry } from "@/lib/engagements/commands/write-entry";
import type { BeginNextCycleInput, CloseEngagementInput } from "@/lib/engagements/input/changes";
import { closingEntry, refusalToClose, refusalToFollow } from "@/lib/engagements/rules/changes";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { openRounds } from "../queries/closing";
import { cancelMeetings } from "./leave";

/** The coach closes an engagement whose rounds are over, with a note that all who take part read. Meetings that are still
 *  planned outside the rounds are cancelled. Nothing reopens; everybody goes on reading what they could read.
 *  @returns how many meetings were cancelled; none when repeated.
 *  @throws AppError at the engagement's door; `conflict` with the reason of `refusalToClose`. */
export async function closeEngagement(ctx: Ctx, { engagementId, note }: CloseEngagementInput): Promise<{ cancelled: number }> {
  const { db, now } = ctx;
  const engagement = await engagementFor(ctx, "closeEngagement", engagementId, { lock: true });
  if (engagement.status === "closed") return { cancelled: 0 };
  const rounds = await openRounds(ctx, engagementId);
  const reason = refusalToClose(engagement.status, rounds);
  refuse(reason && words("changes", ctx.viewer.locale)(`refusals.${reason}`, { count: rounds.open }));
  await writeEntry(ctx, engagementId, { stepKey: closingEntry.step, fieldKey: closingEntry.field, audience: "alliance", sideId: null, sessionId: null }, { words: note, revision: 0, counter: now.getTime() });
  const cancelled = await cancelMeetings(ctx, engagementId, { side: null, scope: "all" });
  await db.update(engagements).set({ status: "closed", endedAt: now, updatedAt: now }).where(eq(engagements.id, engagementId));
  await record(ctx, "engagement.closed", engagementId, { engagementId, audience: "progress" }, {});
  return { cancelled };
}

/** The sponsor begins the next cycle of an engagement that has ended: a draft that names it, with the same people to be
 *  confirmed one by one. The former one stays as it ended, and nothing of it is carried over but who took part.
 *  @returns the draft's id; the same when repeated.
 *  @throws AppError at the former one's door; `conflict` while it goes on, or when a next cycle was begun already; `forbidden` for a sponsor who may not launch any more. */
export async function beginNextCycle(ctx: Ctx, { engagementId, nextId }: BeginNextCycleInput): Promise<{ engagementId: string }> {
  const former = await engagementFor(ctx, "beginNextCycle", engagementId, { lock: true });
  const known = await ctx.db.$count(engagements, eq(engagements.id, nextId));
  if (known > 0) return beginDraft(ctx, { engagementId: nextId });
  const followed = await ctx.db.$count(engagements, eq(engagements.formerId, former.id));
  const reason = refusalToFollow(former.status, followed > 0);
  refuse(reason && words("changes", ctx.viewer.locale)(`refusals.${reason}`));
  await beginDraft(ctx, { engagementId: nextId }, former);
  const first = (role: "coach" | "sponsor" | "hr_partner") => partiesOf(former, role)[0]?.personId ?? "";
  const leaders = partiesOf(former, "leader").map(({ personId, name }) => ({ personId, typed: name }));
  await saveDraft(ctx, { engagementId: nextId, counter: undefined, patch: { leaders, coachId: first("coach"), sponsorId: first("sponsor"), hrPartnerId: first("hr_partner") } });
  await record(ctx, "engagement.followed", nextId, { engagementId: nextId, audience: "coach_only" }, { formerId: former.id, cycle: former.cycle + 1 });
  return { engagementId: nextId };
}
