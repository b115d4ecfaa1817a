import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { formatDayWithYear, formatRange } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { PlanWish } from "@/lib/sessions/rules/plan";

/** The days to avoid as they were understood, and whose they are, before the calendar is launched with them. Nothing
 *  where none were named. */
export function DaysKeptFree({ wish, nameOf, locale }: { wish: PlanWish; nameOf: (personId: string) => string; locale: Locale }) {
  const t = words("launch", locale);
  const tag = formatLocale[locale];
  const everybody = (wish.holidays ?? []).map((days) => ({ ...days, whose: t("preview.freeForAll") }));
  const each = [...wish.leaders, wish.coach, wish.sponsor].flatMap(({ id, away = [] }) => away.map((days) => ({ ...days, whose: nameOf(id) })));
  const rows = [...everybody, ...each].sort((a, b) => a.from.localeCompare(b.from));
  if (rows.length === 0) return null;
  return (
    <Section title={t("preview.free")}>
      <p className="sub mt-4 max-w-measure">{t("preview.freeWhy")}</p>
      <Rows label={t("preview.free")}>
        {rows.map(({ from, to, label, whose }, at) => (
          <Row key={`${from}${whose}${at}`} title={from === to ? formatDayWithYear(from, tag) : formatRange({ from, to }, tag)} note={[label, whose].filter(Boolean).join(" · ")} />
        ))}
      </Rows>
    </Section>
  );
}
