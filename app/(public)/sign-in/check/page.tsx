import type { Metadata } from "next";
import Link from "next/link";
import { BareShell } from "@/components/shell/shell";
import { CodeForm } from "@/components/sign-in/code-form";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { signInMinutes } from "@/lib/people/rules/sign-in";
import { rememberedForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";
import { isDemonstration } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("signIn")("check.title") };

/** After asking: the same page whether or not anybody has the address. */
export default async function Page({ searchParams }: PageProps<"/sign-in/check">) {
  const { again } = await searchParams;
  const t = words("signIn");
  const memory = again === undefined ? null : await rememberedForm("code");
  return (
    <BareShell demo={isDemonstration()}>
      <PageHead title={t("check.title")} lede={<>{t("check.sent", { minutes: signInMinutes })} {t("check.browser")}</>} />
      {memory?.problem && <Banner tone="brick" title={memory.problem} className="mb-6" />}
      <CodeForm typed={memory?.typed.code} error={memory?.fields.code} />
      <p className="sub mt-10">{t("check.again")} <Link href="/sign-in" prefetch={false}>{t("check.againLink")}</Link></p>
      {isDemonstration() && <p className="sub mt-2">{t("check.mailbox")} <Link href="/mailbox" prefetch={false}>{t("check.mailboxLink")}</Link></p>}
    </BareShell>
  );
}
