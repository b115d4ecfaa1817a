import { firstName, listed } from "@/components/home/reader";
import type { LeaderOfItems } from "@/lib/feedback/queries/preparing";
import { words, type Locale } from "@/lib/platform/i18n";

/** Whom an item speaks to, as its coach says it: "Daniel", "Katrin and Daniel". */
export const aboutNames = (about: readonly string[], leaders: readonly LeaderOfItems[], locale: Locale): string =>
  listed(leaders.filter(({ id }) => about.includes(id)).map(({ name }) => firstName(name)), { locale });

/** The same as one leader reads it on their device, or (null) as the room does. */
export function aboutFor(readerId: string | null, about: readonly string[], leaders: readonly LeaderOfItems[], locale: Locale): string {
  const t = words("feedback", locale);
  if (readerId === null || !about.includes(readerId)) return aboutNames(about, leaders, locale);
  if (about.length === 1) return t("rehearsal.you");
  return about.length === 2 && leaders.length === 2 ? t("rehearsal.both") : listed([t("rehearsal.you"), ...leaders.filter(({ id }) => id !== readerId && about.includes(id)).map(({ name }) => firstName(name))], { locale });
}
