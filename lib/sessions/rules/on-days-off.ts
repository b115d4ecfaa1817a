import { dayNumber, type Moment } from "@/lib/platform/dates";
import { minuteOf, openDiary } from "./diary";
import { factsOf, nameOf } from "./notes";
import { asPlanned, type Attendee, type Holiday, type MeetingName, type PlanNote } from "./plan";

type Stored = MeetingName & { id: string; attendees: readonly string[]; zone: string; minutes: number; startsAt: Moment };

/** Which meetings stand on a day off of everybody or of somebody who attends, in the order given, each with the day off
 *  as a `calendar` message. Weekends are no days off here: whoever chose one did so knowingly. */
export function onDaysOff<M extends Stored>(meetings: readonly M[], { people, holidays }: { people: readonly Attendee[]; holidays: readonly Holiday[] }): { meeting: M; note: PlanNote }[] {
  return meetings.flatMap((meeting) => {
    const { day, time, zone, minutes, attendees } = asPlanned(meeting);
    const diary = openDiary({ zone, people, holidays });
    const obstacle = diary.obstacleAt(diary.slotAt(dayNumber(day), minuteOf(time), minutes), attendees);
    return obstacle?.why === "holiday" || obstacle?.why === "away" ? [{ meeting, note: { key: `daysOff.${obstacle.why}`, values: { ...nameOf(meeting), ...factsOf(obstacle) } } }] : [];
  });
}
