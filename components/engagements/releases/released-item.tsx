import { plainDay, plainDayOf } from "@/components/engagements/view";
import { words, type Locale } from "@/lib/platform/i18n";
import type { Day } from "@/lib/platform/dates";

type Props = { title: string; from: string; words: string; at: Date; expiresOn: Day; locale: Locale; zone: string };

/** A released record exactly as its reader meets it; the preview is this very component. */
export function ReleasedWords({ title, from, words: text, at, expiresOn, locale, zone }: Props) {
  const t = words("releases", locale);
  return (
    <article className="border-l border-line-strong pl-5">
      <h3 className="text-16 font-medium">{title}</h3>
      <p className="cap mt-1">{t("released.from", { from, day: plainDayOf({ zone, locale }, at), until: plainDay(expiresOn, locale) })}</p>
      <p className="said mt-4 whitespace-pre-line max-w-measure">{text}</p>
    </article>
  );
}
