import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { departures, engagements, parties, stopCategories } from "@/db/schema";
import { withoutSide } from "@/lib/alignment/rules/access";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf } from "@/lib/engagements/access";
import type { DecideAfterLeavingInput, LeaveInput, StopEngagementInput } from "@/lib/engagements/input/changes";
import { ownParty } from "@/lib/engagements/queries/own-party";
import { refusalToStop, type StopReason } from "@/lib/engagements/rules/changes";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId, unorderedId } from "@/lib/platform/ids";
import { holdRatings, revealRemaining } from "@/lib/sessions/commands/reveal-ratings";

/** Which planned meetings are meant: one side's with the joint ones, or all of an engagement. */
type Scope = { side: string | null; scope: "side" | "all"; from?: Date; to?: Date };

/** Takes planned meetings out of everybody's calendar; row-level security would let a leader touch none.
 *  @returns how many. */
export async function cancelMeetings({ db, now }: Ctx, engagementId: string, { side, scope, from = now, to }: Scope): Promise<number> {
  const until = to?.toISOString() ?? "infinity";
  const { rows } = await db.execute<{ n: number }>(sql`select doors.cancel_meetings(${engagementId}::uuid, ${side}::uuid, ${scope}, ${from.toISOString()}::timestamptz, ${until}::timestamptz, ${now.toISOString()}::timestamptz) as n`);
  return rows[0]?.n ?? 0;
}

async function keepCategory({ db, viewer, now }: Ctx, engagementId: string, category: StopReason, over: { departureId?: string; toHr?: boolean } = {}): Promise<void> {
  await db.insert(stopCategories).values({ organizationId: viewer.organizationId, id: unorderedId(), engagementId, category, authorId: viewer.personId, givenAt: now, departureId: over.departureId ?? null, toHr: over.toHr ?? false });
}

/** A leader stops for themselves. Their side closes: what the agreement showed of them alone is shown to sponsor and HR no
 *  more, their meetings and the joint ones are cancelled, and the others learn that and on which day. The category goes to
 *  their coach alone, and to HR only when somebody who does not feel safe says so. Ratings that waited for this leader alone
 *  are revealed to those who gave them. Sponsor and coach then choose how to go on.
 *  @returns how many meetings were cancelled.
 *  @throws AppError at the engagement's door, which is closed for them afterwards; `conflict` when it has ended. */
export async function leave(ctx: Ctx, { engagementId, category, toHr }: LeaveInput): Promise<{ cancelled: number }> {
  const { db, viewer, now } = ctx;
  const calls = await holdRatings(ctx, engagementId);
  const engagement = await engagementFor(ctx, "leave", engagementId, { lock: true });
  const party = ownParty(ctx, engagement, "leader");
  const reason = refusalToStop(engagement.status);
  refuse(reason && words("changes", viewer.locale)(`refusals.${reason}`));
  const departureId = newId(now);
  await db.insert(departures).values({ organizationId: viewer.organizationId, id: departureId, engagementId, partyId: party.id, authorId: viewer.personId, audience: "progress", leftAt: now });
  await keepCategory(ctx, engagementId, category, { departureId, toHr: toHr && category === "not_safe" });
  const cancelled = await cancelMeetings(ctx, engagementId, { side: party.id, scope: "side" });
  await record(ctx, "leader.left", party.id, { engagementId, audience: "progress" }, { partyId: party.id, cancelled });
  await db.update(parties).set({ leftAt: now }).where(eq(parties.id, party.id));
  await db.update(engagements).set({ sharing: withoutSide(engagement.sharing, party.id), updatedAt: now }).where(eq(engagements.id, engagementId));
  await revealRemaining(ctx, engagement, calls);
  return { cancelled };
}

/** Sponsor or coach stops the whole engagement. Every meeting to come is cancelled, and nothing reopens.
 *  @throws AppError at the engagement's door; `conflict` when it has ended already. */
export async function stopEngagement(ctx: Ctx, { engagementId, category }: StopEngagementInput): Promise<{ cancelled: number }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "stopEngagement", engagementId, { lock: true });
  if (engagement.status === "stopped") return { cancelled: 0 };
  const reason = refusalToStop(engagement.status);
  refuse(reason && words("changes", viewer.locale)(`refusals.${reason}`));
  await keepCategory(ctx, engagementId, category);
  const cancelled = await cancelMeetings(ctx, engagementId, { side: null, scope: "all" });
  await db.update(engagements).set({ status: "stopped", endedAt: now, updatedAt: now }).where(eq(engagements.id, engagementId));
  await record(ctx, "engagement.stopped", engagementId, { engagementId, audience: "progress" }, { cancelled });
  return { cancelled };
}

/** Sponsor or coach chooses how to go on after a leader has left: the end, or individual coaching for whoever stays. The
 *  first choice stands.
 *  @throws AppError at the engagement's door; `not_found` for a departure of elsewhere; `conflict` when the other chose otherwise. */
export async function decideAfterLeaving(ctx: Ctx, { engagementId, departureId, decision }: DecideAfterLeavingInput): Promise<{ decision: string }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "decideAfterLeaving", engagementId, { lock: true });
  const t = words("changes", viewer.locale);
  const [departure] = await db.select().from(departures).where(and(eq(departures.id, departureId), eq(departures.engagementId, engagementId)));
  if (!departure) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  if (departure.decision === decision) return { decision };
  refuse(departure.decision ? t("refusals.decided") : null);
  const reason = refusalToStop(engagement.status);
  refuse(reason && t(`refusals.${reason}`));
  await db.update(departures).set({ decision, decidedById: viewer.personId, decidedAt: now }).where(and(eq(departures.id, departureId), isNull(departures.decision)));
  if (decision === "stop" || partiesOf(engagement, "leader").length === 0) {
    await stopEngagement(ctx, { engagementId, category: "rather_not_say" });
  } else {
    await record(ctx, "engagement.continued", engagementId, { engagementId, audience: "progress" }, { decision });
  }
  return { decision };
}
