import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { InstrumentList } from "@/components/surveys/instruments/instrument-list";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { instrumentLibrary } from "@/lib/surveys/queries/instruments";
import { beginInstrument } from "./actions";

export const metadata: Metadata = { title: words("instruments")("title") };

/** The library of instruments: read by whoever asks or answers for what is asked, worded by coaches and administrators. */
export default async function Page({ searchParams }: PageProps<"/instruments">) {
  const { done } = await searchParams;
  const { viewer, data: library } = await page((ctx) => instrumentLibrary(ctx), { path: "/instruments" });
  const t = words("instruments", viewer.locale);
  return (
    <Shell viewer={await shellOf(viewer)} current="/templates" width="narrow">
      <PageHead title={t("title")} lede={t("lede")} actions={<AudienceBadge audience="directory" label={t("audience")} />} />
      {done === "discarded" && <Banner tone="teal" className="mb-8" title={t("discarded")} />}
      <InstrumentList library={library} zone={viewer.zone} locale={viewer.locale} newId={newId()} begin={beginInstrument} />
    </Shell>
  );
}
