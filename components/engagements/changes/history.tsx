import { presentOf } from "@/lib/engagements/rules/present";
import { plainDay, plainDayOf } from "@/components/engagements/view";
import { Row, Rows } from "@/components/ui/rows";
import { EmptyState } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import type { ChangesPage } from "@/lib/stages/queries/changes-page";
import type { Locale } from "@/lib/platform/i18n";
import { changesWords } from "./words";

/** What has been paused, stopped, handed over or gone back to; for the coach the reasons that were given. */
export function ChangesHistory({ data, locale, zone }: { data: ChangesPage; locale: Locale; zone: string }) {
  const { t } = changesWords(locale);
  const day = (at: Date) => plainDayOf({ zone, locale }, at);
  const awaited = presentOf(data.engagement.parties, "sponsor").find(({ id }) => id === data.awaits?.id)?.name ?? "";
  const left = data.departures.map(({ id, party: { name, role }, leftAt, decision }) => ({
    id, text: role === "coach" ? t("state.coachLeft", { name, day: day(leftAt) }) : role === "sponsor" ? t("state.handed", { name, day: day(leftAt) })
      : decision ? t("state.leftDecided", { name, day: day(leftAt), decision: t(`decide.${decision}Word`) }) : t("state.left", { name, day: day(leftAt) }),
  }));
  const paused = data.pause && (data.pause.untilOn ? t("state.paused", { from: day(data.pause.from), until: plainDay(data.pause.untilOn, locale) }) : awaited ? t("state.awaiting", { from: day(data.pause.from), name: awaited }) : t("state.awaitingNobody", { from: day(data.pause.from) }));
  const rows = [...(paused ? [{ id: "pause", text: paused }] : []), ...left, ...data.returns.map(({ id, from, to, reason, at }) => ({ id, text: t("state.returned", { from, to, reason, day: day(at) }) }))];
  return (
    <>
      <Section title={t("history")}>
        {rows.length === 0 ? <EmptyState heading={false} title={t("historyNone")} /> : <Rows>{rows.map(({ id, text }) => <Row key={id} title={text} />)}</Rows>}
      </Section>
      {data.reasons.length > 0 && (
        <Section title={t("reasons.title")}>
          <Rows>{data.reasons.map(({ id, name, category, at }) => <Row key={id} title={name ? t("reasons.row", { name, day: day(at), reason: t(`stop.categories.${category}`) }) : t("reasons.whole", { day: day(at), reason: t(`stop.categories.${category}`) })} />)}</Rows>
        </Section>
      )}
    </>
  );
}
