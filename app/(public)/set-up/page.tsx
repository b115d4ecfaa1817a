import type { Metadata } from "next";
import { BareShell } from "@/components/shell/shell";
import { ZoneSelect } from "@/components/sign-in/zone-select";
import { Button, LinkButton } from "@/components/ui/button";
import { FormErrors } from "@/components/ui/form-errors";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { TextField } from "@/components/ui/text-field";
import { organizationNameLimit } from "@/lib/people/input/set-up";
import { personLimits } from "@/lib/people/rules";
import { isEmpty, isSetUpToken } from "@/lib/people/setup";
import { rememberedForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";

export const metadata: Metadata = { title: words("signIn")("setUp.title") };

/** The first page of an empty installation, reached by the link that its start printed. */
export default async function Page({ searchParams }: PageProps<"/set-up">) {
  const { token, again } = await searchParams;
  const t = words("signIn");
  const known = typeof token === "string" && isSetUpToken(token);
  if (!known || !(await isEmpty())) {
    return (
      <BareShell>
        <PageHead title={t("setUp.wrongTitle")} lede={known ? t("setUp.done") : t("setUp.wrongLink")} />
        <LinkButton kind="primary" big href="/sign-in">{t("invitation.signIn")}</LinkButton>
      </BareShell>
    );
  }
  const memory = again === undefined ? null : await rememberedForm("set-up");
  const [typed, fields] = [memory?.typed ?? {}, memory?.fields ?? {}];
  return (
    <BareShell>
      <PageHead title={t("setUp.title")} lede={t("setUp.lede")} />
      {memory?.problem && <Banner tone="brick" title={memory.problem} className="mb-6" />}
      <form className="stack form" action="/set-up/begin" method="post" noValidate={Object.keys(fields).length > 0}>
        <input type="hidden" name="token" value={token} />
        <FormErrors words={formErrorsWords()} errors={Object.entries(fields).map(([field, message]) => ({ field, message }))} />
        <TextField name="organization" label={t("setUp.organization")} hint={t("setUp.organizationHint")} error={fields.organization} defaultValue={typed.organization} maxLength={organizationNameLimit} autoComplete="organization" required />
        <TextField name="name" label={t("setUp.name")} error={fields.name} defaultValue={typed.name} maxLength={personLimits.name} autoComplete="name" required />
        <TextField name="email" type="email" label={t("setUp.email")} hint={t("setUp.emailHint")} error={fields.email} defaultValue={typed.email} maxLength={personLimits.email} autoComplete="email" required />
        <ZoneSelect name="zone" error={fields.zone} defaultValue={typed.zone} />
        <div><Button type="submit" kind="primary" big>{t("setUp.button")}</Button></div>
      </form>
    </BareShell>
  );
}
