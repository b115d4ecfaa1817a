import type { Metadata } from "next";
import { formWords } from "@/components/engagements/form/form-words";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { DatesForm } from "@/components/engagements/intakes/dates-form";
import { Naming } from "@/components/engagements/intakes/naming";
import { partiesWith } from "@/components/engagements/parties-with";
import { HeardList } from "@/components/intake/heard-list";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { now } from "@/lib/platform/clock";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { intakesPage } from "@/lib/stages/queries/intakes-page";
import { announceIntakes, nameForIntake, planIntakes } from "./actions";

export const metadata: Metadata = { title: words("stages")("intakes.title") };

/** The intakes: their dates for the coach alone; for leaders and sponsor the people they would have heard. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/intakes">) {
  const { engagementId } = await params;
  const { find, done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => intakesPage(ctx, engagementId, typeof find === "string" ? find.slice(0, 80) : ""), { path: `${path}/intakes` });
  const { engagement, plan, accepted } = data;
  const [t, e, form] = [words("stages", viewer.locale), words("engagements", viewer.locale), formWords(viewer.locale)];
  const { coach } = partiesWith(engagement, viewer.locale);
  const said = plan && (done === "planned" ? (plan.unannounced > 0 ? t("intakes.plannedDone") : t("intakes.announcedDone")) : done === "announced" ? t("intakes.announcedDone") : null);
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width={plan ? "report" : "narrow"}>
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("intakes.title") }]} title={t("intakes.title")}
        lede={!plan ? t("intakes.ledeOthers") : plan.allAcknowledged ? t("intakes.lede") : t("intakes.ledeBefore")} />
      {said && <Banner tone="teal" className="mb-8" title={said} />}
      <div className="stack">
        {plan && !accepted && <EmptyState title={t("refusals.acceptFirst")} actions={<LinkButton kind="primary" href={`${path}/interests`}>{e("primary.accept")}</LinkButton>} />}
        {plan && accepted && plan.allAcknowledged && plan.unannounced > 0 && !said && (
          <Banner tone="amber" title={t("intakes.announceWhy")} action={(
            <KeptForm action={announceIntakes} words={form.errors} hidden={{ engagementId }} className="inline-flex">
              <SubmitButton busyWords={form.sending}>{t("intakes.announce", { count: plan.unannounced })}</SubmitButton>
            </KeptForm>
          )} />
        )}
        {plan && <HeardList heard={data.heard} engagementId={engagementId} reader={{ zone: viewer.zone, locale: viewer.locale, now: now() }} />}
        {plan && accepted && <DatesForm plan={plan} engagementId={engagementId} locale={viewer.locale} confirm={planIntakes} />}
        <Naming data={data} locale={viewer.locale} badge={plan ? { audience: "coach_only", label: e("audience.coachOnly") } : { audience: "leader_and_coach", label: e("audience.youAndCoach", { coach: coach.first }) }} name={nameForIntake} />
        <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
