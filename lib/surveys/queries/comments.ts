import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { surveyCommentDecisions, surveyCommentReleases, surveyComments, surveyKeys, surveyShownComments } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { unseal, unwrapKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import type { CommentChoice } from "../rules/comments";
import { keyPlace } from "../rules/keys";
import type { CommentDecision } from "../rules/moderation";
import type { WaveReport } from "../rules/report";

/** A comment as its coach reads it. `decided`: what the viewer did with it, and their wording or reason; null where nothing was
 *  decided, or by another coach. `isSelf`: the leader wrote it on their own form. */
export type ReadComment = { id: string; item: string; choice: CommentChoice; text: string; isSelf: boolean; decided: { decision: CommentDecision; words: string } | null };

/** The comments on one question as leaders and coaches read them after their release, in the order of the lot. */
export type ReleasedComments = { item: string; shown: string[]; withheld: number };

/** One of the keys of a wave's comments, as far as the viewer holds it; null where it was destroyed, or is not theirs. */
export async function commentKey({ db }: Ctx, waveId: string, purpose: "comments" | "shown"): Promise<Buffer | null> {
  const [key] = await db.select({ wrapped: surveyKeys.wrapped }).from(surveyKeys).where(and(eq(surveyKeys.waveId, waveId), eq(surveyKeys.purpose, purpose)));
  return key ? unwrapKey(env().key, keyPlace(purpose, waveId), key.wrapped) : null;
}

/** Questions of a report whose comments may be read by anybody: enough people answered, and enough of them wrote for leaders. */
export const itemsWithComments = (report: Pick<WaveReport, "rows">): string[] => report.rows.filter(({ comments }) => comments !== null).map(({ key }) => key);

/** Every comment of a final wave that may be read, for its coach. What a leader wrote on their own form is always read. The caller
 *  has passed the door. */
export async function commentsToModerate(ctx: Ctx, waveId: string, report: Pick<WaveReport, "rows">): Promise<ReadComment[]> {
  const key = await commentKey(ctx, waveId, "comments");
  if (!key) return [];
  const rows = await ctx.db.select({ id: surveyComments.id, item: surveyComments.item, choice: surveyComments.choice, sealed: surveyComments.sealed, isSelf: surveyComments.isSelf, decision: surveyCommentDecisions.decision, said: surveyCommentDecisions.sealed })
    .from(surveyComments).leftJoin(surveyCommentDecisions, eq(surveyCommentDecisions.commentId, surveyComments.id)).where(eq(surveyComments.waveId, waveId)).orderBy(asc(surveyComments.item), asc(surveyComments.id));
  const items = itemsWithComments(report);
  return rows.filter(({ item, isSelf }) => isSelf || items.includes(item)).map(({ id, item, choice, sealed, isSelf, decision, said }) =>
    ({ id, item, choice, isSelf, text: unseal(key, id, sealed), decided: decision ? { decision, words: said ? unseal(key, id, said) : "" } : null }));
}

/** What was released of a wave, question by question. The caller has passed the door. */
export async function releasedComments(ctx: Ctx, waveId: string): Promise<ReleasedComments[]> {
  const releases = await ctx.db.select({ item: surveyCommentReleases.item, withheld: surveyCommentReleases.withheld }).from(surveyCommentReleases).where(eq(surveyCommentReleases.waveId, waveId)).orderBy(asc(surveyCommentReleases.item));
  const key = releases.length > 0 ? await commentKey(ctx, waveId, "shown") : null;
  const rows = key ? await ctx.db.select({ id: surveyShownComments.id, item: surveyShownComments.item, sealed: surveyShownComments.sealed }).from(surveyShownComments).where(eq(surveyShownComments.waveId, waveId)).orderBy(asc(surveyShownComments.id)) : [];
  return releases.map(({ item, withheld }) => ({ item, withheld, shown: rows.filter((row) => row.item === item).map(({ id, sealed }) => (key ? unseal(key, id, sealed) : "")) }));
}
