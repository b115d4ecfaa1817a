import type { Metadata } from "next";
import { DaysKeptFree } from "@/components/launch/days-kept-free";
import { Hearing } from "@/components/launch/hearing";
import { LaunchFrame } from "@/components/launch/launch-frame";
import { lastingMonths, marksOf, monthsOf } from "@/components/launch/marks";
import { calledNames } from "@/components/launch/names";
import { hoursOf, PlanTable } from "@/components/launch/plan-table";
import { PreviewProblems } from "@/components/launch/preview-problems";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { MonthCalendars } from "@/components/ui/month-calendar";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatLocale, words } from "@/lib/platform/i18n";
import { meetingsOf } from "@/lib/sessions/rules/plan";
import { sayOfCalendar } from "@/lib/stages/rules/sentences";
import { launchPage } from "../launch-page";

export const metadata: Metadata = { title: words("launch")("steps.preview") };

/** Notes that are about a series' time of day rather than about one date that was moved. */
const aboutTimes = new Set(["notes.time", "notes.outsideHours"]);

/** The whole calendar before anything is sent, who hears what when, and the one button that launches. */
export default async function Page(props: PageProps<"/launch/[engagementId]/preview">) {
  const { viewer, view, shell, query, names, problems } = await launchPage(props, "preview");
  const { locale } = viewer;
  const t = words("launch", locale);
  const { draft: { engagementId, content }, plan, wish, mark } = view;
  const nameOf = (id: string) => names.get(id)?.name ?? t("unnamed");
  const full = { leaders: wish.leaders.map(({ id }) => nameOf(id)), coach: nameOf(wish.coach.id), sponsor: nameOf(wish.sponsor.id), hrPartner: names.get(content.hrPartnerId)?.name ?? null };
  const called = calledNames([...full.leaders, full.coach, full.sponsor]);
  const short = { leaders: called.slice(0, -2), coach: called.at(-2) ?? "", sponsor: called.at(-1) ?? "" };
  const notes = plan.notes.map((note) => ({ times: aboutTimes.has(note.key), sentence: sayOfCalendar(note, names, locale, () => t("unnamed")) }));
  const [moved, times] = [notes.filter((note) => !note.times), notes.filter((note) => note.times)];
  const told = new Intl.ListFormat(formatLocale[locale]).format([full.coach, ...(full.hrPartner ? [full.hrPartner] : [])]);
  return (
    <Shell viewer={shell} current="/engagements">
      <LaunchFrame id={engagementId} step="preview" locale={locale} sends={false}>
        <PageHead title={t("preview.title", { months: lastingMonths(plan) })} lede={t("preview.lede")} />
        <div className="stack">
          {"changed" in query && <Banner tone="amber" title={t("preview.changedTitle")}>{t("preview.changedBody")}</Banner>}
          {"failed" in query && <Banner tone="brick" title={t("preview.failedTitle")}>{t("preview.failedBody")}</Banner>}
          <PreviewProblems id={engagementId} problems={problems} locale={locale} />
          <MonthCalendars locale={formatLocale[locale]} marks={marksOf(plan, wish.holidays ?? [], t("table.intakes"))} {...monthsOf(plan)} />
          {moved.length > 0 && (
            <Banner tone="amber" icon="calendar-clock" title={t("preview.moved", { count: moved.length })}>
              {moved.map(({ sentence }) => <span key={sentence} className="block">{sentence}</span>)}
            </Banner>
          )}
          <Section title={t("table.title")} aside={t("preview.sum", { count: meetingsOf(plan).length, intakes: full.leaders.length + content.nominees.length, hours: hoursOf(plan, { names: short, nominees: content.nominees }) })}>
            <PlanTable plan={plan} wish={wish} names={short} nominees={content.nominees} locale={locale} />
            {times.length > 0 && <div className="sub mt-4 grid max-w-measure gap-1"><p className="font-semibold">{t("preview.hours")}</p>{times.map(({ sentence }) => <p key={sentence}>{sentence}</p>)}</div>}
          </Section>
          <DaysKeptFree wish={wish} nameOf={nameOf} locale={locale} />
          <Section title={t("preview.hears")}>
            <Hearing sponsor={full.sponsor} sponsorIsYou={content.sponsorId === viewer.personId} coach={full.coach} hrPartner={full.hrPartner} leaders={full.leaders}
              nominees={content.nominees.map(({ personId, typed }) => names.get(personId)?.name ?? typed)} startsOn={wish.startsOn} locale={locale} />
          </Section>
          <form action={`/launch/${engagementId}/send`} method="post" className="wz-nav">
            <input type="hidden" name="seen" value={mark} />
            <LinkButton big icon="arrow-left" href={`/launch/${engagementId}/shared`}>{t("preview.back")}</LinkButton>
            <SubmitButton kind="primary" big busyWords={t("preview.launching")} disabled={problems.length > 0}>{t("preview.launch")}</SubmitButton>
            <p className="sub max-w-measure">{problems.length > 0 ? t("preview.notReady", { count: problems.length }) : t("preview.tells", { names: told })}</p>
          </form>
        </div>
      </LaunchFrame>
    </Shell>
  );
}
