import type { Metadata } from "next";
import { audienceLabel } from "@/components/engagements/audience-words";
import { BaselineWaiver } from "@/components/engagements/baseline-waiver";
import { formWords } from "@/components/engagements/form/form-words";
import { KeptTicks } from "@/components/engagements/form/kept-fields";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, Note } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { nextStagePage } from "@/lib/stages/queries/next-stage-page";
import type { Condition } from "@/lib/stages/rules/conditions";
import { enterStage, waiveBaseline } from "./actions";

export const metadata: Metadata = { title: words("stages")("next.title") };

/** What it takes to open the next stage: what the records show, and what the coach alone can confirm. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/next-stage">) {
  const { engagementId } = await params;
  const path = `/engagements/${engagementId}`;
  const { viewer, data: { engagement, step, asksBaseline, baseline } } = await page((ctx) => nextStagePage(ctx, engagementId), { path: `${path}/next-stage` });
  const [t, e, form] = [words("stages", viewer.locale), words("engagements", viewer.locale), formWords(viewer.locale)];
  const name = ({ check }: Condition) => t(t.has(`conditions.${check as "other"}`) ? `conditions.${check as "other"}` : "conditions.other");
  const known = step?.conditions.filter(({ state }) => state !== "confirm") ?? [];
  const confirming = step?.conditions.filter(({ state }) => state === "confirm") ?? [];
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("next.title") }]} title={t("next.title")} lede={step ? t("next.lede", { from: step.from.title, to: step.to.title }) : undefined} />
      {asksBaseline && <div className="mb-12"><BaselineWaiver engagementId={engagementId} waiver={baseline} badge={audienceLabel({ engagement, standing: "coach", locale: viewer.locale }, "pair")} reader={viewer} waive={waiveBaseline} /></div>}
      {!step ? <EmptyState title={t("next.last")} actions={<LinkButton href={path}>{e("form.back")}</LinkButton>} /> : (
        <KeptForm action={enterStage} words={form.errors} problems={form.problems} hidden={{ engagementId, stage: step.to.key }} className="stack" label={t("next.title")}>
          {known.length > 0 && (
            <Section title={t("next.known")}>
              <Rows>
                {known.map((condition) => (
                  <Row key={condition.key} title={name(condition)} {...(condition.state === "unmet" ? { note: condition.refused } : {})}
                    end={condition.state === "met" ? <Status tone="done" icon="circle-check">{t("next.met")}</Status> : <Status tone="need" icon="clock">{t("next.open")}</Status>} />
                ))}
              </Rows>
            </Section>
          )}
          {confirming.length > 0 && (
            <Section title={t("next.confirm")}>
              <div className="mt-6"><KeptTicks name="confirmed" legend={t("next.confirmWhy")} choices={confirming.map((condition) => ({ value: condition.key, label: name(condition) }))} /></div>
            </Section>
          )}
          <div className="stack form">
            <Note icon="mail">{t("next.note")}</Note>
            <div className="wz-nav">
              <SubmitButton kind="primary" busyWords={form.sending}>{t("next.act", { to: step.to.title })}</SubmitButton>
              <LinkButton href={path}>{e("form.back")}</LinkButton>
            </div>
          </div>
        </KeptForm>
      )}
    </Shell>
  );
}
