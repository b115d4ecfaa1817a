import { firstName } from "@/components/home/reader";
import type { FeedbackItem } from "@/lib/feedback/queries/items";
import type { LeaderOfItems } from "@/lib/feedback/queries/preparing";
import { placeIn } from "@/lib/feedback/rules/order";
import { words, type Locale } from "@/lib/platform/i18n";
import { aboutNames } from "./about";
import { ItemCard } from "./item-card";

export type RehearsalProps = {
  /** Complete items, in the order of the day. */
  items: readonly FeedbackItem[];
  leaders: readonly LeaderOfItems[];
  /** Whose device; none: the room's screen. */
  leader: LeaderOfItems | null;
  /** Only what speaks to that leader, as for a preview with them alone. */
  onlyAbout: boolean;
  locale: Locale;
};

/** Every item as it will stand on one screen, in the order of the day. The places count as on the day, whatever is left out. */
export function Rehearsal({ items, leaders, leader, onlyAbout, locale }: RehearsalProps) {
  const t = words("feedback", locale);
  const shown = items.filter(({ about }) => !onlyAbout || !leader || about.includes(leader.id));
  const screen = leader ? t("rehearsal.deviceScreen", { leader: firstName(leader.name) }) : t("rehearsal.roomScreen");
  if (shown.length === 0) return <p className="sub">{onlyAbout && leader ? t("rehearsal.noneAbout", { leader: firstName(leader.name) }) : t("rehearsal.none")}</p>;
  return (
    <ol>
      {shown.map((item) => (
        <li key={item.id} className={leader ? "screenful on-device" : "screenful"}>
          <p className="cap mb-3">{t("rehearsal.of", { number: items.indexOf(item) + 1, of: items.length, screen })}</p>
          <ItemCard item={item} place={placeIn(items, item)} about={aboutNames(item.about, leaders, locale)} locale={locale} />
        </li>
      ))}
    </ol>
  );
}
