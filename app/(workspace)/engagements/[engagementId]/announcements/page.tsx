import type { Metadata } from "next";
import { AnnouncementCounts } from "@/components/alignment/announcement-counts";
import { AnnouncementList } from "@/components/alignment/announcement-list";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { announcementsPage } from "@/lib/alignment/queries/announcements";
import { unorderedId } from "@/lib/platform/ids";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { dropAnnouncement, nobodyToTell, noteAnnouncement, planAnnouncement } from "./actions";

export const metadata: Metadata = { title: words("announcements")("title") };

/** Telling those who were affected: the leader's own list, and for the others how far each leader is. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/announcements">) {
  const { engagementId } = await params;
  const { find, done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => announcementsPage(ctx, engagementId, typeof find === "string" ? find.slice(0, 80) : ""), { path: `${path}/announcements` });
  const [t, e] = [words("announcements", viewer.locale), words("engagements", viewer.locale)];
  const just = done === "dropped" ? t("done.dropped") : done === "kept" ? t("done.kept") : null;
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: data.engagement.title, href: path }, { label: t("title") }]} title={t("title")} lede={t(data.own ? "lede" : "ledeOthers")} />
      {just && <Banner tone="teal" className="mb-8" title={just} />}
      <div className="stack">
        <AnnouncementList data={data} locale={viewer.locale} newId={unorderedId()} acts={{ plan: planAnnouncement, note: noteAnnouncement, drop: dropAnnouncement, nobody: nobodyToTell }} />
        <AnnouncementCounts data={data} locale={viewer.locale} />
        <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
