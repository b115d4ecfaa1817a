import type { Metadata } from "next";
import { readerOf } from "@/components/home/reader-of";
import { SeenByOthers } from "@/components/reports/seen-by-others";
import { SeenBySponsor } from "@/components/reports/seen-by-sponsor";
import { Shell } from "@/components/shell/shell";
import { EmptyState, Note } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { whoSees } from "@/lib/reports/queries/who-sees";

export const metadata: Metadata = { title: words("shell")("entry.whoSeesWhat") };

/** What others see of a leader right now, and who looked; for a sponsor, what they see of the leaders, and what not. */
export default async function Page() {
  const { viewer, data: { now, seen } } = await page(async (ctx) => ({ now: ctx.now, seen: await whoSees(ctx) }), { path: "/who-sees-what" });
  const [t, empty] = [words("whoSees", viewer.locale), words("empty", viewer.locale)];
  const reader = readerOf(viewer, now);
  const ofLeaders = viewer.role === "sponsor";
  return (
    <Shell viewer={await shellOf(viewer)} current="/who-sees-what" width={ofLeaders ? "agree" : "narrow"}>
      <PageHead title={t(ofLeaders ? "yours.title" : "title")} lede={t(ofLeaders ? "yours.lede" : "lede")} />
      {seen.ofViewer.length + seen.byViewer.length === 0 && <EmptyState title={empty("engagements.what")}>{empty("engagements.mend")}</EmptyState>}
      <div className="stack">
        {seen.ofViewer.map((each) => (seen.ofViewer.length === 1
          ? <SeenByOthers key={each.engagementId} seen={each} reader={reader} />
          : <Section key={each.engagementId} title={each.title}><SeenByOthers seen={each} reader={reader} named /></Section>))}
        {seen.byViewer.map((each) => <SeenBySponsor key={each.engagementId} shared={each} reader={reader} />)}
        {seen.byViewer.length > 0 && <Note>{t("yours.only")}</Note>}
      </div>
    </Shell>
  );
}
