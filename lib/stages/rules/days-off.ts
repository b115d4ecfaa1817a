import { isDay, type Day } from "@/lib/platform/dates";
import { daysOffLimits, type DaysOff, type NamedDays } from "@/lib/engagements/rules/days-off";

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const padded = (number: string | number) => String(number).padStart(2, "0");

/** A day as people write it: "2026-04-06", "6 April 2026", "6.4.2026" or "6/4/2026" (day before month). */
const forms = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}\.? [A-Za-z]+ \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}`;
const lineForm = new RegExp(String.raw`^(${forms})(?:\s*(?:to|until|–|-)\s*(${forms}))?[\s,:]*(.*)$`, "i");

function dayOf(text: string): Day | null {
  if (isDay(text)) return text;
  const [day = "", month = "", year = ""] = text.split(/[\s./]+/);
  const named = months.findIndex((name) => month.length >= 3 && name.startsWith(month.toLowerCase())) + 1;
  const iso = `${year}-${padded(named > 0 ? named : month)}-${padded(day)}`;
  return isDay(iso) ? iso : null;
}

/** Days off, one on a line: a day or two days with "to" between them, then what they are called. The lines that say no
 *  day that exists are in `wrong`, by number from 1; so are those beyond the number that is kept. */
export function daysOffOf(text: string): { days: NamedDays[]; wrong: number[] } {
  const days: NamedDays[] = [];
  const wrong: number[] = [];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const [, first = "", last, label = ""] = lineForm.exec(line) ?? [];
    const from = dayOf(first);
    const to = last === undefined ? from : dayOf(last);
    if (!from || !to || to < from || days.length >= daysOffLimits.entries) wrong.push(at + 1);
    else days.push({ from, to, label: label.trim().slice(0, daysOffLimits.label) });
  }
  return { days, wrong };
}

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/** What stands between one name alone and what its days are called: "Inês: skiing", "Inês (skiing)", "Inês’s holiday". */
const apart = /^(?:['’]s\b|\s*[,:;(–-]|\s*$)/;

/** What follows a person's name at the beginning of some words; null when they begin otherwise. A first or last name
 *  alone counts only where it stands apart, so that "May Day" is everybody's although a leader is called May. */
function restAfter(words: string, name: string): string | null {
  const parts = name.trim().split(/\s+/);
  for (const form of [parts.join(" "), parts[0] ?? "", parts.at(-1) ?? ""]) {
    const rest = words.slice(form.length);
    if (form === "" || !folded(words).startsWith(folded(form))) continue;
    if (apart.test(rest) || (form.includes(" ") && rest.startsWith(" "))) return /^\((.*)\)$/.exec(rest.trim())?.[1] ?? rest.replace(apart, "").trim();
  }
  return null;
}

/** Whose the days off are: those whose words begin with the name of somebody who takes part are theirs, all others
 *  everybody's. What could be either of two is in `unclear`, as it was written, and is everybody's until it is clear. */
export function whoseDaysOff(days: readonly NamedDays[], people: readonly { id: string; name: string }[]): { daysOff: DaysOff[]; unclear: string[] } {
  const unclear: string[] = [];
  const daysOff = days.map((some): DaysOff => {
    const words = some.label.normalize("NFC");
    const meant = people.flatMap(({ id, name }) => { const label = restAfter(words, name.normalize("NFC")); return label === null ? [] : [{ personId: id, name, label }]; });
    const [first, ...others] = meant.filter(({ name }) => meant.length === 1 || folded(words).startsWith(folded(name)));
    if (first && others.length === 0) return { ...some, personId: first.personId, label: first.label };
    if (meant.length > 0) unclear.push(some.label);
    return { ...some, personId: null };
  });
  return { daysOff, unclear };
}
