import { DivergingBar } from "@/components/charts/diverging-bar";
import { KeyValue } from "@/components/ui/facts";
import { EmptyState, Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { dayIn, formatDayWithYear } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { ToldCohort } from "@/lib/surveys/queries/effect-page";
import type { CohortEffect, CohortKind } from "@/lib/surveys/rules/cohorts";
import { toldFrom } from "@/lib/surveys/rules/thresholds";

type Props = { kind: CohortKind; told: readonly ToldCohort[]; zone: string; locale: Locale };

/** A change with its sign, so that none is taken for a level: "+0.4", "−0.2". */
export const signed = (value: number, digits = 1): string => `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(digits)}`;

/** Every figure of a cohort with the number it stands on: the table behind the drawing. */
function tableOf({ n, change, direction, improved, effect, response, followUp }: CohortEffect, locale: Locale) {
  const t = words("effect", locale);
  const row = (key: "mean" | "interval" | "up" | "same" | "down" | "percent" | "effect" | "d" | "response" | "followUp" | "correlation", value: string | number, of: number): [string, string | number, number] => [t(`rows.${key}`), value, of];
  const [low = 0, high = 0] = improved?.interval ?? [];
  const [from = 0, to = 0] = effect?.interval ?? [];
  return { columns: [t("column"), t("value"), t("n")], rows: [
    ...(change ? [row("mean", signed(change.mean), n), row("interval", t("interval", { low: signed(change.interval[0]), high: signed(change.interval[1]) }), n)] : []),
    row("up", direction.up, n), row("same", direction.same, n), row("down", direction.down, n),
    ...(improved ? [row("percent", t("percent", { percent: improved.percent, low, high }), n)] : []),
    ...(effect ? [row("effect", signed(effect.g, 2), n), row("d", t("withInterval", { value: signed(effect.d, 2), low: signed(from, 2), high: signed(to, 2) }), n)] : []),
    ...(followUp ? [row("followUp", followUp.mean.toFixed(1), followUp.n), row("correlation", signed(followUp.correlation, 2), followUp.n)] : []),
    ...(response ? [row("response", t("ofInvited", response), n)] : []),
  ] };
}

/** What stands beside the change, as far as it may be told, each with the number it stands on. */
function factsOf({ n, improved, effect, response, followUp }: CohortEffect, locale: Locale) {
  const t = words("effect", locale);
  const [low = 0, high = 0] = improved?.interval ?? [];
  return [
    ...(effect ? [{ key: t("rows.effect"), value: t("fact", { value: signed(effect.g, 2), n }) }] : []),
    ...(improved ? [{ key: t("rows.percent"), value: t("fact", { value: t("percent", { percent: improved.percent, low, high }), n }) }] : []),
    ...(followUp ? [{ key: t("rows.correlation"), value: t("fact", { value: signed(followUp.correlation, 2), n: followUp.n }) }] : []),
    ...(response ? [{ key: t("rows.response"), value: t("ofInvited", response) }] : []),
  ];
}

function Newest({ cohort: { effect, hash, toldAt }, kind, zone, locale }: Omit<Props, "told"> & { cohort: ToldCohort }) {
  const t = words("effect", locale);
  const { n, change, direction } = effect;
  const mean = change ? signed(change.mean) : "";
  return (
    <>
      <DivergingBar className="pt-4" title={t("finding", { mean })} asked={t("asked", { n, low: signed(change?.interval[0] ?? 0), high: signed(change?.interval[1] ?? 0) })}
        heads={{ less: t("less"), same: t("same"), more: t("more") }} described={t("described", { ...direction, mean })} counts={t("counts", direction)} table={tableOf(effect, locale)}
        rows={[{ key: kind, label: t(`unit.${kind}`, { count: n }), counts7: [0, 0, direction.down, direction.same, direction.up, 0, 0] }]} />
      <KeyValue className="mt-4" facts={factsOf(effect, locale)} />
      <h3 className="mt-6 b">{t("sure")}</h3>
      <p className="sub mt-2">{t("caveats")} {t(`unitWhy.${kind}`)}</p>
      {n < toldFrom.percent && <p className="sub mt-2">{t("later")}</p>}
      {effect.withheld && <p className="sub mt-2">{t("withheld")}</p>}
      <Note className="mt-4">{t("fixed", { day: formatDayWithYear(dayIn(toldAt, zone), formatLocale[locale]) })} <span className="break-all">{t("hash", { hash })}</span></Note>
    </>
  );
}

/** What HR reads of one kind of cohort: the newest in full, earlier ones in a line each; or why there is none, and no number. */
export function CohortSection({ kind, told, zone, locale }: Props) {
  const t = words("effect", locale);
  const [newest, ...earlier] = told;
  if (!newest) return <Section title={t(`kind.${kind}`)}><EmptyState heading={false} title={t("none")}>{t(`noneWhy.${kind}`)} {t("nonePart")}</EmptyState></Section>;
  return (
    <Section title={t(`kind.${kind}`)} aside={t(`unit.${kind}`, { count: newest.effect.n })}>
      <Newest cohort={newest} kind={kind} zone={zone} locale={locale} />
      {earlier.length > 0 && <><h3 className="mt-6 b">{t("earlier")}</h3><ul className="mt-2 grid gap-2 text-14">{earlier.map(({ effect: { n, change }, hash, toldAt }) => (
        <li key={hash}>{t("earlierRow", { count: t(`unit.${kind}`, { count: n }), day: formatDayWithYear(dayIn(toldAt, zone), formatLocale[locale]), mean: signed(change?.mean ?? 0), low: signed(change?.interval[0] ?? 0), high: signed(change?.interval[1] ?? 0) })}</li>
      ))}</ul></>}
    </Section>
  );
}
