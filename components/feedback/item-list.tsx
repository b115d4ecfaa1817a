import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import type { FeedbackItem } from "@/lib/feedback/queries/items";
import { stepOfOrder } from "@/lib/feedback/rules/order";
import type { Preparing } from "@/lib/feedback/queries/preparing";
import { itemParts, segments } from "@/lib/feedback/rules";
import { openFlags } from "@/lib/feedback/rules/pointed-out";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import { aboutNames } from "./about";
import { ItemOrder } from "./item-order";

type ListProps = { preparing: Preparing; locale: Locale };

/** What an item still wants, in words: which way it points, whom it speaks to, what is missing, what is pointed out. */
function noteOf(item: FeedbackItem, { preparing, locale }: ListProps): string {
  const t = words("feedback", locale);
  const missing = item.erased || item.revealedAt ? [] : itemParts.filter((part) => item.words[part].trim() === "").map((part) => t(`part.${part}`).toLocaleLowerCase(locale));
  const pointed = item.revealedAt ? 0 : openFlags(item).length;
  return [
    t("list.about", { about: aboutNames(item.about, preparing.leaders, locale) }),
    missing.length > 0 && missing.length < itemParts.length && t("list.missing", { parts: new Intl.ListFormat(formatLocale[locale]).format(missing) }),
    pointed > 0 && t("list.pointed", { count: pointed }),
    item.revealedAt && t("list.shown"),
  ].filter(Boolean).join(" · ");
}

/** One item with its place: its behaviour as its name, and one step up or down among those beside it. */
function ItemRow({ item, ...list }: ListProps & { item: FeedbackItem }) {
  const { preparing: { engagement, items }, locale } = list;
  const t = words("feedback", locale);
  const name = item.erased ? t("list.erased") : item.words.behaviour.trim() || item.words.situation.trim() || t("list.unworded");
  const { at, of } = stepOfOrder(items, item);
  return (
    <li data-item={item.id} data-group={`${item.segment} ${item.direction}`}>
      <span className="grip" draggable={of > 1} title={t("list.drag")} aria-hidden="true">{of > 1 && <Icon name="grip-vertical" size={16} />}</span>
      <div>
        <Link className="said" href={`/engagements/${engagement.id}/feedback/${item.id}`} prefetch={false}>{name}</Link>
        <p className="sub"><span className="b">{t(`direction.${item.direction}`)}</span>, {noteOf(item, list)}</p>
      </div>
      {of > 1 ? (
        <form method="post" action={`/api/feedback/${item.id}/place`} className="moves">
          <button type="submit" name="to" value={Math.max(0, at - 1)} aria-disabled={at === 0 || undefined} aria-label={t("list.up", { item: name })}><Icon name="chevron-up" /></button>
          <button type="submit" name="to" value={Math.min(of - 1, at + 1)} aria-disabled={at === of - 1 || undefined} aria-label={t("list.down", { item: name })}><Icon name="chevron-down" /></button>
        </form>
      ) : <span />}
    </li>
  );
}

/** All items that are brought, segment by segment in the order of the day. */
export function ItemList(list: ListProps) {
  const { preparing: { items }, locale } = list;
  const t = words("feedback", locale);
  const order = { moved: t.raw("list.moved") as string, notMoved: t("list.notMoved") };
  return segments.map((segment) => {
    const here = items.filter((item) => item.segment === segment);
    return (
      <Section key={segment} title={t(`segment.${segment}`)} aside={t("list.count", { count: here.length })}>
        {here.length === 0 ? <p className="sub mt-4">{t("list.noneIn")}</p>
          : <ItemOrder label={t(`segment.${segment}`)} words={order}>{here.map((item) => <ItemRow key={item.id} item={item} {...list} />)}</ItemOrder>}
      </Section>
    );
  });
}
