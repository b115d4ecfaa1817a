import { plainDay } from "@/components/engagements/view";
import { EmptyState } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { AnnouncementsPage } from "@/lib/alignment/queries/announcements";
import { words, type Locale } from "@/lib/platform/i18n";

/** How far each leader is with telling, in numbers and days; never whom. */
export function AnnouncementCounts({ data: { counts, engagement }, locale }: { data: AnnouncementsPage; locale: Locale }) {
  const t = words("announcements", locale);
  const nameOf = (side: string) => engagement.parties.find(({ id }) => id === side)?.name ?? "";
  return (
    <Section title={t("counts")}>
      {counts.length === 0 ? <EmptyState heading={false} title={t("countsNone")} /> : (
        <Rows>
          {counts.map(({ sideId, planned, told, nobody, lastToldOn }) => (
            <Row key={sideId} title={nameOf(sideId)} note={planned === 0 ? t(nobody ? "countNobody" : "countNone") : [t("count", { told, planned }), lastToldOn ? t("countLast", { day: plainDay(lastToldOn, locale) }) : ""].filter(Boolean).join(", ")} />
          ))}
        </Rows>
      )}
    </Section>
  );
}
