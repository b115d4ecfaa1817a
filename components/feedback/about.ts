import { firstName, listed } from "@/components/home/reader";
import type { LeaderOfItems } from "@/lib/feedback/queries/preparing";
import type { Locale } from "@/lib/platform/i18n";

/** Whom an item speaks to, as the board names them: "Daniel", "Katrin and Daniel"; in full where two share a first name. */
export function aboutNames(about: readonly string[], leaders: readonly LeaderOfItems[], locale: Locale): string {
  const shortOf = (name: string) => (leaders.filter((other) => firstName(other.name) === firstName(name)).length > 1 ? name : firstName(name));
  return listed(leaders.filter(({ id }) => about.includes(id)).map(({ name }) => shortOf(name)), { locale });
}
