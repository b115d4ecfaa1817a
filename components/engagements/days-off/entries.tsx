import { audienceLabel } from "@/components/engagements/audience-words";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { words, type Locale } from "@/lib/platform/i18n";
import type { DaysOffPage } from "@/lib/stages/queries/days-off-page";
import { daysOf, whoseOf } from "./words";

/** The days that are kept free, for everybody or for one; whoever may change them finds how at the end of each line. */
export function Entries({ data: { engagement, entries, today, mayKeep }, locale }: { data: DaysOffPage; locale: Locale }) {
  const t = words("engagements", locale);
  const path = `/engagements/${engagement.id}/days-off`;
  const standing = engagement.standings.includes("coach") ? "coach" as const : engagement.standings.includes("leader") ? "leader" as const : "sponsor" as const;
  return (
    <Section title={t("daysOff.list")} aside={<AudienceBadge audience="alliance" label={audienceLabel({ engagement, standing, locale }, "alliance")} />}>
      {entries.length === 0 ? <EmptyState heading={false} title={t("daysOff.empty")} /> : (
        <Rows label={t("daysOff.list")}>
          {entries.map((entry) => {
            const days = daysOf(entry, today, locale);
            const what = [days, entry.label].filter(Boolean).join(", ");
            return (
              <Row key={entry.id} title={days}
                note={[entry.label, whoseOf(entry, engagement, locale), entry.to < today ? t("daysOff.past") : "", t("daysOff.by", { writer: entry.writer })].filter(Boolean).join(" · ")}
                end={mayKeep && (
                  <span className="inline-flex gap-2 max-[760px]:flex-col max-[760px]:items-end">
                    <LinkButton href={`${path}?change=${entry.id}#days-off-form`} aria-label={t("daysOff.changeLabel", { what })}>{t("daysOff.change")}</LinkButton>
                    <form method="post" action={`${path}/take-out`}>
                      <input type="hidden" name="id" value={entry.id} />
                      <input type="hidden" name="revision" value={entry.revision} />
                      <Button type="submit" kind="quiet" aria-label={t("daysOff.takeOutLabel", { what })}>{t("daysOff.takeOut")}</Button>
                    </form>
                  </span>
                )} />
            );
          })}
        </Rows>
      )}
    </Section>
  );
}
