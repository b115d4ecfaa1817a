import { z } from "zod";
import { sharingItemIds } from "@/lib/engagements/rules/sharing";
import { words } from "@/lib/platform/i18n";
import { clauseForms, clauseKinds, clauseLimits } from "./rules";

const t = words("agreement");
const agreementId = z.uuid();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const clauseWords = z.string().transform((text) => text.replace(/\r\n?/g, "\n")).refine((text) => text.length <= clauseLimits.words, t("errors.tooLong", { limit: clauseLimits.words }));
/** Ids sent once, several times or not at all. */
const ids = z.union([z.literal(""), z.uuid(), z.array(z.uuid())]).default([]).transform((value) => [value].flat().filter((id) => id !== ""));
const tick = z.enum(["on", "off"]);
const sharingItem = z.enum(sharingItemIds);

/** One version, told by its id alone. */
export const agreementInput = z.strictObject({ agreementId });
export type AgreementInput = z.output<typeof agreementInput>;

/** One autosave of one field of a clause, "clause.field"; counters and revisions as in a session's log. */
export const writeClauseInput = z.strictObject({ agreementId, fieldKey: z.string().max(60), sideId: z.uuid().nullish(), words: clauseWords, counter: whole, revision: whole, mine: z.array(whole).max(50).default([]), status: z.string().max(20).optional() });
export type WriteClauseInput = z.output<typeof writeClauseInput>;

/** A whole draft sent as one form: each field's words, the revision that was seen and a mark of the words that stood there. */
export const saveDraftInput = z.looseObject({ agreementId });

/** A new clause, with an id made when its line opened. Parties by id. */
export const addClauseInput = z.strictObject({
  agreementId, clauseId: z.uuid(), kind: z.enum(clauseKinds).exclude(["board_item"]), form: z.preprocess((value) => (value === "" ? null : value), z.enum(clauseForms).nullable().default(null)),
  fromIds: ids, toIds: ids, words: clauseWords.default(""),
});
export type AddClauseInput = z.output<typeof addClauseInput>;

/** A clause that is taken out of a draft or put back. */
export const clauseInput = z.strictObject({ clauseId: z.uuid() });
export type ClauseInput = z.output<typeof clauseInput>;

/** A leader's choice to show the sponsor an agreed item of the feedback day, or not. */
export const chooseItemInput = z.strictObject({ clauseId: z.uuid(), choice: tick });
export type ChooseItemInput = z.output<typeof chooseItemInput>;

/** An item of the sharing list, ticked or not. */
export const tickSharingInput = z.strictObject({ agreementId, item: sharingItem, choice: tick });
export type TickSharingInput = z.output<typeof tickSharingInput>;

/** A leader's word that the draft may go out as it stands, or the coach's act that puts it to signature: of the content
 *  that was on the page. */
export const readyInput = z.strictObject({ agreementId, contentHash: hash });
export type ReadyInput = z.output<typeof readyInput>;

/** A signature: the content that was read, a tick and the signer's name. */
export const signInput = z.strictObject({
  agreementId, contentHash: hash, read: z.literal("yes", t("errors.read")), typedName: z.string().trim().min(1, t("errors.name")).max(clauseLimits.typedName, t("errors.name")),
});
export type SignInput = z.output<typeof signInput>;

/** A refusal to sign; no reason is asked. */
export const refuseInput = z.strictObject({ agreementId, contentHash: hash, sure: z.literal("yes", t("errors.sure")) });
export type RefuseInput = z.output<typeof refuseInput>;

/** What somebody who signs would have changed. */
export const askForChangeInput = z.strictObject({ requestId: z.uuid(), agreementId, words: z.string().trim().min(1, t("errors.reason")).max(clauseLimits.reason, t("errors.tooLong", { limit: clauseLimits.reason })) });
export type AskForChangeInput = z.output<typeof askForChangeInput>;

/** A next version, with an id made when the form opened, and why. */
export const beginVersionInput = z.strictObject({ agreementId, engagementId: z.uuid(), reason: z.string().trim().max(clauseLimits.reason, t("errors.tooLong", { limit: clauseLimits.reason })).default("") });
export type BeginVersionInput = z.output<typeof beginVersionInput>;

/** An item of the sharing list of which a leader strikes their own part. */
export const strikeInput = z.strictObject({ agreementId, item: sharingItem, sure: z.literal("yes", t("errors.sure")).default("yes") });
export type StrikeInput = z.output<typeof strikeInput>;
