import { MeetingCard } from "@/components/ui/meeting-card";
import { dayIn, formatWhen } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { Meeting } from "@/lib/reports/queries/meetings";
import { joinLink, meetingState, meetingTime, meetingTitle, meetingWhen, placeWords } from "./meeting-words";
import { dayParts, type Reader } from "./reader";

/** The next meeting as a card, and in one line what comes after it. */
export function NextMeeting({ meeting, then, reader }: { meeting: Meeting; then?: Meeting | undefined; reader: Reader }) {
  const t = words("home", reader.locale);
  const state = meetingState(meeting, reader.now);
  const former = meeting.movedFrom && state === "moved" ? formatWhen(meeting.movedFrom, reader.zone, [], formatLocale[reader.locale]) : undefined;
  return (
    <section aria-label={t("leader.nextMeeting")}>
      <MeetingCard {...dayParts(dayIn(meeting.startsAt, reader.zone), reader.locale)} startsAt={meeting.startsAt.toISOString()} state={state}
        title={meetingTitle(meeting, reader)} time={meetingTime(meeting, reader)} formerTime={former} place={placeWords(meeting.place, reader)}
        joinHref={joinLink(meeting.place)} calendarHref={`/meetings/${meeting.id}/calendar.ics`}
        then={then && t("leader.then", { meeting: meetingTitle(then, reader), when: meetingWhen(then, reader) })} />
    </section>
  );
}
