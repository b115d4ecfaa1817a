import type { GuestLocale } from "@/lib/platform/i18n";
import type { Instrument } from "../input/instruments";
import type { FormRow, Translated } from "../rules/form";
import type { SurveyScale } from "../rules/scales";
import { german, germanPoints } from "./german";

const translations: Record<Exclude<GuestLocale, "en">, Readonly<Record<string, Translated>>> = { de: german };
const points: Record<Exclude<GuestLocale, "en">, Record<SurveyScale, readonly string[]>> = { de: germanPoints };

/** An instrument's words for whoever reads another language; null where it has none in it: an organisation's own are asked as worded. */
export const translatedInto = (locale: GuestLocale, key: string): Translated | null => (locale === "en" ? null : translations[locale][key] ?? null);

/** The points of a scale in a language, or null for the language of the instruments. */
export const pointsIn = (locale: GuestLocale, scale: SurveyScale): readonly string[] | null => (locale === "en" ? null : points[locale][scale]);

/** Rows with their words in every other language, which freeze with them when the wave opens. What people are working on stays in
 *  the words in which it was agreed; a fixed item is translated. */
export const withTranslations = ({ key, fixed }: Instrument, rows: readonly FormRow[]): FormRow[] => rows.map((row) => {
  const about = fixed.find(({ text }) => text === row.goal)?.key;
  const spoken = Object.entries(translations).flatMap(([locale, instruments]) => {
    const wording = instruments[key]?.items[row.key.split(".")[0] ?? ""];
    return wording ? [[locale, { wording, goal: (about && instruments[key]?.fixed[about]) ?? row.goal }] as const] : [];
  });
  return spoken.length > 0 ? { ...row, translations: Object.fromEntries(spoken) } : row;
});
