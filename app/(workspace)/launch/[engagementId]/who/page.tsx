import type { Metadata } from "next";
import { CalendarAside } from "@/components/launch/calendar-aside";
import { LaunchForm } from "@/components/launch/launch-form";
import { LaunchFrame } from "@/components/launch/launch-frame";
import { errorWords, pickerWords, savingWords } from "@/components/launch/launch-words";
import { LeadersField } from "@/components/launch/leaders-field";
import { NomineesField } from "@/components/launch/nominees-field";
import { placeOf, type Picked } from "@/components/launch/picked";
import { SponsorField } from "@/components/launch/sponsor-field";
import { WizardButtons } from "@/components/launch/wizard-buttons";
import { Shell } from "@/components/shell/shell";
import { FormErrors } from "@/components/ui/form-errors";
import { Note } from "@/components/ui/notices";
import { Select } from "@/components/ui/select";
import { leaderCount, nominationKinds } from "@/lib/engagements/rules";
import { draftLimits } from "@/lib/engagements/rules/launching";
import type { DraftPerson } from "@/lib/engagements/queries/draft";
import { words } from "@/lib/platform/i18n";
import { launchPage } from "../launch-page";

export const metadata: Metadata = { title: words("launch")("who.title") };

/** Who takes part: leaders, coach, HR partner, sponsor, and whom the coach might interview. */
export default async function Page(props: PageProps<"/launch/[engagementId]/who">) {
  const { viewer, view, shell, address, names, query, problems, errorOf } = await launchPage(props, "who");
  const t = words("launch", viewer.locale);
  const { draft: { engagementId, content, counter, people, former }, plan, wish } = view;
  const more: Picked[] = "more" in query ? [{ personId: "", typed: "", place: "" }] : [];
  const picked = ({ personId, typed }: { personId: string; typed: string }): Picked => {
    const person = names.get(personId);
    return { personId, typed: person?.name ?? typed, place: person ? placeOf(person) : "" };
  };
  const holding = (role: DraftPerson["roles"][number]) => people.filter(({ roles }) => roles.includes(role))
    .map((person) => ({ value: person.id, label: [person.name, placeOf(person)].filter(Boolean).join(" · ") }));
  const labels = Array.from({ length: leaderCount.max }, (_, at) => t("who.leader", { number: String(at + 1) }));
  const leaders = content.leaders.map(picked);
  const nominees = content.nominees.map((nominee) => ({ ...picked(nominee), kind: nominee.kind }));
  const coach = names.get(content.coachId);
  const coaches = holding("coach");
  return (
    <Shell viewer={shell} current="/engagements">
      <LaunchFrame id={engagementId} step="who" locale={viewer.locale}>
        <div className="wz">
          <LaunchForm address={address} step="who" counter={counter} words={savingWords(viewer.locale)} refreshes buttons={<WizardButtons back={t("who.back")} next={t("who.next")} />}>
            <div><h1>{t("who.title")}</h1><p className="lede">{t("who.lede")}</p></div>
            {former && <Note icon="users-round">{t("who.former", former)}</Note>}
            {problems.length > 0 && <FormErrors errors={problems} words={errorWords(viewer.locale)} />}
            <fieldset className="fs">
              <legend><h2>{t("who.leaders")}</h2></legend>
              <LeadersField leaders={[...leaders, ...more]} labels={labels} least={leaderCount.min} errors={labels.map((_, row) => errorOf(`leader-${row}`))} words={pickerWords(viewer.locale)} add={t("who.addLeader")} />
            </fieldset>
            <fieldset className="fs">
              <legend><h2>{t("who.with")}</h2></legend>
              <Select name="coachId" label={t("who.coach")} placeholder={t("who.chooseCoach")} options={coaches} defaultValue={content.coachId} error={errorOf("coachId")} hint={coaches.length === 0 ? t("who.noCoaches") : coach?.credential || undefined} />
              {coach && <Note icon="scale">{t("who.bothLeaders", { coach: coach.name, count: Math.max(leaderCount.min, leaders.length) })}</Note>}
              <Select name="hrPartnerId" label={t("who.hrPartner")} placeholder={t("who.noHrPartner")} options={holding("hr")} defaultValue={content.hrPartnerId} error={errorOf("hrPartnerId")} hint={t("who.hrHint")} />
              <SponsorField viewer={viewer} sponsors={holding("sponsor")} sponsorId={content.sponsorId} error={errorOf("sponsorId")} />
            </fieldset>
            <fieldset className="fs">
              <legend><h2>{t("who.nominees")}</h2><p className="sub mt-1 max-w-measure">{t("who.nomineesLede")}</p></legend>
              <NomineesField nominees={[...nominees, ...more.map((empty) => ({ ...empty, kind: "impacted" }))]} kinds={nominationKinds.map((kind) => ({ value: kind, label: t(`who.${kind}`) }))} label={t.raw("who.nominee") as string}
                kindLabel={t("who.kind")} add={t("who.addNominee")} errors={content.nominees.map((_, row) => errorOf(`nominee-${row}`))} words={pickerWords(viewer.locale)} most={draftLimits.nominees} />
            </fieldset>
          </LaunchForm>
          <CalendarAside plan={plan} wish={wish} problem={errorOf("calendar")} locale={viewer.locale} />
        </div>
      </LaunchFrame>
    </Shell>
  );
}
