import { z } from "zod";
import { sharingItemIds } from "@/lib/engagements/rules/sharing";
import { words } from "@/lib/platform/i18n";
import { clauseForms, clauseKinds, clauseLimits } from "./rules";

const t = words("agreement");
const agreementId = z.uuid();
/** Where a form leads afterwards; the door looks at the agreement itself. */
const back = { engagementId: z.uuid().optional() };
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const clauseWords = z.string().transform((text) => text.replace(/\r\n?/g, "\n")).refine((text) => text.length <= clauseLimits.words, t("errors.tooLong", { limit: clauseLimits.words }));
/** Ids in one text with spaces between, or a list; none at all is an empty one. */
const ids = z.preprocess((value) => (typeof value === "string" ? value.split(" ").filter(Boolean) : value), z.array(z.uuid()).max(12).default([]));
const tick = z.enum(["on", "off"]);
const sharingItem = z.enum(sharingItemIds);

/** One version, told by its id alone. */
export const agreementInput = z.strictObject({ ...back, agreementId });
export type AgreementInput = z.output<typeof agreementInput>;

/** One autosave of one field of a clause, "clause.field"; counters and revisions as in a session's log. */
export const writeClauseInput = z.strictObject({ agreementId, fieldKey: z.string().max(60), sideId: z.uuid().nullish(), words: clauseWords, counter: whole, revision: whole, mine: z.array(whole).max(50).default([]), status: z.string().max(20).optional() });
export type WriteClauseInput = z.output<typeof writeClauseInput>;

/** A whole draft sent as one form, as browsers without a script do: each field's words, and the revision that was seen. */
export const saveDraftInput = z.looseObject({ agreementId }).transform(({ agreementId: id, ...form }) => ({
  agreementId: id,
  fields: Object.entries(form).flatMap(([name, value]) => (name.startsWith("words.") && typeof value === "string" ? [{
    fieldKey: name.slice("words.".length), words: value.replace(/\r\n?/g, "\n").slice(0, clauseLimits.words), revision: Number(form[`revision.${name.slice("words.".length)}`] ?? 0) || 0,
  }] : [])),
}));
export type SaveDraftInput = z.output<typeof saveDraftInput>;

/** What a leader or the sponsor keeps for the alignment, by the prompts of the guide. */
export const saveDraftsInput = z.strictObject({ engagementId: z.uuid(), answers: z.record(z.string().regex(/^[a-z][a-z0-9-]{1,60}$/), z.string().max(20_000).transform((text) => text.replaceAll("\r\n", "\n").trim())).default({}) });
export type SaveDraftsInput = z.output<typeof saveDraftsInput>;

/** A new clause, with an id made when its line opened. Parties by id. */
export const addClauseInput = z.strictObject({ ...back,
  agreementId, clauseId: z.uuid(), kind: z.enum(clauseKinds).exclude(["board_item"]), form: z.preprocess((value) => (value === "" ? null : value), z.enum(clauseForms).nullable().default(null)),
  fromIds: ids, toIds: ids, words: clauseWords.default(""),
});
export type AddClauseInput = z.output<typeof addClauseInput>;

/** A clause that is taken out of a draft or put back. */
export const clauseInput = z.strictObject({ ...back, clauseId: z.uuid() });
export type ClauseInput = z.output<typeof clauseInput>;

/** A leader's choice to show the sponsor an agreed item of the feedback day, or not. */
export const chooseItemInput = z.strictObject({ ...back, clauseId: z.uuid(), choice: tick });
export type ChooseItemInput = z.output<typeof chooseItemInput>;

/** An item of the sharing list, ticked or not. */
export const tickSharingInput = z.strictObject({ ...back, agreementId, item: sharingItem, choice: tick });
export type TickSharingInput = z.output<typeof tickSharingInput>;

/** A leader's word that the draft may go out as it stands, or the coach's act that puts it to signature: of the content
 *  that was on the page. */
export const readyInput = z.strictObject({ ...back, agreementId, contentHash: hash });
export type ReadyInput = z.output<typeof readyInput>;

/** A signature: the content that was read, a tick and the signer's name. */
export const signInput = z.strictObject({ ...back,
  agreementId, contentHash: hash, read: z.literal("yes", t("errors.read")), typedName: z.string().trim().min(1, t("errors.name")).max(clauseLimits.typedName, t("errors.name")),
});
export type SignInput = z.output<typeof signInput>;

/** A refusal to sign; no reason is asked. */
export const refuseInput = z.strictObject({ ...back, agreementId, contentHash: hash, sure: z.literal("yes", t("errors.sure")) });
export type RefuseInput = z.output<typeof refuseInput>;

/** What somebody who signs would have changed. */
export const askForChangeInput = z.strictObject({ ...back, requestId: z.uuid(), agreementId, words: z.string().trim().min(1, t("errors.reason")).max(clauseLimits.reason, t("errors.tooLong", { limit: clauseLimits.reason })) });
export type AskForChangeInput = z.output<typeof askForChangeInput>;

/** A next version, with an id made when the form opened, and why. */
export const beginVersionInput = z.strictObject({ agreementId, engagementId: z.uuid(), reason: z.string().trim().max(clauseLimits.reason, t("errors.tooLong", { limit: clauseLimits.reason })).default("") });
export type BeginVersionInput = z.output<typeof beginVersionInput>;

/** An item of the sharing list of which a leader strikes their own part. */
export const strikeInput = z.strictObject({ ...back, agreementId, item: sharingItem, sure: z.literal("yes", t("errors.sure")).default("yes") });
export type StrikeInput = z.output<typeof strikeInput>;
