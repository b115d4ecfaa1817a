import type { Metadata } from "next";
import { Entries } from "@/components/engagements/days-off/entries";
import { EntryForm } from "@/components/engagements/days-off/entry-form";
import { MeetingsOnDaysOff } from "@/components/engagements/days-off/meetings";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { rememberedForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { daysOffPage } from "@/lib/stages/queries/days-off-page";

export const metadata: Metadata = { title: words("engagements")("daysOff.title") };

/** The days on which no meeting of an engagement is put: read by everybody who signs, changed by the coach. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/days-off">) {
  const { engagementId } = await params;
  const { change, done, refused } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => daysOffPage(ctx, engagementId), { path: `${path}/days-off` });
  const t = words("engagements", viewer.locale);
  const memory = refused === undefined ? null : await rememberedForm(`days-off-${engagementId}`);
  const changes = typeof change === "string" && data.entries.some(({ id }) => id === change) ? change : null;
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: t("title"), href: "/engagements" }, { label: data.engagement.title, href: path }, { label: t("daysOff.title") }]} title={t("daysOff.title")} lede={t("daysOff.lede")} />
      {(done === "kept" || done === "taken") && <Banner tone="teal" className="mb-8" title={t(`daysOff.done.${done}`)} />}
      {refused === "take-out" && memory?.problem && <Banner tone="brick" className="mb-8" title={memory.problem} />}
      <div className="stack">
        <Entries data={data} locale={viewer.locale} />
        <MeetingsOnDaysOff data={data} zone={viewer.zone} locale={viewer.locale} />
        {data.mayKeep && <EntryForm data={data} locale={viewer.locale} changes={changes} newId={newId()} refused={refused === "save" ? memory : null} />}
        <div className="btns"><LinkButton href={path} icon="arrow-left">{t("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
