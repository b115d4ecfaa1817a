import { firstName, listed } from "@/components/home/reader";
import type { Signer } from "@/lib/alignment/rules/signing";
import { formatDayWithYear, formatRange } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";

/** Who reads the agreement: those who sign, the reader's language and clocks. */
export type Reading = { signers: readonly Signer[]; locale: Locale; zone: string };

/** Parties by the first names with which they speak of each other; all leaders together are "both", or "all".
 *  @param place where in its line it stands: `first` begins one. */
export function namesOf({ signers, locale }: Reading, ids: readonly string[], place: "first" | "inside" = "first"): string {
  const t = words("agreement", locale);
  const leaders = signers.filter(({ role }) => role === "leader");
  const together = leaders.length > 1 && leaders.every(({ partyId }) => ids.includes(partyId));
  const others = signers.filter(({ partyId, role }) => ids.includes(partyId) && !(together && role === "leader")).map(({ name }) => firstName(name));
  return listed([...(together ? [t(`together.${place}.${leaders.length === 2 ? "both" : "all"}`)] : []), ...others], { locale });
}

/** Of whom something is expected or asked: "of Tomasz", "of both". */
export const ofNames = (reading: Reading, ids: readonly string[]): string => words("agreement", reading.locale)("of", { names: namesOf(reading, ids, "inside") });

/** The sponsor's first name, as everybody says it. */
export const sponsorName = (reading: Reading): string => namesOf(reading, reading.signers.filter(({ role }) => role === "sponsor").map(({ partyId }) => partyId));

/** A day of the agreement: "24 April". */
export const dayText = (day: string, locale: Locale): string => formatRange({ from: day, to: day }, formatLocale[locale]);
/** The same with its year, for what is kept and printed. */
export const fullDay = (day: string, locale: Locale): string => formatDayWithYear(day, formatLocale[locale]);
