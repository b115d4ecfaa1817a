import type { Metadata } from "next";
import { readerOf } from "@/components/home/reader-of";
import { LaunchButton } from "@/components/home/sponsor-home";
import { SponsorWaits } from "@/components/home/sponsor-waits";
import { EngagementList, shownOf } from "@/components/reports/engagement-list";
import { Shell } from "@/components/shell/shell";
import { EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { mayLaunch } from "@/lib/engagements/rules/launching";
import { newId } from "@/lib/platform/ids";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { engagementListInput } from "@/lib/reports/input";
import { engagementsPage } from "@/lib/reports/queries/homes";

export const metadata: Metadata = { title: words("home")("list.titleEngagements") };

/** Every engagement that the reader may see, and the launches they have begun. */
export default async function Page({ searchParams }: PageProps<"/engagements">) {
  const input = engagementListInput.parse(await searchParams);
  const { viewer, data: { now, list, titles, drafts } } = await page(async (ctx) => ({ now: ctx.now, ...await engagementsPage(ctx, input) }), { path: "/engagements" });
  const [t, empty] = [words("home", viewer.locale), words("empty", viewer.locale)];
  const reader = readerOf(viewer, now);
  const launches = mayLaunch.some((role) => role === viewer.role);
  const launch = launches ? <LaunchButton id={newId()} primary={drafts.length === 0} reader={reader} /> : undefined;
  const isFiltered = Boolean(input.course ?? input.program ?? input.coach ?? input.risk ?? input.q);
  const isEmpty = list.total === 0 && !isFiltered;
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements">
      <PageHead title={t(viewer.role === "sponsor" ? "list.titleInterventions" : "list.titleEngagements")} kicker={isEmpty ? undefined : shownOf(list, reader)} actions={isEmpty ? undefined : launch} />
      <div className="stack">
        {drafts.length > 0 && <SponsorWaits home={{ cases: [], drafts }} reader={reader} />}
        {isEmpty
          ? <EmptyState title={empty("engagements.what")} actions={launch}>{empty(launches ? "sponsorHome.mend" : "engagements.mend")}</EmptyState>
          : <div><EngagementList list={list} titles={titles} path="/engagements" input={input} look={{ coach: viewer.role !== "coach", next: viewer.role === "coach" }} reader={reader} /></div>}
      </div>
    </Shell>
  );
}
