import type { Metadata } from "next";
import { BareShell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { words } from "@/lib/platform/i18n";
import { isDemonstration } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("calm")("forbiddenTitle") };

/** Somebody may know that the thing exists, and may not do this with it. */
export default function Forbidden() {
  const [t, errors] = [words("calm"), words("errors")];
  return (
    <BareShell demo={isDemonstration()}>
      <PageHead title={t("forbiddenTitle")} lede={<>{errors("forbidden.what")} {errors("forbidden.mend")}</>} />
      <LinkButton kind="primary" href="/home">{t("home")}</LinkButton>
    </BareShell>
  );
}
