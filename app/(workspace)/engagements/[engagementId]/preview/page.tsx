import type { Metadata } from "next";
import { partiesWith } from "@/components/engagements/parties-with";
import { NotedPreview, OwnPreview } from "@/components/feedback/preview";
import { firstName } from "@/components/home/reader";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { previewPage } from "@/lib/feedback/queries/preview";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { notePreview, writeThoughts } from "./actions";

export const metadata: Metadata = { title: words("feedback")("preview.title") };

/** The private preview before the feedback session: the coach notes it with each leader, each leader reads their own. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/preview">) {
  const { engagementId } = await params;
  const { noted, kept } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => previewPage(ctx, engagementId), { path: `${path}/preview` });
  const { engagement, isCoach, previews } = data;
  const [t, e, locale] = [words("feedback", viewer.locale), words("engagements", viewer.locale), viewer.locale];
  const done = isCoach ? previews.find(({ sideId, day }) => sideId === noted && day) : null;
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("preview.title") }]} title={t("preview.title")}
        lede={isCoach ? t("preview.ledeCoach") : t("preview.ledeLeader", { coach: partiesWith(engagement, locale).coach.first })} />
      {done && <Banner tone="teal" className="mb-8" title={t("preview.noted", { leader: firstName(done.name) })} />}
      {!isCoach && kept && <Banner tone="teal" className="mb-8" title={t("preview.ownKept")} />}
      <div className="stack">
        {previews.map((preview) => (isCoach
          ? <NotedPreview key={preview.sideId} page={data} preview={preview} action={notePreview} locale={locale} />
          : <OwnPreview key={preview.sideId} page={data} preview={preview} action={writeThoughts} locale={locale} />))}
        <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
