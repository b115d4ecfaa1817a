import { z } from "zod";
import { importLimits } from "../rules";
import { importFields, type ImportField } from "../rules/import-columns";
import type { Correction } from "../rules/import-list";

const importId = z.uuid();
const column = z.string().regex(/^\d{0,2}$/, "import.columnUnknown").transform((text) => (text === "" ? null : Number(text)));

/** Which column holds what, from the preview's lists: a column's number from 0, or empty for none. */
export const chooseColumnsInput = z.strictObject({
  importId, ...Object.fromEntries(importFields.map((field) => [field, column])) as Record<ImportField, typeof column>,
}).transform(({ importId: id, ...chosen }) => ({ importId: id, chosen }));
export type ChooseColumnsInput = z.output<typeof chooseColumnsInput>;

const place = new RegExp(`^(\\d{1,7})\\.(${importFields.join("|")})$`);

/** Cells put right in the preview: each is named by its row and field, "17.email". */
export const correctRowsInput = z.object({ importId }).catchall(z.string().max(importLimits.cell, "fields.tooLong")).transform(({ importId: id, ...cells }, ctx) => {
  const corrections: Correction[] = [];
  for (const [name, text] of Object.entries(cells)) {
    const [, row, field] = place.exec(name) ?? [];
    if (row && field) corrections.push({ row: Number(row), field: field as ImportField, text });
    else ctx.addIssue({ code: "unrecognized_keys", keys: [name] });
  }
  return { importId: id, corrections };
});
export type CorrectRowsInput = z.output<typeof correctRowsInput>;

/** The word that takes a list over; `updateKnown` says that people already known are brought up to date by it. */
export const confirmImportInput = z.strictObject({ importId, updateKnown: z.literal("on").optional().transform((ticked) => ticked === "on") });
export type ConfirmImportInput = z.output<typeof confirmImportInput>;

/** One list, by its id. */
export const importInput = z.strictObject({ importId });
export type ImportInput = z.output<typeof importInput>;

/** A list just read from a file. The id is made by the form, so that sending it twice reads it once. */
export const beginImportInput = z.strictObject({
  id: z.uuid(),
  fileName: z.string().max(1_000).transform((name) => Array.from(name.replace(/[\p{Cc}\p{Cf}]/gu, " ").trim()).slice(-120).join("") || "list"),
  headers: z.array(z.string()).max(importLimits.columns),
  rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })).min(1).max(importLimits.rows),
});
export type BeginImportInput = z.output<typeof beginImportInput>;
