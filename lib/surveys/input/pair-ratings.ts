import { z } from "zod";
import { words } from "@/lib/platform/i18n";
import { commentLength } from "../rules/comments";

const t = words("surveys");

/** What a form sends for "I have not had enough contact to judge". */
export const notEnoughContact = "none";

/** What one leader says of working with another at the time of a wave: a point by item, and one thing that would help. Which points
 *  there are, the command says. */
export const rateOtherLeaderInput = z.strictObject({
  waveId: z.uuid(), aboutId: z.uuid(),
  answers: z.record(z.string().max(40), z.union([z.literal(notEnoughContact).transform(() => null), z.coerce.number().int()])).default({}),
  words: z.string().trim().max(commentLength, t("refusals.tooLong", { limit: commentLength })).default(""),
});
export type RateOtherLeaderInput = z.output<typeof rateOtherLeaderInput>;

/** The same as the page's form sends it. */
export const rateOtherLeaderForm = rateOtherLeaderInput.extend({ engagementId: z.uuid() }).transform(({ engagementId: _, ...sent }) => sent);
