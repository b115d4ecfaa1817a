import type { Metadata } from "next";
import { AgreementPaper } from "@/components/alignment/agreement-paper";
import { words } from "@/lib/platform/i18n";
import { page as readPage } from "@/lib/platform/page";
import { agreementScreen } from "@/lib/stages/queries/agreement-screen";

export const metadata: Metadata = { title: words("agreement")("title") };

/** The agreement on paper: one version with its signatures, hash and version, and nothing around it. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/agreement/print">) {
  const { engagementId } = await params;
  const { version } = await searchParams;
  const wanted = typeof version === "string" && /^\d{1,4}$/.test(version) ? Number(version) : null;
  const { viewer, data: { page, now } } = await readPage((ctx) => agreementScreen(ctx, engagementId, wanted), { path: `/engagements/${engagementId}/agreement/print` });
  return <AgreementPaper page={page} reading={{ signers: page.signers, locale: viewer.locale, zone: viewer.zone }} now={now} back={`/engagements/${engagementId}/agreement`} />;
}
