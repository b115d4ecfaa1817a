import type { Metadata } from "next";
import { audienceLabel } from "@/components/engagements/audience-words";
import { formWords, labelsOf } from "@/components/engagements/form/form-words";
import { GuidePrompt } from "@/components/engagements/form/guide-field";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { partiesWith } from "@/components/engagements/parties-with";
import { SaidFields } from "@/components/engagements/said-fields";
import { Statement } from "@/components/engagements/statement";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { suitabilityPage } from "@/lib/engagements/queries/suitability-page";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { checkSuitability } from "./actions";

export const metadata: Metadata = { title: words("engagements")("suitability.title") };

/** The coach's check of whether coaching is a suitable answer; its reasons stay with the coach. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/suitability">) {
  const { engagementId } = await params;
  const { done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => suitabilityPage(ctx, engagementId), { path: `${path}/suitability` });
  const { engagement, entries, asked, outcome, stands, accepted, told } = data;
  const [t, statements, form] = [words("engagements", viewer.locale), words("statements", viewer.locale), formWords(viewer.locale)];
  const badge = (audience: "coach_only" | "alliance") => ({ audience, label: audienceLabel({ engagement, standing: "coach", locale: viewer.locale }, audience) });
  const kept = (key: string) => entries.find((entry) => entry.fieldKey === key && entry.sideId === null)?.words ?? null;
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: t("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("suitability.title") }]} title={t("suitability.title")}
        lede={t("suitability.lede", { sponsor: partiesWith(engagement, viewer.locale).sponsor.full })} />
      {done === "later" && <Banner tone="teal" className="mb-8" title={t("suitability.laterDone")} />}
      {done !== "later" && stands && <Banner tone="teal" className="mb-8" title={t(done === "complete" ? "suitability.completeDone" : "suitability.stands", { outcome: stands.words })}>{told ? t("suitability.told") : undefined}</Banner>}
      {!accepted ? <EmptyState title={t("refusals.suitability.notAccepted")} actions={<LinkButton kind="primary" href={`${path}/interests`}>{t("primary.accept")}</LinkButton>} /> : told ? (
        <div className="stack">
          <Section title={t("suitability.reasons")} aside={<AudienceBadge {...badge("coach_only")} />}><SaidFields fields={asked} entries={entries} /></Section>
          <div className="btns"><LinkButton href={path} icon="arrow-left">{t("form.back")}</LinkButton></div>
        </div>
      ) : (
        <KeptForm action={checkSuitability} words={form.errors} problems={form.problems} hidden={{ engagementId }} labels={labelsOf(outcome ? [...asked, outcome] : asked)} className="stack" label={t("suitability.title")}>
          <Section title={t("suitability.reasons")} aside={<AudienceBadge {...badge("coach_only")} />}>
            <div className="stack form mt-6">
              {asked.map((field) => <GuidePrompt key={field.key} field={field} words={form.prompt} answer={kept(field.key)} />)}
            </div>
          </Section>
          <Section title={statements("confidentialityExceptions.title")}><Statement body={statements("confidentialityExceptions.body")} /></Section>
          {outcome && (
            <Section title={t("suitability.outcome")} aside={<AudienceBadge {...badge("alliance")} />}>
              <div className="mt-6"><GuidePrompt field={outcome} words={form.prompt} answer={kept(outcome.key)} /></div>
            </Section>
          )}
          <div className="wz-nav">
            <SubmitButton kind="primary" busyWords={form.sending} name="finish" value="now">{t("suitability.complete")}</SubmitButton>
            <SubmitButton busyWords={form.sending} name="finish" value="later">{t("suitability.later")}</SubmitButton>
          </div>
        </KeptForm>
      )}
    </Shell>
  );
}
