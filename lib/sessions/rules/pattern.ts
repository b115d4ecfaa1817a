import { offsetAt } from "@/lib/platform/dates";
import type { Diary, Slot } from "./diary";

/** The day of a series, counted from the Monday of its round (or from a single meeting's first day), and its minute of the day. */
export type Pattern = { offset: number; minute: number };

/** What a pattern is sought for. `anchors` are day numbers; `apart` are patterns of the same people, `before` the one it must precede. */
export type PatternWish = {
  anchors: readonly number[];
  attendees: readonly string[];
  minutes: number;
  ideal: Pattern;
  offsets: readonly number[];
  apart?: readonly (Pattern & { minutes: number })[];
  before?: Pattern;
};

/** Starts are tried at every half hour from the preferred one. */
const stepMinutes = 30;
const dayMs = 86_400_000;

/** Every start of a day, nearest to the preferred minute first, the later of two equally near. */
export function startsNear(preferred: number): number[] {
  const count = 1440 / stepMinutes;
  return Array.from({ length: count }, (_, at) => (preferred + at * stepMinutes) % 1440)
    .sort((a, b) => Math.abs(a - preferred) - Math.abs(b - preferred) || b - a);
}

/** How badly a slot lies for those who attend: the squares of the minutes outside each one's hours, added up, so
 *  that a burden that cannot be avoided is shared. 0 is within everybody's hours. */
export const burdenOf = (diary: Diary, slot: Slot, attendees: readonly string[]): number =>
  attendees.reduce((sum, id) => sum + diary.minutesOutside(slot, id) ** 2, 0);

/** One anchor for each set of clock offsets that the attendees' zones pass through: weeks between are alike. */
function distinctWeeks({ anchors, attendees }: PatternWish, diary: Diary): number[] {
  const seen = new Map(anchors.map((anchor) => [attendees.map((id) => offsetAt((anchor + 2) * dayMs, diary.zoneOf(id))).join(), anchor]));
  return [...seen.values()];
}

/** The weekday and wall-clock time at which a whole series does best: first on everybody's working days and apart from
 *  the other series, then least outside anybody's hours, then nearest to the day and the time that were wished for. */
export function choosePattern(wish: PatternWish, diary: Diary): Pattern {
  const { ideal, minutes, attendees, apart = [], before } = wish;
  const weeks = distinctWeeks(wish, diary);
  const offsets = [...wish.offsets].sort((a, b) => Math.abs(a - ideal.offset) - Math.abs(b - ideal.offset) || b - a);
  const inWeek = ({ offset, minute }: Pattern) => offset * 1440 + minute;
  let best = { pattern: ideal, clashes: Infinity, burden: Infinity };
  for (const offset of offsets) {
    for (const minute of startsNear(ideal.minute)) {
      const at = inWeek({ offset, minute });
      let clashes = before && at + minutes > inWeek(before) ? weeks.length : 0;
      for (const other of apart) if (at < inWeek(other) + other.minutes && inWeek(other) < at + minutes) clashes += weeks.length;
      let burden = 0;
      for (const week of weeks) {
        const slot = diary.slotAt(week + offset, minute, minutes);
        if (diary.isWeekendFor(slot, attendees)) clashes += 1;
        if (clashes > best.clashes || (clashes === best.clashes && burden >= best.burden)) break;
        burden += burdenOf(diary, slot, attendees);
      }
      if (clashes < best.clashes || (clashes === best.clashes && burden < best.burden)) best = { pattern: { offset, minute }, clashes, burden };
      if (best.clashes + best.burden === 0) return best.pattern;
    }
  }
  return best.pattern;
}
