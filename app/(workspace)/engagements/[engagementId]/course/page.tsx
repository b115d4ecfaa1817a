import type { Metadata } from "next";
import { formWords, labelsOf } from "@/components/engagements/form/form-words";
import { GuidePrompt } from "@/components/engagements/form/guide-field";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { audienceLabel } from "@/components/engagements/audience-words";
import { CorrectionsList } from "@/components/surveys/debrief/corrections-list";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { correctionsOf } from "@/lib/surveys/queries/corrections";
import { coursePage } from "@/lib/sessions/queries/course-page";
import { decideCourse } from "./actions";

export const metadata: Metadata = { title: words("support")("course.title") };

/** The course correction after the midpoint: the coach writes it down with the leaders, everybody who signed reads it. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/course">) {
  const { engagementId } = await params;
  const { done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page(async (ctx) => ({ ...await coursePage(ctx, engagementId), corrections: await correctionsOf(ctx, engagementId) }), { path: `${path}/course` });
  const { engagement, asked, entries, mayDecide, shown, isCoach, corrections } = data;
  const [t, e, form] = [words("support", viewer.locale), words("engagements", viewer.locale), formWords(viewer.locale)];
  const standing = engagement.side ? "leader" as const : isCoach ? "coach" as const : "sponsor" as const;
  const wordsOf = (key: string) => entries.find(({ fieldKey }) => fieldKey === key)?.words ?? "";
  const badge = <AudienceBadge audience="alliance" label={audienceLabel({ engagement, standing, locale: viewer.locale }, "alliance")} />;
  const written = asked.filter(({ key }) => wordsOf(key));
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("course.title") }]} title={t("course.title")} lede={t("course.lede")} />
      {done === "decided" && <Banner tone="teal" className="mb-8" title={t("course.done")} />}
      <div className="stack">
        {written.length > 0 ? (
          <Section title={t("course.decided")} aside={badge}>
            <dl className="grid gap-4 pt-4">{written.map(({ key, label }) => <div key={key}><dt className="cap">{label}</dt><dd className="said whitespace-pre-line">{wordsOf(key)}</dd></div>)}</dl>
          </Section>
        ) : corrections.length === 0 && <EmptyState heading={false} title={t(shown ? "course.none" : "course.notShared")} />}
        <CorrectionsList corrections={corrections} engagementId={engagementId} badge={badge} locale={viewer.locale} />
        {mayDecide && (
          <Section title={t(written.length > 0 ? "course.correct" : "course.decide")} aside={badge}>
            <KeptForm action={decideCourse} words={form.errors} problems={form.problems} labels={labelsOf(asked)} hidden={{ engagementId }} className="stack form tight pt-4" label={t("course.decide")}>
              {asked.map((field) => <GuidePrompt key={field.key} field={field} words={form.prompt} answer={wordsOf(field.key)} />)}
              <div className="btns"><SubmitButton kind="primary" busyWords={form.sending}>{t("course.do")}</SubmitButton></div>
            </KeptForm>
          </Section>
        )}
        <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
