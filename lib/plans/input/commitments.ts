import { z } from "zod";
import { words } from "@/lib/platform/i18n";
import { outcomes } from "../rules";
import { changeAnswers, changeKinds, commitmentKinds, commitmentLength } from "../rules/commitments";

const t = words("plans");
const engagementId = z.uuid();
const text = (limit: number) => z.string().transform((typed) => typed.replaceAll("\r\n", "\n").trim()).refine((typed) => typed.length <= limit, t("errors.tooLong", { limit }));
const empty = (value: unknown) => (value === "" ? null : value);

/** What one leader proposes about the ledger. The form makes `id`, so that the same proposal sent twice is one. */
export const proposeChangeInput = z.strictObject({
  engagementId, id: z.uuid(),
  kind: z.enum(changeKinds, t("errors.changeKind")),
  commitmentId: z.preprocess(empty, z.uuid().nullable().default(null)),
  entryKind: z.preprocess(empty, z.enum(commitmentKinds).nullable().default(null)),
  askedOfId: z.preprocess(empty, z.uuid().nullable().default(null)),
  words: text(commitmentLength.words).default(""),
  sign: text(commitmentLength.sign).default(""),
}).superRefine(({ kind, entryKind, words: wording, commitmentId }, ctx) => {
  if (kind !== "drop" && wording === "") ctx.addIssue({ code: "custom", path: ["words"], message: t("errors.words") });
  if (kind === "add" && entryKind === null) ctx.addIssue({ code: "custom", path: ["entryKind"], message: t("errors.entryKind") });
  if (kind !== "add" && commitmentId === null) ctx.addIssue({ code: "custom", path: ["commitmentId"], message: t("errors.changeKind") });
});
export type ProposeChangeInput = z.output<typeof proposeChangeInput>;

/** Accepts, declines or takes back a proposal. */
export const answerChangeInput = z.strictObject({ engagementId, changeId: z.uuid(), answer: z.enum(changeAnswers) });
export type AnswerChangeInput = z.output<typeof answerChangeInput>;

const byEntry = <S extends z.ZodType>(value: S) => z.record(z.uuid(), value).default({});

/** One leader's account of one round, by entry of the ledger: how it came out (left open where nothing is chosen), what
 *  they noticed, and the revision of their account that they saw (0: none yet). */
export const giveAccountInput = z.strictObject({
  engagementId,
  round: z.coerce.number().int().min(1).max(200),
  mark: byEntry(z.preprocess(empty, z.enum(outcomes, t("errors.mark")).nullable())),
  noticed: byEntry(text(commitmentLength.noticed)),
  seen: byEntry(z.coerce.number().int().min(0)),
});
export type GiveAccountInput = z.output<typeof giveAccountInput>;
