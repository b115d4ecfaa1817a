import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { engagements, pauses } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import type { PauseInput, ResumeInput } from "@/lib/engagements/input/changes";
import { refusalToPause, refusalToResume } from "@/lib/engagements/rules/changes";
import type { Ctx, Viewer } from "@/lib/platform/context";
import { dayIn } from "@/lib/platform/dates";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { cancelMeetings } from "./leave";

/** Begins a pause: meetings leave the calendar, nothing else changes. `untilOn` is null while a sponsor's successor is awaited,
 *  `authorId` whose act or leaving began it. */
export async function beginPause({ db, viewer, now }: Ctx<Viewer>, engagementId: string, { untilOn, authorId }: { untilOn: string | null; authorId: string }): Promise<void> {
  await db.insert(pauses).values({ organizationId: viewer.organizationId, id: newId(now), engagementId, authorId, audience: "progress", from: now, untilOn });
  await db.update(engagements).set({ status: "paused", updatedAt: now }).where(eq(engagements.id, engagementId));
}

/** Ends the pause at hand. Meetings whose time passed meanwhile are cancelled, and count neither as missed nor as moved.
 *  @returns how many were. */
export async function endPause(ctx: Ctx, engagement: Pick<Engagement, "id" | "parties">): Promise<number> {
  const { db, now } = ctx;
  const [pause] = await db.select().from(pauses).where(and(eq(pauses.engagementId, engagement.id), isNull(pauses.endedAt))).orderBy(desc(pauses.from)).limit(1);
  const cancelled = pause ? await cancelMeetings(ctx, engagement.id, { side: null, scope: "all", from: pause.from, to: now }) : 0;
  if (pause) await db.update(pauses).set({ endedAt: now }).where(eq(pauses.id, pause.id));
  const acknowledged = partiesOf(engagement, "leader").every(({ acknowledgedAt }) => acknowledgedAt);
  await db.update(engagements).set({ status: acknowledged ? "active" : "launched", updatedAt: now }).where(eq(engagements.id, engagement.id));
  return cancelled;
}

/** Sponsor or coach pauses the engagement until a day, six weeks at most. Everything stays as it is; meetings of that time
 *  are out of everybody's calendar.
 *  @throws AppError at the engagement's door; `conflict` when it is not running; `invalid` for a day out of bounds. */
export async function pauseEngagement(ctx: Ctx, { engagementId, untilOn }: PauseInput): Promise<{ untilOn: string }> {
  const engagement = await engagementFor(ctx, "pauseEngagement", engagementId, { lock: true });
  const t = words("changes", ctx.viewer.locale);
  const reason = refusalToPause(engagement.status, untilOn, dayIn(ctx.now, engagement.zone));
  if (reason === "pauseLength") throw new AppError("invalid", words("common", ctx.viewer.locale)("checkTheForm"), { untilOn: [t("refusals.pauseLength")] });
  refuse(reason && t(`refusals.${reason}`));
  await beginPause(ctx, engagementId, { untilOn, authorId: ctx.viewer.personId });
  await record(ctx, "engagement.paused", engagementId, { engagementId, audience: "progress" }, { until: untilOn });
  return { untilOn };
}

/** Sponsor or coach ends a pause before its day or on it.
 *  @throws AppError at the engagement's door; `conflict` when it is not paused, or a sponsor's successor is awaited. */
export async function resumeEngagement(ctx: Ctx, { engagementId }: ResumeInput): Promise<{ cancelled: number }> {
  const engagement = await engagementFor(ctx, "pauseEngagement", engagementId, { lock: true });
  const awaits = partiesOf(engagement, "sponsor").every(({ acceptedAt, succeeds }) => succeeds && !acceptedAt);
  const reason = refusalToResume(engagement.status, awaits);
  refuse(reason && words("changes", ctx.viewer.locale)(`refusals.${reason}`));
  const cancelled = await endPause(ctx, engagement);
  await record(ctx, "engagement.resumed", engagementId, { engagementId, audience: "progress" }, { cancelled });
  return { cancelled };
}
