import { Choices } from "./choices";
import { PartField } from "./part-field";
import type { ItemPage } from "@/lib/feedback/queries/item-page";
import { itemParts, type ItemPart } from "@/lib/feedback/rules";
import { promptOf } from "@/lib/feedback/rules/preparing";
import { keptIn } from "@/lib/feedback/rules/sealed-item";
import { pointedOut } from "@/lib/programs/rules/wording";
import { words, type Locale } from "@/lib/platform/i18n";

/** The ids of the form itself and of the one that sends what is kept where no script runs. */
export const itemFormId = "item";
const keepFormId = "keep-wording";

const rows: Record<ItemPart, number> = { situation: 2, behaviour: 4, impact: 4 };

/** One item as an ordinary form: choices, then its three parts with what is pointed out beside each. Where scripts run it
 *  saves itself. */
export function ItemForm({ page: { item, leaders, fields }, locale }: { page: ItemPage; locale: Locale }) {
  const t = words("feedback", locale);
  const say = (key: "title" | "instead" | "times" | "keep" | "kept" | "again") => t.raw(`wording.${key}`) as string;
  const found = (part: ItemPart) => [0, 1, 2].map((count) => (count < 2 ? t("wording.found", { count, part: t(`part.${part}`) }) : t("wording.found", { count, part: t(`part.${part}`) }).replace("2", "{count}")));
  return (
    <>
      <form id={itemFormId} method="post" action={`/api/feedback/${item.id}/save`} className="stack" autoComplete="off">
        <button type="submit" hidden>{t("item.save")}</button>
        <Choices leaders={leaders} fields={fields} chosen={item} locale={locale} />
        <div className="grid gap-8">
          {itemParts.map((part) => (
            <div key={part}>
              <PartField part={part} label={t(`part.${part}`)} hint={fields[promptOf[part]]?.help ?? ""} rows={rows[part]} defaultValue={item.words[part]}
                flags={pointedOut(item.words[part])} kept={keptIn(item.kept, part)} keeping={{ address: `/api/feedback/${item.id}/kept`, form: keepFormId }}
                words={{ title: say("title").replace("{part}", t(`part.${part}`)), instead: say("instead"), times: say("times"), keep: say("keep"), kept: say("kept"), again: say("again"), found: found(part), notSent: t("wording.notSent") }} />
              <input type="hidden" name={`revision.${part}`} value={item.revisions[part]} />
            </div>
          ))}
        </div>
        <noscript><div><button className="btn big" type="submit">{t("item.save")}</button></div></noscript>
      </form>
      <form id={keepFormId} method="post" action={`/api/feedback/${item.id}/kept`} hidden />
    </>
  );
}
