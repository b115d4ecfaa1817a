import { formatDayWithYear, type Day } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import { firstName } from "@/components/home/reader";
import type { FormRow } from "@/lib/surveys/rules/form";
import { filledIn } from "@/lib/surveys/rules/form";
import type { WaveKind } from "@/lib/surveys/rules/waves";

/** What a wave is called: "Start", "Mini-survey 2". */
export const waveName = ({ kind, number }: { kind: string; number: number }, locale: Locale): string =>
  words("surveyPages", locale)(`waves.${kind as WaveKind}`, { number });

/** A day with its year, as a report prints it. */
export const printedDay = (day: Day | null, locale: Locale): string => (day === null ? "" : formatDayWithYear(day, formatLocale[locale]));

/** A question of a report as everybody was asked it. */
export function askedWords({ goal, question }: { goal: FormRow["goal"]; question: string }, { leaders, referenceOn, locale }: { leaders: readonly string[]; referenceOn: Day | null; locale: Locale }): string {
  const all = new Intl.ListFormat(formatLocale[locale]).format(leaders.map(firstName));
  return filledIn(question.replaceAll("{goal}", () => goal ?? ""), { name: all, leaders: all, other_leader: all, date: printedDay(referenceOn, locale) });
}

/** A text of what leaders say of each other, with the other leader's first name. */
export const otherLeaderWords = (text: string, name: string): string =>
  filledIn(text, { name: "", leaders: "", other_leader: firstName(name), date: "" });
