import "server-only";
import { and, eq } from "drizzle-orm";
import { surveyCommentDecisions, surveyCommentReleases, surveyKeys, surveyShownComments } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { freshKey, seal } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { unorderedId } from "@/lib/platform/ids";
import { waveFor, type Wave } from "../access";
import type { ReleaseCommentsInput } from "../input/moderation";
import { byLot } from "../lot";
import { commentKey, commentsToModerate, itemsWithComments, type ReadComment } from "../queries/comments";
import { reportOfWave } from "../queries/waves";
import { keyPlace } from "../rules/keys";
import { decisionsFor, releasedCounts, repeats, type CommentDecision } from "../rules/moderation";

type Decided = ReadComment & { decision: CommentDecision; words: string };

/** What was chosen for each comment. @throws AppError `invalid` beside each whose author does not allow it, or that lacks words. */
function decidedOf({ viewer }: Ctx, comments: readonly ReadComment[], { decision, words, reason }: ReleaseCommentsInput): Decided[] {
  const t = messages("surveys", viewer.locale);
  const wrong: Record<string, string[]> = {};
  const decided = comments.flatMap((comment): Decided[] => {
    const { id, choice, text } = comment;
    const chosen = decisionsFor[choice].find((each) => each === decision[id]);
    const said = chosen === "reworded" ? words[id] ?? "" : chosen === "withheld" ? reason[id] ?? "" : "";
    if (!chosen) wrong[`decision.${id}`] = [t("moderation.choose")];
    if (chosen === "reworded" && (said === "" || repeats(said, text))) wrong[`words.${id}`] = [t(said === "" ? "moderation.wordIt" : "moderation.otherWords")];
    if (chosen === "withheld" && said === "") wrong[`reason.${id}`] = [t("moderation.sayWhy")];
    return chosen ? [{ ...comment, decision: chosen, words: said }] : [];
  });
  if (Object.keys(wrong).length > 0) throw new AppError("invalid", t("moderation.open"), wrong);
  return decided;
}

/** A fresh key for what leaders may read of this wave, or the one that the release of another question made. */
async function shownKey(ctx: Ctx, wave: Wave): Promise<Buffer> {
  const known = await commentKey(ctx, wave.id, "shown");
  if (known) return known;
  const { key, wrapped } = freshKey(env().key, keyPlace("shown", wave.id));
  await ctx.db.insert(surveyKeys).values({ organizationId: wave.organizationId, engagementId: wave.engagementId, planId: wave.planId, waveId: wave.id, purpose: "shown", wrapped });
  return key;
}

/** Writes decisions and what leaders read, each by lot and nothing that ties one to the other. */
async function write(ctx: Ctx, wave: Wave, item: string, decided: readonly Decided[]): Promise<{ shown: number; withheld: number }> {
  const { db, viewer } = ctx;
  const of = { organizationId: wave.organizationId, engagementId: wave.engagementId, planId: wave.planId, waveId: wave.id, item };
  const counts = releasedCounts(decided.map(({ decision }) => decision));
  const own = await commentKey(ctx, wave.id, "comments");
  if (!own) throw new Error("The key of this wave's comments was destroyed.");
  await db.insert(surveyCommentDecisions).values(byLot(decided).map(({ id, decision, words }) => ({ ...of, commentId: id, authorId: viewer.personId, decision, sealed: decision === "shown" ? null : seal(own, id, words) })));
  if (counts.shown > 0) {
    const key = await shownKey(ctx, wave);
    await db.insert(surveyShownComments).values(byLot(decided.filter(({ decision }) => decision !== "withheld")).map(({ decision, words, text }) => {
      const id = unorderedId();
      return { ...of, id, sealed: seal(key, id, decision === "shown" ? text : words) };
    }));
  }
  await db.insert(surveyCommentReleases).values({ ...of, ...counts });
  return counts;
}

/** The coach releases the comments on one question of a final wave: all in one act, so that no order tells anything, each as its
 *  author allows. Where fewer than three would remain leaders read none. Released once, it stays; doing it again changes nothing.
 *  @throws AppError at the wave's door; `not_found` where there is nothing to release; `invalid` beside a comment; `conflict` when
 *  the engagement is over, or another coach has released them. */
export async function releaseComments(ctx: Ctx, input: ReleaseCommentsInput): Promise<{ shown: number; withheld: number }> {
  const { db, viewer } = ctx;
  const { waveId, item } = input;
  const { engagement, wave } = await waveFor(ctx, "moderateComments", waveId, { lock: true });
  const [known] = await db.select({ shown: surveyCommentReleases.shown, withheld: surveyCommentReleases.withheld }).from(surveyCommentReleases).where(and(eq(surveyCommentReleases.waveId, waveId), eq(surveyCommentReleases.item, item)));
  if (known) {
    // What a coach decided they alone read, so that no decision of one's own means another coach's release.
    const own = await db.$count(surveyCommentDecisions, and(eq(surveyCommentDecisions.waveId, waveId), eq(surveyCommentDecisions.item, item)));
    refuse(own > 0 ? null : messages("surveys", viewer.locale)("moderation.released"));
    return known;
  }
  const kept = await reportOfWave(ctx, waveId);
  if (!kept || !itemsWithComments(kept.report).includes(item)) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  refuse(runningStatuses.includes(engagement.status) ? null : messages("surveys", viewer.locale)("moderation.ended"));
  const open = (await commentsToModerate(ctx, waveId, kept.report)).filter((comment) => comment.item === item && !comment.isSelf && decisionsFor[comment.choice].length > 0);
  const counts = await write(ctx, wave, item, decidedOf(ctx, open, input));
  await record(ctx, "comments.released", waveId, { engagementId: engagement.id, audience: "pair" }, counts);
  return counts;
}
