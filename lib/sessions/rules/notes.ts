import { dayFromNumber, timeIn, type DayRange, type WallClock } from "@/lib/platform/dates";
import { clockOf, type Diary, type Obstacle, type Slot } from "./diary";
import { obstacleOf, type Wanted } from "./placing";
import type { MeetingName, NoteValues, PlanField, PlanNote, PlanProblem } from "./plan";

/** The raw values that name a meeting. */
export const nameOf = ({ kind, round, leaderId }: MeetingName): NoteValues => ({ kind, ...(round === undefined ? {} : { round }), ...(leaderId === undefined ? {} : { leaderId }) });

/** The raw values that name what stands in the way. */
export const factsOf = (obstacle: Obstacle | null): NoteValues => {
  if (obstacle?.why === "holiday") return { label: obstacle.label, offOn: obstacle.offOn };
  if (obstacle?.why === "away") return { personId: obstacle.personId, label: obstacle.label, offOn: obstacle.offOn };
  return obstacle && "personId" in obstacle && obstacle.personId ? { personId: obstacle.personId } : {};
};

/** Why a meeting is not on its usual day and time; nothing when it is. Without an obstacle it made way within its round. */
export function noteOfMove(wanted: Wanted, nominalDay: number, slot: Slot, diary: Diary): PlanNote[] {
  if (slot.day === nominalDay && slot.minute === wanted.pattern.minute) return [];
  const obstacle = obstacleOf(wanted, nominalDay, diary);
  return [{
    key: `notes.${obstacle?.why ?? "order"}`,
    values: { ...nameOf(wanted), ...factsOf(obstacle), wantedOn: dayFromNumber(nominalDay), wantedAt: clockOf(wanted.pattern.minute), day: dayFromNumber(slot.day), time: clockOf(slot.minute) },
  }];
}

/** That a series has another time than was wished for, to lie within everybody's hours; nothing when it has that time. */
export const noteOfPattern = (wanted: Wanted, wantedAt: WallClock): PlanNote[] =>
  clockOf(wanted.pattern.minute) === wantedAt ? [] : [{ key: "notes.time", values: { ...nameOf(wanted), wantedAt, time: clockOf(wanted.pattern.minute) } }];

/** Who meets outside their own hours in a series, each person once, with the hours it is for them at the worst of it. */
export function noteOfHours(wanted: Wanted, slots: readonly Slot[], diary: Diary): PlanNote[] {
  return wanted.attendees.flatMap((personId) => {
    const worst = slots.map((slot) => ({ slot, outside: diary.minutesOutside(slot, personId) })).sort((a, b) => b.outside - a.outside)[0];
    if (!worst?.outside) return [];
    const zone = diary.zoneOf(personId);
    return [{ key: "notes.outsideHours", values: { ...nameOf(wanted), personId, zone, time: timeIn(new Date(worst.slot.start), zone), until: timeIn(new Date(worst.slot.end), zone) } }];
  });
}

const fieldOf: Readonly<Record<Obstacle["why"], PlanField>> = { weekend: "everyDays", holiday: "holidays", away: "leaders", taken: "busy", skipped: "times" };

/** Why a meeting, or the round it belongs to, finds no room between two days, by what stands against its usual time. */
export function problemOf(wanted: Wanted, nominalDay: number, window: DayRange, diary: Diary): PlanProblem {
  const obstacle = obstacleOf(wanted, nominalDay, diary);
  const reason = obstacle && obstacle.why in { holiday: 1, away: 1, taken: 1 } ? obstacle.why : "full";
  return {
    key: `problems.${wanted.round === undefined ? "single" : "round"}.${reason}`,
    field: obstacle ? fieldOf[obstacle.why] : wanted.round === undefined ? "startsOn" : "everyDays",
    values: { ...nameOf(wanted), ...factsOf(obstacle), ...window },
  };
}
