import type { Metadata } from "next";
import Link from "next/link";
import { audienceLabel } from "@/components/engagements/audience-words";
import { Rehearsal } from "@/components/feedback/rehearsal";
import { firstName } from "@/components/home/reader";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { preparingOf } from "@/lib/feedback/queries/preparing";
import { isComplete } from "@/lib/feedback/rules/items";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("feedback")("rehearsal.title") };

/** What each leader will see on their device, and what the room will see: for the coach alone, before the day. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/feedback/rehearsal">) {
  const { engagementId } = await params;
  const { leader: wanted, about } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const here = `${path}/feedback/rehearsal`;
  const { viewer, data: { engagement, items, leaders } } = await page((ctx) => preparingOf(ctx, engagementId), { path: here });
  const [t, e, locale] = [words("feedback", viewer.locale), words("engagements", viewer.locale), viewer.locale];
  const leader = leaders.find(({ id }) => id === wanted) ?? null;
  const onlyAbout = leader !== null && about === "only";
  const complete = items.filter(isComplete);
  const left = items.length - complete.length;
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="report">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("list.title"), href: `${path}/feedback` }, { label: t("rehearsal.title") }]}
        title={t("rehearsal.title")} lede={t("rehearsal.lede")}
        actions={<AudienceBadge audience="coach_only" label={audienceLabel({ engagement, standing: "coach", locale }, "coach_only")} />} />
      <div className="flex flex-wrap gap-4 mb-8">
        <nav className="seg" aria-label={t("rehearsal.views")}>
          <Link href={here} prefetch={false} aria-current={leader ? undefined : "page"}>{t("rehearsal.room")}</Link>
          {leaders.map(({ id, name }) => <Link key={id} href={`${here}?leader=${id}`} prefetch={false} aria-current={leader?.id === id ? "page" : undefined}>{t("rehearsal.device", { leader: firstName(name) })}</Link>)}
        </nav>
        {leader && (
          <nav className="seg" aria-label={t("rehearsal.which")}>
            <Link href={`${here}?leader=${leader.id}`} prefetch={false} aria-current={onlyAbout ? undefined : "true"}>{t("rehearsal.all")}</Link>
            <Link href={`${here}?leader=${leader.id}&about=only`} prefetch={false} aria-current={onlyAbout ? "true" : undefined}>{t("rehearsal.onlyAbout", { leader: firstName(leader.name) })}</Link>
          </nav>
        )}
      </div>
      <Rehearsal items={complete} leaders={leaders} leader={leader} onlyAbout={onlyAbout} locale={locale} />
      {left > 0 && <p className="note mt-6">{t("rehearsal.left", { count: left })}</p>}
      <div className="btns mt-10">
        <LinkButton href={`${path}/feedback`} icon="arrow-left">{t("item.back")}</LinkButton>
        {leader && onlyAbout && <LinkButton href={`${path}/preview#${leader.id}`}>{t("rehearsal.preview", { leader: firstName(leader.name) })}</LinkButton>}
      </div>
    </Shell>
  );
}
