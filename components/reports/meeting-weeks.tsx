import { LinkButton } from "@/components/ui/button";
import { Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Status, type StatusTone } from "@/components/ui/status";
import type { IconName } from "@/components/ui/icon-names";
import { joinLink, meetingState, meetingTime, meetingTitle, placeWords } from "@/components/home/meeting-words";
import { dayParts, type Reader } from "@/components/home/reader";
import { addDays, dayIn, formatDay, formatRange, formatWhen } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { Meeting } from "@/lib/reports/queries/meetings";
import { byWeek, mondayOf } from "@/lib/reports/rules/weeks";
import Link from "next/link";

/** Meetings by week, each with its times in the zones that matter, a way in and a file for the reader's calendar. */
export function MeetingWeeks({ meetings, reader }: { meetings: readonly Meeting[]; reader: Reader }) {
  const t = words("meetings", reader.locale);
  const thisMonday = mondayOf(dayIn(reader.now, reader.zone));
  const titleOf = (monday: string) => {
    const range = t("week", { range: formatRange({ from: monday, to: addDays(monday, 6) }, formatLocale[reader.locale]) });
    return monday === thisMonday ? t("thisWeek") : monday === addDays(thisMonday, 7) ? t("nextWeek") : range;
  };
  return (
    <div className="stack tight">
      {byWeek(meetings, reader.zone).map(({ monday, items }) => (
        <Section key={monday} title={titleOf(monday)} aside={t("count", { count: items.length })}>
          <Rows kind="agenda">{items.map((meeting) => <MeetingRow key={meeting.id} meeting={meeting} reader={reader} />)}</Rows>
        </Section>
      ))}
    </div>
  );
}

const look = {
  held: ["done", "circle-check"], missed: ["plain", "x"], cancelled: ["plain", "ban"], toLog: ["need", "pencil-line"], now: ["need", "clock"],
} as const satisfies Record<string, readonly [StatusTone, IconName]>;

function MeetingRow({ meeting, reader }: { meeting: Meeting; reader: Reader }) {
  const t = words("meetings", reader.locale);
  const locale = formatLocale[reader.locale];
  const day = dayIn(meeting.startsAt, reader.zone);
  const parts = dayParts(day, reader.locale);
  const title = meetingTitle(meeting, reader);
  const state = meetingState(meeting, reader.now);
  const shown = meeting.status === "planned" ? (state === "to_log" ? "toLog" : state === "now" ? "now" : null) : meeting.status;
  const join = day === dayIn(reader.now, reader.zone) ? joinLink(meeting.place) : undefined;
  const notes = [meetingTime(meeting, reader), placeWords(meeting.place, reader), meeting.movedFrom && meeting.status === "planned" && t("movedFrom", { when: formatWhen(meeting.movedFrom, reader.zone, [], locale) })];
  return (
    <li>
      <span className="tm"><span className="vh">{formatDay(day, locale)}</span><span aria-hidden="true"><b>{parts.weekday}</b><br />{parts.day} {parts.month.slice(0, 3)}</span></span>
      <div>
        <Link className="t" href={`/sessions/${meeting.id}`} prefetch={false}>{title}</Link>
        <p className="sub">{notes.filter(Boolean).join(". ")}</p>
      </div>
      {shown ? <Status tone={look[shown][0]} icon={look[shown][1]}>{t(`status.${shown}`)}</Status> : (
        <span className="flex flex-wrap gap-2">
          {join && <LinkButton href={join} kind={state === "soon" ? "primary" : "plain"} icon="video" aria-label={t("joinOf", { meeting: title })}>{t("join")}</LinkButton>}
          <a className="btn quiet" href={`/meetings/${meeting.id}/calendar.ics`} aria-label={t("calendarFileOf", { meeting: title })} download>{t("calendarFile")}</a>
        </span>
      )}
    </li>
  );
}
