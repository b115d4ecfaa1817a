import type { Metadata } from "next";
import { BareShell } from "@/components/shell/shell";
import { Button, LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { readInvitation } from "@/lib/people/entrance/invitation";
import { invitationDays } from "@/lib/people/rules/sign-in";
import { rememberedForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";
import { isDemonstration } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("signIn")("title") };

/** A first way in. The link explains and leads to an ordinary sign-in; it signs nobody in. */
export default async function Page({ params, searchParams }: PageProps<"/invitation/[token]">) {
  const [{ token }, { again }] = [await params, await searchParams];
  const t = words("signIn");
  const invitation = await readInvitation(token.slice(0, 64));
  const memory = again === undefined ? null : await rememberedForm("invitation");
  return (
    <BareShell demo={isDemonstration()}>
      {memory?.problem && <Banner tone="brick" title={memory.problem} className="mb-6" />}
      {invitation ? (
        <>
          <PageHead title={t("invitation.title", { name: invitation.name })} lede={t("invitation.lede", { organization: invitation.organization })} />
          <p className="said mb-8">{t("invitation.how", { email: invitation.email })}</p>
          <form action={`/invitation/${encodeURIComponent(token)}/accept`} method="post">
            <Button type="submit" kind="primary" big>{t("invitation.button")}</Button>
          </form>
        </>
      ) : (
        <>
          <PageHead title={t("invitation.goneTitle")} lede={t("invitation.gone", { days: invitationDays })} />
          <LinkButton kind="primary" big href="/sign-in">{t("invitation.signIn")}</LinkButton>
        </>
      )}
    </BareShell>
  );
}
