import { Fragment, useId } from "react";
import { itemParts, type Direction, type ItemWords, type Segment } from "@/lib/feedback/rules";
import { words, type Locale } from "@/lib/platform/i18n";

export type ItemCardProps = {
  item: { segment: Segment; direction: Direction; words: ItemWords };
  /** Where it stands among those of its segment, from 1. */
  place: { number: number; of: number };
  /** Whom it speaks to, as this reader says it: "you", "Daniel", "Katrin and Daniel". */
  about: string;
  locale: Locale;
};

/** One feedback item as it stands on the room's screen and on a leader's device: where it belongs, then situation,
 *  behaviour and impact. One component for the day and for its rehearsal, so that neither shows what the other does not. */
export function ItemCard({ item: { segment, direction, words: said }, place, about, locale }: ItemCardProps) {
  const t = words("feedback", locale);
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p className="sub" id={id}>{t("card.place", { segment: t(`segment.${segment}`), ...place })} {t(`card.${direction}`)} {t("card.about", { about })}</p>
      <dl className="sbi">
        {itemParts.map((part) => <Fragment key={part}><dt>{t(`part.${part}`)}</dt><dd className="whitespace-pre-line">{said[part]}</dd></Fragment>)}
      </dl>
    </div>
  );
}
