import { KeyValue } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import { firstName, listed } from "@/components/home/reader";
import { isShared, type SharingItemId, type SharingReader } from "@/lib/engagements/rules/sharing";
import { dayIn, formatRange } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { SharingPreview as Preview } from "@/lib/stages/queries/agreement-screen";
import type { Reading } from "./agreement-names";

/** What stands behind each item today, as it would be shown: its lines, or null while there is nothing. */
export function previewLines(preview: Preview, { locale, zone }: Reading): Partial<Record<SharingItemId, string[]>> {
  const t = words("agreement", locale);
  const day = (at: Date) => { const on = dayIn(at, zone); return formatRange({ from: on, to: on }, formatLocale[locale]); };
  const each = listed([...preview.each.map(({ name, count }) => `${firstName(name)} ${count}`), t("preview.together", { count: preview.together })], { locale });
  return {
    underway: [t(preview.ended ? "preview.ended" : "preview.underway")], who: [listed(preview.names, { locale })], dates: [preview.held.map(day).join("; ")],
    count: [t("preview.counts", { total: preview.held.length, each })],
    stage: preview.stage ? [preview.stage.since ? t("preview.stageSince", { stage: preview.stage.title, day: day(preview.stage.since) }) : preview.stage.title] : [],
    goal: preview.goal ? [preview.goal] : [], commitments: preview.commitments, items: preview.items,
    announcements: preview.told.map(({ name, told, planned, nobody }) => (nobody && planned === 0 ? t("preview.nobody", { name: firstName(name) }) : t("preview.told", { name: firstName(name), told, planned }))),
  };
}

/** Exactly what one reader will see with these ticks: the real records of today, item by item, and nothing else. */
export function SharingPreview({ reader, name, ticked, lines, reading }: { reader: SharingReader; name: string; ticked: readonly SharingItemId[]; lines: Partial<Record<SharingItemId, string[]>>; reading: Reading }) {
  const [t, items] = [words("agreement", reading.locale), words("sharing", reading.locale)];
  const shown = (Object.keys(lines) as SharingItemId[]).concat(ticked.filter((id) => !(id in lines))).filter((id) => id !== "hrAgreement" && isShared(id, reader, ticked));
  const named: Partial<Record<SharingItemId, string>> = { underway: t("preview.state"), who: t("preview.who"), dates: t("preview.dates"), count: t("preview.count"), stage: t("preview.stage") };
  return (
    <div className="prev">
      <p className="prev-h"><Icon name="eye" size={16} /><span>{t("preview.title", { name })}</span></p>
      <KeyValue facts={shown.map((id) => {
        const known = (lines[id] ?? []).filter((line) => line !== "");
        return { key: named[id] ?? items(`${id}.label`), value: known.length > 0 ? known.map((line) => <span key={line} className="block whitespace-pre-line">{line}</span>) : t("preview.none") };
      })} />
      <p className="cap mt-4">{t("preview.nothingElse")}</p>
    </div>
  );
}
