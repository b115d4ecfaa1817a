import { words } from "@/lib/platform/i18n";
import type { SponsorHome } from "@/lib/reports/queries/homes";
import { toSpeakWith } from "./headings";
import { dayOf, type Reader } from "./reader";
import { signRow } from "./sign-row";
import { WaitList } from "./wait-list";

/** What waits for a sponsor: conversations with leaders, then launches to finish. The first is the one filled button. */
export function SponsorWaits({ home, reader }: { home: Pick<SponsorHome, "cases" | "drafts">; reader: Reader }) {
  const t = words("home", reader.locale);
  const rows = [
    ...home.cases.flatMap((each) => signRow(each, reader)),
    ...home.cases.flatMap((each) => toSpeakWith(each).map((leader) => ({
      key: leader.id, icon: "message-square" as const, href: `/engagements/${each.id}/expectations`, title: t("sponsor.speak", { name: leader.name }), note: t("sponsor.speakWhy"), act: t("sponsor.speakDo"),
    }))),
    ...home.drafts.map(({ id, title, savedAt }) => ({
      key: id, icon: "pencil-line" as const, href: `/launch/${id}/why`, title: title ? t("sponsor.draft", { title }) : t("sponsor.draftUntitled"), note: t("sponsor.draftWhy", { day: dayOf(savedAt, reader) }), act: t("sponsor.draftDo"),
    })),
  ];
  return <WaitList title={t("waits")} rows={rows} />;
}
