import Link from "next/link";
import { EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { ActRow, AgendaRow, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { dayIn, formatTime, formatTimeRange, zoneCity } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { CoachHome as Home } from "@/lib/reports/queries/homes";
import type { Meeting } from "@/lib/reports/queries/meetings";
import type { weekAt } from "@/lib/reports/rules/weeks";
import { CoachAside } from "./coach-aside";
import { CoachWeek } from "./coach-week";
import { asksForCoach, coachHeading } from "./headings";
import { meetingTitle, placeWords } from "./meeting-words";
import { OpenThere } from "./open-there";
import { dayOf, listed, type Reader } from "./reader";

const endOf = ({ startsAt, minutes }: Pick<Meeting, "startsAt" | "minutes">) => new Date(startsAt.getTime() + minutes * 60_000);

/** A coach's home: log first, then today, then the week, in all their organisations. */
export function CoachHome({ home, week: { days, today, isNext }, reader }: { home: Home; week: ReturnType<typeof weekAt>; reader: Reader }) {
  const t = words("home", reader.locale);
  const empty = words("empty", reader.locale);
  const several = new Set(home.cases.map(({ organizationId }) => organizationId)).size > 1;
  const place = (organizationId: string) => (several ? home.cases.find((each) => each.organizationId === organizationId)?.organizationName : undefined);
  const kicker = t("today", { day: dayOf(reader.now, reader), city: zoneCity(reader.zone) });
  const todays = home.week.filter(({ startsAt }) => dayIn(startsAt, reader.zone) === today);
  const asking = home.cases.filter(asksForCoach);
  if (home.cases.length === 0) return <><PageHead title={coachHeading(home, today, reader)} kicker={kicker} /><EmptyState title={empty("engagements.what")}>{empty("coachHome.mend")}</EmptyState></>;
  return (
    <>
      <PageHead title={coachHeading(home, today, reader)} kicker={kicker} />
      <div className="cols">
        <div className="stack">
          {home.toLog.length > 0 && (
            <Section title={t("coach.toLog")} aside={t("coach.aboutAMinute")}>
              <Rows kind="act">
                {home.toLog.slice(0, 5).map((session, at) => {
                  const title = words("meetings", reader.locale)(`coach.${session.kind}`, { round: session.round ?? 0, names: listed(session.leaders, reader) });
                  const when = `${dayOf(session.startsAt, reader)}, ${formatTimeRange(session.startsAt, endOf(session), reader.zone, formatLocale[reader.locale])}.`;
                  return (
                    <ActRow key={session.id} icon="notebook-pen" title={title} note={[place(session.organizationId) && `${place(session.organizationId)}.`, when, session.draftCharacters > 0 && t("coach.draft")].filter(Boolean).join(" ")}
                      action={<OpenThere href={`/sessions/${session.id}`} organizationId={session.organizationId} organization={place(session.organizationId)} reader={reader} kind={at === 0 ? "primary" : "plain"} label={t("coach.logOf", { meeting: title })}>{t("coach.log")}</OpenThere>} />
                  );
                })}
              </Rows>
              {home.toLog.length > 5 && <p className="sub"><Link href="/sessions" prefetch={false}>{t("coach.more", { count: home.toLog.length - 5 })}</Link></p>}
            </Section>
          )}
          {asking.length > 0 && (
            <Section title={t("coach.accept")}>
              <Rows kind="act">
                {asking.map((each, at) => (
                  <ActRow key={each.id} icon="handshake" title={each.title} note={t("coach.acceptWhy", { sponsor: each.parties.find(({ role }) => role === "sponsor")?.name ?? each.organizationName })}
                    action={<OpenThere href={`/engagements/${each.id}`} organizationId={each.organizationId} organization={place(each.organizationId)} reader={reader} kind={at === 0 && home.toLog.length === 0 ? "primary" : "plain"} label={`${t("coach.acceptDo")}: ${each.title}`}>{t("coach.acceptDo")}</OpenThere>} />
                ))}
              </Rows>
            </Section>
          )}
          <Section title={t("coach.today")} aside={todays.length > 0 ? words("meetings", reader.locale)("count", { count: todays.length }) : undefined}>
            {todays.length === 0 ? <p className="sub">{t("coach.noneToday")}</p> : (
              <Rows kind="agenda">{todays.map((meeting) => <TodayRow key={meeting.id} meeting={meeting} organization={place(meeting.organizationId)} reader={reader} />)}</Rows>
            )}
          </Section>
          <CoachWeek week={home.week} days={days} today={today} isNext={isNext} reader={reader} />
        </div>
        <CoachAside home={home} reader={reader} several={several} />
      </div>
    </>
  );
}

function TodayRow({ meeting, organization, reader }: { meeting: Meeting; organization: string | undefined; reader: Reader }) {
  const t = words("meetings", reader.locale);
  const time = (at: Date) => formatTime(at, reader.zone, formatLocale[reader.locale]);
  const title = meetingTitle(meeting, reader);
  const over = endOf(meeting) <= reader.now || meeting.status !== "planned";
  const begun = meeting.startsAt <= reader.now;
  const state = meeting.status === "planned" && begun ? "toLog" : meeting.status;
  return (
    <AgendaRow from={time(meeting.startsAt)} to={time(endOf(meeting))} past={over} title={title} note={[organization, placeWords(meeting.place, reader)].filter(Boolean).join(". ") || t(`kind.${meeting.kind}`)}
      end={over || begun
        ? <Status tone={state === "toLog" ? "need" : state === "held" ? "done" : "plain"} icon={state === "toLog" ? "pencil-line" : state === "held" ? "circle-check" : "circle"}>{t(`status.${state}`)}</Status>
        : <OpenThere href={`/sessions/${meeting.id}`} organizationId={meeting.organizationId} organization={organization} reader={reader} label={`${words("home", reader.locale)("coach.prepare")}: ${title}`}>{words("home", reader.locale)("coach.prepare")}</OpenThere>} />
  );
}
