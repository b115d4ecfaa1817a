import { z } from "zod";
import { commentLength } from "../rules/comments";
import { commentDecisions, reasonLength } from "../rules/moderation";

const byComment = <T extends z.ZodType>(value: T) => z.record(z.uuid(), value);

/** What the coach decided of every comment on one question, by the comment's id: what is done with it, the coach's wording, and
 *  why it is withheld. Whether it fits what its author allows, the command says. */
export const releaseCommentsInput = z.strictObject({
  waveId: z.uuid(), item: z.string().min(1).max(90),
  decision: byComment(z.enum(commentDecisions)).default({}),
  words: byComment(z.string().trim().max(commentLength)).default({}),
  reason: byComment(z.string().trim().max(reasonLength)).default({}),
});
export type ReleaseCommentsInput = z.output<typeof releaseCommentsInput>;

/** The same as the form on the report's page sends it. */
export const releaseCommentsForm = releaseCommentsInput.extend({ engagementId: z.uuid() }).transform(({ engagementId: _, ...sent }) => sent);
