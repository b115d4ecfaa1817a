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

const choices = z.strictObject({ segment, direction, about });
/** Where an item belongs, which way it points and whom it speaks to; the latest choice stands. */
export type ItemChoices = z.output<typeof choices>;

/** One autosave: of a part, or of all choices as "segment direction leader leader". `counter` counts the browser's saves
 *  upwards, `revision` is the one it saw (0: none yet), `mine` the counters of earlier saves of this page that were not
 *  answered. */
export const saveItemEntryInput = z.strictObject({
  itemId, fieldKey: z.enum([...itemParts, "choices"]), sideId: z.null().optional(), words: lines, counter: whole, revision: whole, mine: z.array(whole).max(50).default([]),
}).transform(({ itemId: id, fieldKey, words: text, counter, revision, mine }, ctx) => {
  const parsed = fieldKey === "choices" ? choicesOf(text) : upTo(fieldKey).safeParse(text);
  for (const { message } of parsed.error?.issues ?? []) ctx.addIssue({ code: "custom", message, path: [fieldKey] });
  if (fieldKey === "choices") return { itemId: id, counter, choices: parsed.data as ItemChoices };
  return { itemId: id, fieldKey, words: text, counter, revision, mine };
});
export type SaveItemEntryInput = z.output<typeof saveItemEntryInput>;
export type SaveItemPartInput = Extract<SaveItemEntryInput, { fieldKey: unknown }>;

function choicesOf(text: string) {
  const [where, way, ...whom] = text.split(" ");
  return choices.safeParse({ segment: where, direction: way, about: whom });
}

/** A whole item sent as an ordinary form, where no script runs; `revision.<part>` is the one the form began with.
 *  Parts that are not sent stay as they are. */
export const saveItemInput = z.strictObject({
  itemId, segment, direction, about,
  "words.situation": upTo("situation").optional(), "words.behaviour": upTo("behaviour").optional(), "words.impact": upTo("impact").optional(),
  "revision.situation": whole.default(0), "revision.behaviour": whole.default(0), "revision.impact": whole.default(0),
}).transform(({ itemId: id, segment: where, direction: way, about: whom, ...typed }) => ({
  itemId: id, segment: where, direction: way, about: whom,
  parts: itemParts.flatMap((part) => {
    const text = typed[`words.${part}`];
    return text === undefined ? [] : [{ part, words: text, revision: typed[`revision.${part}`] }];
  }),
}));
export type SaveItemInput = z.output<typeof saveItemInput>;

/** An item put to another place among those it stands with, from 0. */
export const placeItemInput = z.strictObject({ itemId, to: whole });
export type PlaceItemInput = z.output<typeof placeItemInput>;

/** An item taken off the list, or put back. `engagementId` says which list its form stands on. */
export const withdrawItemInput = z.strictObject({ engagementId: z.uuid().optional(), itemId, withdraw: z.enum(["yes", "no"]) });
export type WithdrawItemInput = z.output<typeof withdrawItemInput>;

/** An expression that was pointed out and is kept all the same, or no longer: "behaviour w-always yes", one value, as the
 *  button of an ordinary form says it. */
export const keepWordingInput = z.strictObject({ itemId, entry: z.string().regex(/^(situation|behaviour|impact) w-[a-z-]{1,40} (yes|no)$/) }).transform(({ itemId: id, entry }) => {
  const [part, entryId = "", keep] = entry.split(" ");
  return { itemId: id, part: part as (typeof itemParts)[number], entryId, keep: keep === "yes" };
});
export type KeepWordingInput = z.output<typeof keepWordingInput>;
