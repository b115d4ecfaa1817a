import type { NamedDays } from "@/lib/engagements/rules/days-off";
import { dayIn, timeIn, type Day, type DayRange, type Moment, type WallClock, type Zone } from "@/lib/platform/dates";
import { roundDays, usualMinutes, type SessionKind } from "../rules";

/** Somebody who attends, with the zone they work in and the days they are away, in that zone. */
export type Attendee = { id: string; zone: Zone; away?: readonly (DayRange & { label?: string })[] };
/** Days that nobody's meeting is put on, with the name they are known by. */
export type Holiday = NamedDays;
/** A time that is taken already, in this engagement or another; from `from` until, not including, `to`. */
export type Busy = { personId: string; from: Moment; to: Moment };

/** The meetings that a plan dates; intakes are dated later, by the coach. */
export type PlannedKind = Exclude<SessionKind, "intake">;

/** What the launch wizard asks of the calendar. Days and times are those of `zone`, and stay so across changes of the clocks. */
export type PlanWish = {
  startsOn: Day;
  zone: Zone;
  leaders: readonly Attendee[];
  coach: Attendee;
  sponsor: Attendee;
  holidays?: readonly Holiday[];
  busy?: readonly Busy[];
  minutes: Readonly<Record<PlannedKind, number>>;
  /** Days from one round to the next, and months the rounds last. */
  everyDays: number;
  months: number;
  /** Preferred starts: of individual sessions; of three-way calls, alignment and closing; of the feedback day. */
  times: { individual: WallClock; joint: WallClock; dayStart: WallClock };
};

/** What the wizard proposes before anybody changes it. Source: the intervention template and PRODUCT "Three months". */
export const usualWish: Pick<PlanWish, "minutes" | "everyDays" | "months" | "times"> = {
  minutes: usualMinutes, everyDays: roundDays, months: 3, times: { individual: "10:00", joint: "15:00", dayStart: "09:00" },
};

/** The first two weeks, in which intakes are held. */
export const intakeDays = 14;

/** Hours, in minutes of each person's own day, within which meetings are put where they can be. */
export const workingHours = { from: 8 * 60, to: 18 * 60 } as const;

/** Which meeting, in words: its kind, its round from 1, whose individual session. */
export type MeetingName = { kind: SessionKind; round?: number; leaderId?: string };

/** A dated meeting. `day` and `time` are what clocks in `zone` show; `startsAt` and `endsAt` are the same as ISO instants. */
export type PlannedMeeting = MeetingName & {
  /** Stable within one plan: "feedback", "round-3-call". */
  id: string;
  attendees: readonly string[];
  day: Day;
  time: WallClock;
  zone: Zone;
  minutes: number;
  startsAt: string;
  endsAt: string;
};

/** One round: each leader's individual session, in the order of the leaders, then the call of all of them. */
export type PlannedRound = { number: number; individual: readonly PlannedMeeting[]; threeWay: PlannedMeeting };

/** A `calendar` message about a plan, with raw values (days, times, ids of people) that `sentenceOf` puts into words. */
export type PlanNote = { key: string; values: NoteValues };
export type NoteValues = Partial<{
  kind: SessionKind; round: number; leaderId: string; personId: string; label: string;
  day: Day; time: WallClock; until: WallClock; wantedOn: Day; wantedAt: WallClock; offOn: Day; from: Day; to: Day; zone: Zone;
  min: number; max: number;
}>;

/** Why something cannot be planned, and the field of the wish that would mend it. */
export type PlanProblem = PlanNote & { field: PlanField };
export type PlanField = "startsOn" | "zone" | "leaders" | "coach" | "sponsor" | "holidays" | "busy" | "minutes" | "everyDays" | "months" | "times" | "interviewees";

/** When a stage runs, by the stage's id in the intervention template; days in the plan's zone. */
export type PlannedStage = DayRange & { stage: "iv-intakes" | "iv-feedback" | "iv-alignment" | "iv-support" | "iv-achievement" };

/** The whole calendar of an intervention. What could not be planned is missing here and named in `problems`. */
export type CalendarPlan = {
  intakeWindow: DayRange;
  feedback: PlannedMeeting | null;
  alignment: PlannedMeeting | null;
  rounds: readonly PlannedRound[];
  closing: PlannedMeeting | null;
  surveys: Readonly<Record<"baseline" | "midpoint" | "end", DayRange>>;
  stages: readonly PlannedStage[];
  notes: readonly PlanNote[];
  problems: readonly PlanProblem[];
};

/** Every dated meeting of a plan, in the order of time. */
export const meetingsOf = (plan: CalendarPlan): PlannedMeeting[] =>
  [plan.feedback, plan.alignment, ...plan.rounds.flatMap(({ individual, threeWay }) => [...individual, threeWay]), plan.closing]
    .filter((meeting) => meeting !== null)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));

/** A stored session in the shape of the plan: its day and time read off the clocks of the zone it was planned in. */
export function asPlanned<S extends MeetingName & { id: string; attendees: readonly string[]; zone: Zone; minutes: number; startsAt: Moment }>(session: S): S & PlannedMeeting {
  const start = new Date(session.startsAt);
  const startsAt = start.toISOString();
  return { ...session, startsAt, endsAt: new Date(start.getTime() + session.minutes * 60_000).toISOString(), day: dayIn(start, session.zone), time: timeIn(start, session.zone) };
}
