import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { PlanNote } from "@/lib/sessions/rules/plan";
import { sentenceOf } from "@/lib/sessions/rules/sentences";
import type { LaunchProblem } from "./launch";

/** Names of people by id. */
export type Names = ReadonlyMap<string, { name: string }>;

type Say = (key: string, values?: Record<string, string | number>) => string;

/** A note, problem or refusal of the calendar as a sentence. Whoever is not known by name is called by `unnamed`. */
export function sayOfCalendar(note: PlanNote, names: Names, locale: Locale, unnamed: (id: string) => string): string {
  const say = words("calendar", locale) as unknown as Say;
  const { key, values } = sentenceOf(note, {
    personName: (id) => names.get(id)?.name ?? unnamed(id), meetingName: (meeting) => say("meeting", meeting), locale: formatLocale[locale],
  });
  return say(key, values);
}

/** What to put right before the launch, as a sentence. */
export function sayOfProblem(problem: LaunchProblem, names: Names, locale: Locale): string {
  const say = words("launch", locale) as unknown as Say;
  return problem.calendar ? sayOfCalendar(problem.calendar, names, locale, () => say("unnamed")) : say(`problems.${problem.key}`, problem.values);
}
