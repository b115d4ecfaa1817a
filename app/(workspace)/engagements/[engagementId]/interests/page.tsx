import type { Metadata } from "next";
import { audienceLabel } from "@/components/engagements/audience-words";
import { formWords, labelsOf } from "@/components/engagements/form/form-words";
import { GuidePrompt } from "@/components/engagements/form/guide-field";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { SaidFields } from "@/components/engagements/said-fields";
import { Statement } from "@/components/engagements/statement";
import { plainDayOf } from "@/components/engagements/view";
import { firstName, listed } from "@/components/home/reader";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { partiesWith } from "@/components/engagements/parties-with";
import { interestsPage } from "@/lib/engagements/queries/interests-page";
import { expectationFields } from "@/lib/engagements/rules/expectations";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { acceptAsCoach, declineAsCoach } from "./actions";

export const metadata: Metadata = { title: words("engagements")("interests.titleRead") };

/** The coach reads why, accepts with a declaration of interests or declines; afterwards coach and leaders read it. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/interests">) {
  const { engagementId } = await params;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => interestsPage(ctx, engagementId), { path: `${path}/interests` });
  const { engagement, entries, asked, impact, mayAccept, isCoach, acceptedAt, answers } = data;
  const t = words("engagements", viewer.locale);
  const form = formWords(viewer.locale);
  const { sponsor, coach, leaders } = partiesWith(engagement, viewer.locale);
  const reader = { engagement, standing: isCoach ? "coach" as const : "leader" as const, locale: viewer.locale };
  const badge = { audience: "pair" as const, label: audienceLabel(reader, "pair") };
  const organization = viewer.organizations.find(({ id }) => id === viewer.organizationId)?.name ?? "";
  const statement = words("statements", viewer.locale)("conflictOfInterest.body", { coach: coach.full, leaderOne: leaders[0] ?? "", leaderTwo: listed(leaders.slice(1), viewer), organization });
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: t("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t(mayAccept ? "interests.title" : "interests.titleRead") }]}
        title={t(mayAccept ? "interests.title" : "interests.titleRead")}
        lede={mayAccept ? t("interests.ledeCoach", { sponsor: sponsor.full, leaders: listed(leaders, viewer) }) : isCoach && acceptedAt ? t("interests.accepted", { day: plainDayOf(viewer, acceptedAt) }) : t("interests.ledeLeader", { coach: coach.first })} />
      <div className="stack">
        {mayAccept && <Section title={t("interests.why")}><SaidFields fields={impact} entries={entries} /></Section>}
        {!mayAccept && answers.some(({ answer }) => answer) && (
          <Section title={t(isCoach ? "interests.answers" : "expectations.yourAnswer")}>
            <Rows kind="records">
              {answers.map(({ sideId, name, answer }) => answer && (
                <Row key={sideId} title={isCoach ? name : t(`answer.${answer}`)} {...(isCoach ? { note: t(`answer.${answer}`) } : {})}
                  end={<AudienceBadge audience="leader_and_coach" label={audienceLabel(reader, "leader_and_coach", sideId)} />} />
              ))}
            </Rows>
          </Section>
        )}
        {(mayAccept || acceptedAt) ? (
          <Section title={t("interests.statement")} aside={<AudienceBadge {...badge} />}><Statement body={statement} /></Section>
        ) : <EmptyState title={t("interests.notYet")} />}
        {mayAccept ? (
          <Section title={t("interests.declaration")}>
            <p className="sub mt-4 mb-6">{t("interests.statementNote")}</p>
            <KeptForm action={acceptAsCoach} words={form.errors} problems={form.problems} hidden={{ engagementId }} labels={labelsOf(asked)} label={t("interests.declaration")}>
              {asked.map((field) => <GuidePrompt key={field.key} field={field} words={form.prompt} badge={badge} answer={field.type === "yes_no" ? (leaders.length > 1 ? "yes" : "no") : null} />)}
              <div className="wz-nav"><SubmitButton kind="primary" busyWords={form.sending}>{t("interests.accept")}</SubmitButton></div>
            </KeptForm>
          </Section>
        ) : acceptedAt && <Section title={t("interests.declaration")} aside={<AudienceBadge {...badge} />}><SaidFields fields={asked.filter(({ key }) => key !== expectationFields.both)} entries={entries} /></Section>}
        {mayAccept && (
          <Section title={t("interests.declineTitle")}>
            <p className="sub mt-4">{t("interests.declineWhy", { sponsor: firstName(sponsor.full) })}</p>
            <KeptForm action={declineAsCoach} words={form.errors} hidden={{ engagementId }} className="btns" label={t("interests.declineTitle")}>
              <SubmitButton kind="danger" busyWords={form.sending}>{t("interests.declineAct")}</SubmitButton>
            </KeptForm>
          </Section>
        )}
        {!mayAccept && <div className="btns"><LinkButton href={path} icon="arrow-left">{t("form.back")}</LinkButton></div>}
      </div>
    </Shell>
  );
}
