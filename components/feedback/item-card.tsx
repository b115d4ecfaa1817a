import { useId } from "react";
import type { Direction, ItemWords, Segment } from "@/lib/feedback/rules";
import { words, type Locale } from "@/lib/platform/i18n";
import { boardWords } from "./board/board-words";
import { ItemText } from "./board/item-text";

export type ItemCardProps = {
  item: { segment: Segment; direction: Direction; words: ItemWords };
  /** Where it stands among those of its segment, from 1. */
  place: { number: number; of: number };
  /** Whom it speaks to: "Daniel", "Katrin and Daniel". */
  about: string;
  locale: Locale;
};

/** One item as it will stand on the board, before anybody is shown it: the board's own text with the board's own words, so
 *  that a rehearsal shows neither more nor less than the day. */
export function ItemCard({ item: { segment, direction, words: said }, place, about, locale }: ItemCardProps) {
  const t = words("board", locale);
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p className="sub" id={id}>{t("progress.kicker", { segment: t(`segment.${segment}`), number: place.number, total: place.of })}. {t(`direction.${direction}`)}</p>
      <ItemText item={{ ...said, put: null, said: t("item.about", { names: about }) }} words={boardWords(locale)} />
    </div>
  );
}
