import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { KeyValue } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { Status, type StatusTone } from "@/components/ui/status";
import type { AdminHome as Home } from "@/lib/people/queries/admin-home";
import { patienceSeconds, type Concern } from "@/lib/people/rules/installation";
import { words } from "@/lib/platform/i18n";

const counted = ({ health, uninvited }: Home, concern: Concern) => ({ mail: health.mail.unsent, dead: health.dead, uninvited, alone: 0, behind: 0, calm: 0 })[concern];

/** The administrator's home: what to look at first, how the installation does, and who can sign in. */
export function AdminHome({ home }: { home: Home }) {
  const t = words("people");
  const { concern, health, people, roles } = home;
  return (
    <>
      <PageHead kicker={home.organization} title={t(`admin.titles.${concern}`, { count: counted(home, concern) })} lede={t(`admin.ledes.${concern}`)} actions={<FirstStep concern={concern} />} />
      <div className="cols">
        <div className="stack">
          <Section title={t("admin.health.title")}><Health health={health} /></Section>
          <Section title={t("admin.signIn.title")}>
            <KeyValue className="pt-4" facts={[
              { key: t("admin.signIn.active"), value: <Link prefetch={false} href="/people?account=active">{home.active}</Link> },
              { key: t("admin.signIn.invited"), value: <Link prefetch={false} href="/people?account=invited">{home.invited}</Link> },
              { key: t("admin.signIn.uninvited"), value: <Link prefetch={false} href="/people?account=uninvited">{home.uninvited}</Link> },
            ]} />
            <p className="sub mt-4">{t("admin.signIn.how")}</p>
          </Section>
        </div>
        <aside className="stack tight">
          <Section title={t("admin.people.title")}>
            <KeyValue className="py-4" facts={[
              { key: t("admin.people.known"), value: people },
              ...roles.map(({ role, count }) => ({ key: t(`roles.${role}`), value: <Link prefetch={false} href={`/people?role=${role}`}>{count}</Link> })),
            ]} />
            <LinkButton kind="quiet" className="flush" href="/people">{t("admin.people.open")}</LinkButton>
          </Section>
          <Section title={t("admin.templates.title")}>
            <p className="sub pb-2">{t("admin.templates.count", { count: home.templates })}</p>
            <LinkButton kind="quiet" className="flush" href="/templates">{t("admin.templates.open")}</LinkButton>
          </Section>
        </aside>
      </div>
    </>
  );
}

function FirstStep({ concern }: { concern: Concern }) {
  const t = words("people");
  if (concern === "alone") return <><LinkButton kind="primary" icon="upload" href="/people/import">{t("directory.load")}</LinkButton><LinkButton href="/people/add">{t("directory.add")}</LinkButton></>;
  if (concern === "uninvited") return <LinkButton kind="primary" href="/people?account=uninvited">{t("admin.people.seeUninvited")}</LinkButton>;
  return null;
}

/** Each part of the installation with its state in words. */
function Health({ health: { jobs, mail, dead, mailGoes } }: { health: Home["health"] }) {
  const t = words("people");
  const state = (isLate: boolean, text: string) => <Status tone={(isLate ? "need" : "done") satisfies StatusTone} icon={isLate ? "triangle-alert" : "circle-check"}>{text}</Status>;
  return (
    <KeyValue className="pt-4" facts={[
      { key: t("admin.health.database"), value: state(false, t("admin.health.answers")) },
      { key: t("admin.health.worker"), value: state((jobs.oldestSeconds ?? 0) > patienceSeconds.job, jobs.waiting === 0 ? t("admin.health.noJobs") : t("admin.health.jobs", { count: jobs.waiting, time: spoken(jobs.oldestSeconds) })) },
      { key: t("admin.health.mail"), value: state((mail.oldestSeconds ?? 0) > patienceSeconds.mail, mail.unsent === 0 ? t("admin.health.noMail") : t("admin.health.unsent", { count: mail.unsent, time: spoken(mail.oldestSeconds) })) },
      { key: t("admin.health.how"), value: state(mailGoes === "nowhere", t(`admin.health.${mailGoes}`)) },
      { key: t("admin.health.dead"), value: state(dead > 0, dead === 0 ? t("admin.health.none") : String(dead)) },
    ]} />
  );
}

/** A length of time in the largest unit that is whole. */
function spoken(seconds: number | null): string {
  const t = words("people");
  const whole = Math.max(0, seconds ?? 0);
  if (whole < 120) return t("admin.health.seconds", { count: whole });
  return whole < 7_200 ? t("admin.health.minutes", { count: Math.round(whole / 60) }) : t("admin.health.hours", { count: Math.round(whole / 3_600) });
}
