import { raterGroups } from "./groups";
import type { InstrumentDraft } from "./own-instruments";
import { waveKinds } from "./waves";

/** A draft as the fields of its form, by their names; what is empty is left out. */
function fieldsOf({ title, intro, rated, minutes, goals, fixed, items }: InstrumentDraft): Map<string, string> {
  const fields = new Map([["title", title], ["intro", intro], ["rated", rated], ["minutes", String(minutes)], ["goals", String(goals)], ...fixed.map(({ key, text }): [string, string] => [`fixed.${key}`, text])]);
  items.forEach(({ key, kind, about, scale, waves, wording }, at) => {
    const put = (field: string, text: string | undefined) => { if (text) fields.set(`items.${key}.${field}`, text); };
    put("place", String(at + 1));
    put("kind", kind);
    put("about", about);
    put("scale", scale);
    for (const wave of waveKinds) put(wave, waves.includes(wave) ? "yes" : undefined);
    for (const group of ["default", ...raterGroups] as const) put(group, wording[group]);
  });
  return fields;
}

/** Where two wordings of one instrument differ: the field of the form, and what the other has there; empty for nothing. */
export function differences(mine: InstrumentDraft, theirs: InstrumentDraft): [field: string, theirs: string][] {
  const [own, other] = [fieldsOf(mine), fieldsOf(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])].filter((field) => (own.get(field) ?? "") !== (other.get(field) ?? "")).map((field) => [field, other.get(field) ?? ""]);
}
