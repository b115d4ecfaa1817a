import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { StageTimeline } from "@/components/ui/stage-timeline";
import { formatLocale, words } from "@/lib/platform/i18n";
import { formatRange } from "@/lib/platform/dates";
import type { StageOnLine } from "@/lib/stages/rules/timeline";
import { plainDay, type View } from "./view";

/** Pages of the stages that have one of their own. */
const pages: Readonly<Record<string, string>> = { "iv-expectations": "expectations", "iv-intakes": "intakes" };

function datesOf({ state, from, to }: StageOnLine, { locale }: View): string | undefined {
  const t = words("engagements", locale);
  if (!from) return undefined;
  if (state === "to_come") return t("stages.opens", { day: plainDay(from, locale) });
  return to ? formatRange({ from, to }, formatLocale[locale]) : t("stages.since", { day: plainDay(from, locale) });
}

function factOf({ key, state }: StageOnLine, { overview: { round, facts }, locale }: View): string | undefined {
  const t = words("engagements", locale);
  const open = facts.leaders.filter(({ acknowledged }) => !acknowledged).length;
  if (key === "iv-expectations" && state === "blocked" && open > 0 && facts.leaders.some(({ told }) => told)) return t("stages.waitsFor", { count: open });
  if (state === "to_come" || state === "done" || state === "stopped") return undefined;
  return key === "iv-support" && round ? t("stages.roundFact", { round: round.number, rounds: round.of }) : t("stages.nowFact");
}

/** The stages as a line; to those with whom they are not shared, the words that say so. */
export function StageLine({ view }: { view: View }) {
  const { overview: { stages, engagement }, locale } = view;
  const t = words("engagements", locale);
  if (!stages) {
    return <Section title={t("stages.title")} aside={t("stages.notShared")}><Note icon="eye-off" className="mt-4">{t("stages.notSharedWhy")}</Note></Section>;
  }
  return (
    <section aria-label={t("stages.title")}>
      <StageTimeline stages={stages.map((stage) => ({
        key: stage.key, title: stage.title, state: stage.state, part: stage.part, dates: datesOf(stage, view), fact: factOf(stage, view),
        ...(pages[stage.key] && stage.state !== "to_come" ? { href: `/engagements/${engagement.id}/${pages[stage.key]}` } : {}),
      }))} />
    </section>
  );
}
