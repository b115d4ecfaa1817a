import { z } from "zod";
import { isDay } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { actionTextLength, outcomes } from "./rules";

const t = words("plans");

/** Who does what by when, agreed in a session. The browser makes `id` when the line opens, so that the same line sent
 *  twice is one action item. */
export const agreeActionInput = z.strictObject({
  id: z.uuid(),
  sessionId: z.uuid(),
  ownerId: z.uuid(t("errors.owner")),
  words: z.string().trim().min(1, t("errors.words")).max(actionTextLength, t("errors.tooLong", { limit: actionTextLength })),
  dueOn: z.preprocess((value) => (value === "" ? null : value), z.string().refine(isDay, t("errors.day")).nullable().default(null)),
});
export type AgreeActionInput = z.infer<typeof agreeActionInput>;

/** How an action item came out; null takes the outcome back. `revision` is the one that was seen, `sessionId` the
 *  session in which it is told, none when it is told in between. */
export const markActionInput = z.strictObject({
  actionId: z.uuid(),
  outcome: z.preprocess((value) => (value === "" ? null : value), z.enum(outcomes).nullable()),
  revision: z.coerce.number().int().min(0),
  sessionId: z.uuid().nullable().default(null),
});
export type MarkActionInput = z.infer<typeof markActionInput>;

/** An action item that was agreed by mistake and is taken back at once. */
export const withdrawActionInput = z.strictObject({ actionId: z.uuid(), sessionId: z.uuid().optional() });
export type WithdrawActionInput = z.infer<typeof withdrawActionInput>;
