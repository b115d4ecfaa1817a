import type { Metadata } from "next";
import { BareShell } from "@/components/shell/shell";
import { CodeForm } from "@/components/sign-in/code-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { linkInput } from "@/lib/people/input/sign-in";
import { readLink } from "@/lib/people/entrance/sign-in";
import { rememberedForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";
import { isDemonstration } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("signIn")("title"), referrer: "same-origin" };

/** Where a mail's link leads. Opening it does nothing: mail scanners open links. */
export default async function Page({ searchParams }: PageProps<"/sign-in/confirm">) {
  const query = await searchParams;
  const [t, errors] = [words("signIn"), words("errors")];
  const link = linkInput.safeParse(query).data;
  const refusal = link ? await readLink(link) : "linkExpired";
  const memory = query.again === undefined ? null : await rememberedForm("code");
  const problem = memory?.problem && <Banner tone="brick" title={memory.problem} className="mb-6" />;
  if (!link || refusal === "linkExpired") {
    return (
      <BareShell demo={isDemonstration()}>
        <PageHead title={t("confirm.expiredTitle")} lede={<>{errors("linkExpired.what")} {errors("linkExpired.mend")}</>} />
        <LinkButton kind="primary" big href="/sign-in">{t("confirm.askAgain")}</LinkButton>
      </BareShell>
    );
  }
  if (refusal) {
    return (
      <BareShell demo={isDemonstration()}>
        <PageHead title={t("confirm.otherTitle")} lede={<>{errors("linkOtherBrowser.what")} {errors("linkOtherBrowser.mend")}</>} />
        {problem}
        <CodeForm typed={memory?.typed.code} error={memory?.fields.code} link={link} />
      </BareShell>
    );
  }
  return (
    <BareShell demo={isDemonstration()}>
      <PageHead title={t("confirm.title")} lede={t("confirm.lede")} />
      {problem}
      <form action="/sign-in/open" method="post">
        <input type="hidden" name="request" value={link.request} />
        <input type="hidden" name="token" value={link.token} />
        <Button type="submit" kind="primary" big>{t("confirm.button")}</Button>
      </form>
    </BareShell>
  );
}
