import "server-only";
import { and, eq, isNull, max } from "drizzle-orm";
import { feedbackItems, intakeThemes } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import { makeCommonContentKey } from "@/lib/engagements/commands/content-key";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { refuseToCount } from "../access/items";
import type { PrepareItemInput } from "../input/items";
import type { Direction, Segment } from "../rules";
import { refusalToPrepare } from "../rules/preparing";

/** The next place among the items of one segment and direction. */
export async function lastPlace({ db }: Ctx, engagementId: string, { segment, direction }: { segment: Segment; direction: Direction }): Promise<number> {
  const i = feedbackItems;
  const [row] = await db.select({ last: max(i.position) }).from(i).where(and(eq(i.engagementId, engagementId), eq(i.segment, segment), eq(i.direction, direction)));
  return (row?.last ?? 0) + 1;
}

/** Refuses to address somebody who is no current leader of the engagement. @throws AppError `invalid`. */
export function checkAbout(ctx: Ctx, engagement: Engagement, about: readonly string[]): void {
  const leaders = partiesOf(engagement, "leader").map(({ id }) => id);
  if (about.every((id) => leaders.includes(id))) return;
  const sentence = words("feedback", ctx.viewer.locale)("errors.noLeader");
  throw new AppError("invalid", sentence, { about: [sentence] });
}

/** Refuses a theme of elsewhere, or one that was given up. @throws AppError `invalid`. */
async function checkTheme({ db, viewer }: Ctx, engagementId: string, themeId: string | null): Promise<void> {
  if (!themeId) return;
  const t = intakeThemes;
  if ((await db.$count(t, and(eq(t.id, themeId), eq(t.engagementId, engagementId), isNull(t.dissolvedAt)))) > 0) return;
  const sentence = words("feedback", viewer.locale)("errors.noTheme");
  throw new AppError("invalid", sentence, { themeId: [sentence] });
}

/** Begins a feedback item, to be worded next. Where it comes from a theme of the intakes, `themeId` says so.
 *  @returns its id; the same when the id is repeated.
 *  @throws AppError at the engagement's door; `invalid` when somebody addressed is no leader, or the theme none of this engagement; `conflict` once the board is
 *  open, when there are too many, or the engagement takes no change. */
export async function prepareItem(ctx: Ctx, { engagementId, id, about, ...item }: PrepareItemInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "prepareItems", engagementId, { lock: true });
  if ((await db.$count(feedbackItems, and(eq(feedbackItems.id, id), eq(feedbackItems.engagementId, engagementId)))) > 0) return { id };
  const refusal = refusalToPrepare({ isRunning: runningStatuses.includes(engagement.status), revealedAt: null });
  refuse(refusal && words("feedback", viewer.locale)(refusal));
  await refuseToCount(ctx, engagementId, await db.$count(feedbackItems, and(eq(feedbackItems.engagementId, engagementId), isNull(feedbackItems.withdrawnAt))));
  checkAbout(ctx, engagement, about);
  await checkTheme(ctx, engagementId, item.themeId);
  await makeCommonContentKey(ctx, engagementId);
  await db.insert(feedbackItems).values({
    organizationId: viewer.organizationId, id, engagementId, ...item, about: [...new Set(about)], position: await lastPlace(ctx, engagementId, item),
    authorId: viewer.personId, audience: "coach_only", createdAt: now, updatedAt: now,
  });
  await record(ctx, "item.prepared", id, { engagementId, audience: "coach_only" }, {});
  return { id };
}
