import type { Metadata } from "next";
import { BareShell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { words } from "@/lib/platform/i18n";
import { isDemonstration } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("calm")("notFoundTitle") };

/** What does not exist and what the reader may not know of look the same. */
export default function NotFound() {
  const [t, errors] = [words("calm"), words("errors")];
  return (
    <BareShell demo={isDemonstration()}>
      <PageHead title={t("notFoundTitle")} lede={<>{errors("notFound.what")} {errors("notFound.mend")}</>} />
      <LinkButton kind="primary" href="/home">{t("home")}</LinkButton>
    </BareShell>
  );
}
