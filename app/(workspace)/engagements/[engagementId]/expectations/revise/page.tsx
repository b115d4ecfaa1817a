import type { Metadata } from "next";
import { formWords, labelsOf } from "@/components/engagements/form/form-words";
import { GuidePrompt } from "@/components/engagements/form/guide-field";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { partiesWith } from "@/components/engagements/parties-with";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, Note } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { revisePage } from "@/lib/engagements/queries/revise-page";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { reviseExpectations } from "../actions";

export const metadata: Metadata = { title: words("engagements")("expectations.reviseTitle") };

/** The sponsor says anew what is expected and what follows. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/expectations/revise">) {
  const { engagementId } = await params;
  const path = `/engagements/${engagementId}`;
  const { viewer, data: { engagement, fields, version, refusal } } = await page((ctx) => revisePage(ctx, engagementId), { path: `${path}/expectations/revise` });
  const [t, form] = [words("engagements", viewer.locale), formWords(viewer.locale)];
  const hrPartner = partiesWith(engagement, viewer.locale).hrPartner.full;
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: t("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("expectations.title"), href: `${path}/expectations` }, { label: t("expectations.revise") }]}
        title={t("expectations.reviseTitle")} lede={t("expectations.reviseLede", { version: version + 1 })} />
      {refusal ? <EmptyState title={refusal} actions={<LinkButton href={`${path}/expectations`}>{t("expectations.reviseKeep")}</LinkButton>} /> : <KeptForm action={reviseExpectations} words={form.errors} problems={form.problems} labels={labelsOf(fields.map(({ field }) => field))} hidden={{ engagementId, version: String(version) }} label={t("expectations.reviseTitle")}>
        {fields.map(({ field, answer }) => <GuidePrompt key={field.key} field={field} words={form.prompt} answer={answer} badge={{ audience: "alliance", label: t(hrPartner && field.key.startsWith("iv-impact-cons") ? "audience.allianceAndHr" : "audience.alliance") }} />)}
        {hrPartner && <Note icon="signature">{t("expectations.reviseHr", { hrPartner })}</Note>}
        <div className="wz-nav">
          <SubmitButton kind="primary" busyWords={form.sending}>{t("expectations.reviseSend")}</SubmitButton>
          <LinkButton href={`${path}/expectations`}>{t("expectations.reviseKeep")}</LinkButton>
        </div>
      </KeptForm>}
    </Shell>
  );
}
