import { z } from "zod";
import { words } from "@/lib/platform/i18n";
import { directions, itemParts, partLength, segments } from "../rules";

const t = words("feedback");
const itemId = z.uuid();
const whole = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const lines = z.string().transform((text) => text.replace(/\r\n?/g, "\n"));
const upTo = (part: (typeof itemParts)[number]) => lines.refine((text) => text.length <= partLength[part], t("errors.tooLong", { part: t(`part.${part}`), limit: partLength[part] }));

const segment = z.enum(segments, t("errors.segment"));
const direction = z.enum(directions, t("errors.direction"));
/** Leaders' parties; an ordinary form sends one alone as a plain value. */
const about = z.preprocess((value) => (value === undefined || value === "" ? [] : [value].flat()), z.array(z.uuid()).min(1, t("errors.about")).max(8));
const orNull = z.preprocess((value) => (value === "" ? null : value), z.uuid().nullable().default(null));

/** Begins an item, of a theme or of the coach's own observation. `id` was made when the form opened. */
export const prepareItemInput = z.strictObject({ engagementId: z.uuid(), id: itemId, segment, direction, about, themeId: orNull });
export type PrepareItemInput = z.output<typeof prepareItemInput>;

/** One autosave of one part. `counter` counts the browser's saves upwards, `revision` is the one it saw (0: none yet),
 *  `mine` the counters of earlier saves of this page that were not answered. */
export const saveItemPartInput = z.strictObject({
  itemId, fieldKey: z.enum(itemParts), sideId: z.null().optional(), words: lines, counter: whole, revision: whole, mine: z.array(whole).max(50).default([]),
}).superRefine(({ fieldKey, words: text }, ctx) => {
  if (text.length > partLength[fieldKey]) ctx.addIssue({ code: "custom", message: t("errors.tooLong", { part: t(`part.${fieldKey}`), limit: partLength[fieldKey] }), path: ["words"] });
});
export type SaveItemPartInput = z.output<typeof saveItemPartInput>;

/** Where an item belongs, which way it points and whom it speaks to; the latest choice stands. */
export const chooseForItemInput = z.strictObject({ itemId, segment, direction, about });
export type ChooseForItemInput = z.output<typeof chooseForItemInput>;

/** A whole item sent as an ordinary form, where no script runs; `revision.<part>` is the one the form began with. */
export const saveItemInput = z.strictObject({
  itemId, segment, direction, about,
  "words.situation": upTo("situation"), "words.behaviour": upTo("behaviour"), "words.impact": upTo("impact"),
  "revision.situation": whole, "revision.behaviour": whole, "revision.impact": whole,
}).transform(({ itemId: id, segment: where, direction: way, about: whom, ...typed }) => ({
  itemId: id, segment: where, direction: way, about: whom,
  parts: itemParts.map((part) => ({ part, words: typed[`words.${part}`], revision: typed[`revision.${part}`] })),
}));
export type SaveItemInput = z.output<typeof saveItemInput>;

/** An item put to another place among those it stands with, from 0. */
export const placeItemInput = z.strictObject({ itemId, to: whole });
export type PlaceItemInput = z.output<typeof placeItemInput>;

/** An item taken off the list, or put back. */
export const withdrawItemInput = z.strictObject({ itemId, withdraw: z.enum(["yes", "no"]) });
export type WithdrawItemInput = z.output<typeof withdrawItemInput>;

/** An expression that was pointed out and is kept all the same, or no longer. */
export const keepWordingInput = z.strictObject({ itemId, part: z.enum(itemParts), entryId: z.string().regex(/^w-[a-z-]{1,40}$/), keep: z.enum(["yes", "no"]) });
export type KeepWordingInput = z.output<typeof keepWordingInput>;
