import { isDay, type Day } from "@/lib/platform/dates";
import { draftLimits } from "@/lib/engagements/rules/launching";
import type { Holiday } from "@/lib/sessions/rules/plan";

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
export function daysOffOf(text: string): { days: Holiday[]; wrong: number[] } {
  const days: Holiday[] = [];
  const wrong: number[] = [];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const [, first = "", last, label = ""] = lineForm.exec(line) ?? [];
    const from = dayOf(first);
    const to = last === undefined ? from : dayOf(last);
    if (!from || !to || to < from || days.length >= draftLimits.daysOff) wrong.push(at + 1);
    else days.push({ from, to, label: label.trim().slice(0, 80) });
  }
  return { days, wrong };
}
