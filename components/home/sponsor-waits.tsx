import { LinkButton } from "@/components/ui/button";
import { ActRow, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { SponsorHome } from "@/lib/reports/queries/homes";
import { toSpeakWith } from "./headings";
import { dayOf, type Reader } from "./reader";

/** What waits for a sponsor: conversations with leaders, then launches to finish. The first is the one filled button. */
export function SponsorWaits({ home, reader }: { home: Pick<SponsorHome, "cases" | "drafts">; reader: Reader }) {
  const t = words("home", reader.locale);
  const rows = [
    ...home.cases.flatMap((each) => toSpeakWith(each).map((leader) => ({
      key: leader.id, icon: "message-square" as const, href: `/engagements/${each.id}/expectations`, title: t("sponsor.speak", { name: leader.name }), note: t("sponsor.speakWhy"), act: t("sponsor.speakDo"),
    }))),
    ...home.drafts.map(({ id, title, savedAt }) => ({
      key: id, icon: "pencil-line" as const, href: `/launch/${id}/why`, title: title ? t("sponsor.draft", { title }) : t("sponsor.draftUntitled"), note: t("sponsor.draftWhy", { day: dayOf(savedAt, reader) }), act: t("sponsor.draftDo"),
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <Section title={t("waits")}>
      <Rows kind="act">
        {rows.map(({ key, icon, href, title, note, act }, at) => (
          <ActRow key={key} icon={icon} title={title} note={note} action={<LinkButton kind={at === 0 ? "primary" : "plain"} href={href} aria-label={`${act}: ${title}`}>{act}</LinkButton>} />
        ))}
      </Rows>
    </Section>
  );
}
