import type { Metadata } from "next";
import { plainDay, plainDayOf } from "@/components/engagements/view";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Row, Rows } from "@/components/ui/rows";
import { releasedToMe } from "@/lib/engagements/queries/releases";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("releases")("released.title") };

/** What leaders have opened to the reader, without the words. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/released">) {
  const { engagementId } = await params;
  const path = `/engagements/${engagementId}`;
  const { viewer, data: { engagement, items } } = await page((ctx) => releasedToMe(ctx, engagementId), { path: `${path}/released` });
  const [t, e, reader] = [words("releases", viewer.locale), words("engagements", viewer.locale), { zone: viewer.zone, locale: viewer.locale }];
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("released.title") }]} title={t("released.title")} lede={t("released.lede")} />
      {items.length === 0 ? <EmptyState title={t("released.none")} /> : (
        <Rows>{items.map(({ id, title, from, releasedAt, expiresOn }) => <Row key={id} title={title} href={`${path}/released/${id}`} note={t("released.row", { from, day: plainDayOf(reader, releasedAt), until: plainDay(expiresOn, viewer.locale) })} />)}</Rows>
      )}
      <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
    </Shell>
  );
}
