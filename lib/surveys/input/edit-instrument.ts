import { z } from "zod";
import { raterGroups } from "../rules/groups";
import { waveKinds } from "../rules/waves";
import { instrumentDraft } from "./own-instruments";

/** A new own instrument: empty, a copy of another, or the next version of one. `of` is a ready one's key or an own one's id. */
export const beginInstrumentInput = z.strictObject({ id: z.uuid(), of: z.union([z.uuid(), z.string().regex(/^[a-z-]{1,40}$/)]).optional(), as: z.enum(["copy", "version"]).default("copy") });
export type BeginInstrumentInput = z.output<typeof beginInstrumentInput>;

/** A draft as it was worded, with the revision that was seen; `over` says which other one it shall replace. */
export const saveInstrumentInput = z.strictObject({ id: z.uuid(), revision: z.coerce.number().int().min(0), over: z.coerce.number().int().min(0).optional(), act: z.enum(["save", "publish"]).default("save"), draft: instrumentDraft });
export type SaveInstrumentInput = z.output<typeof saveInstrumentInput>;

/** A draft that is thrown away. */
export const discardInstrumentInput = z.strictObject({ id: z.uuid() });
export type DiscardInstrumentInput = z.output<typeof discardInstrumentInput>;

const record = (raw: unknown): Record<string, unknown> => (typeof raw === "object" && raw !== null ? { ...raw } : {});
const said = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** Questions as a form sends them, "items.<key>.<field>", in the order of their places. One without any words is none. */
function itemsIn(raw: unknown) {
  const fields = record(raw);
  const of = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(fields)) {
    const dot = name.indexOf(".");
    const key = name.slice(0, dot);
    of.set(key, { ...of.get(key), [name.slice(dot + 1)]: value });
  }
  return [...of].flatMap(([key, { kind, about, scale, place, ...rest }]) => {
    const wording = { default: said(rest.default), ...Object.fromEntries(raterGroups.flatMap((group) => (said(rest[group]) ? [[group, said(rest[group])]] : []))) };
    const hasWords = Object.values(wording).some(Boolean);
    return hasWords ? [{ place: Number(place) || 99, item: { key, kind, about, ...(said(scale) && { scale }), waves: waveKinds.filter((wave) => rest[wave] !== undefined), wording } }] : [];
  }).sort((one, two) => one.place - two.place).map(({ item }) => item);
}

/** The form in which a draft is worded. */
export const saveInstrumentForm = z.preprocess((raw) => {
  const { id, revision, over, act, fixed, items, ...rest } = record(raw);
  return { id, revision, act, ...(over !== undefined && { over }), draft: { ...rest, fixed: Object.entries(record(fixed)).flatMap(([key, text]) => (said(text) ? [{ key, text }] : [])), items: itemsIn(items) } };
}, saveInstrumentInput);
