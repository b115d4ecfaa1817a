import { formatDayWithYear } from "@/lib/platform/dates";
import { guestFormat, type GuestLocale } from "@/lib/platform/i18n";
import type { SurveyAbout } from "@/lib/surveys/entrance";
import { readyInstrument, type InstrumentKey } from "@/lib/surveys/instruments/all";
import { translatedInto } from "@/lib/surveys/instruments/languages";
import { filledIn, type FormWords } from "@/lib/surveys/rules/form";

/** For whom a page is written: their language, and the nonce of this answer's policy. */
export type Guest = { locale: GuestLocale; nonce: string };

/** Names as a sentence lists them. */
export const listed = (names: readonly string[], locale: GuestLocale): string => new Intl.ListFormat(guestFormat[locale]).format(names);

/** What fills in a survey's placeholders in the language of whoever reads it. */
export const filledOf = ({ leaders, referenceOn, opensOn }: SurveyAbout, locale: GuestLocale): FormWords =>
  ({ name: leaders[0] ?? "", leaders: listed(leaders, locale), other_leader: leaders[1] ?? "", date: formatDayWithYear(referenceOn ?? opensOn, guestFormat[locale]) });

/** A survey's title, introduction and minutes; a wave of mini-surveys takes one, whatever instrument it is asked with. */
export function aboutOf(survey: SurveyAbout, locale: GuestLocale): { title: string; intro: string; minutes: number } {
  const { own, instrument, kind } = survey;
  const { title, intro, minutes } = own ?? { minutes: readyInstrument(instrument as InstrumentKey).minutes, ...(translatedInto(locale, instrument) ?? readyInstrument(instrument as InstrumentKey)) };
  const filled = filledOf(survey, locale);
  return { title: filledIn(title, filled), intro: filledIn(intro, filled), minutes: kind === "mini" ? 1 : minutes };
}
