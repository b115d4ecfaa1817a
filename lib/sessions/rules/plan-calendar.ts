import { addDays, addMonths, dayFromNumber, dayNumber, mondayFrom, type Day, type DayRange } from "@/lib/platform/dates";
import { clockOf, minuteOf, openDiary, type Diary } from "./diary";
import { problemsOf } from "./check-wish";
import { noteOfHours, noteOfMove, noteOfPattern, problemOf } from "./notes";
import { choosePattern } from "./pattern";
import { meetingAt, placeOne, type Wanted } from "./placing";
import { intakeDays, type CalendarPlan, type PlannedKind, type PlannedMeeting, type PlanNote, type PlanProblem, type PlanWish } from "./plan";
import { planRounds } from "./plan-rounds";
import { stagesOf } from "./stages";

/** Days between the parts of the calendar. Source: offsets of the intervention template (two weeks of intakes, feedback day
 *  a week after, alignment a week after that, commitments told to others before the first round) and the closing
 *  meeting two days after the debrief of the end survey. */
const feedbackAfterDays = 21;
const alignmentAfterDays = 7;
const roundsAfterDays = 7;
const closingAfterDays = 16;
/** How far a single meeting may be put off when its day cannot be had. */
const slackDays = 20;
/** A survey is open from a Monday to the Friday of the next week; the baseline closes before the feedback session. */
const surveyDays = 12;
const baselineAfterDays = 7;

const surveyFrom = (from: Day): DayRange => ({ from, to: addDays(from, surveyDays - 1) });
const workdayFrom = (day: Day): Day => (mondayFrom(day) <= addDays(day, 2) ? mondayFrom(day) : day);

/** A single meeting near a day of its window; what was moved or could not be had goes to the notes and problems. */
function planOne(wish: PlanWish, diary: Diary, kind: PlannedKind, attendees: readonly string[], wanted: Day, window: DayRange, said: { notes: PlanNote[]; problems: PlanProblem[] }): PlannedMeeting | null {
  const first = dayNumber(workdayFrom(wanted));
  const span = { first: dayNumber(window.from), last: dayNumber(window.to) };
  const preferred = minuteOf(kind === "feedback" ? wish.times.dayStart : wish.times.joint);
  const minutes = wish.minutes[kind];
  const offsets = [0, 1, 2, 3, 4, 5, 6].filter((offset) => first + offset <= span.last);
  const pattern = choosePattern({ anchors: [first], attendees, minutes, ideal: { offset: 0, minute: preferred }, offsets }, diary);
  const meeting: Wanted = { id: kind, kind, attendees, minutes, pattern };
  const nominal = first + pattern.offset;
  const slot = placeOne(meeting, nominal, span, diary);
  if (!slot) {
    said.problems.push(problemOf(meeting, nominal, window, diary));
    return null;
  }
  said.notes.push(...noteOfPattern(meeting, clockOf(preferred)), ...noteOfMove(meeting, nominal, slot, diary), ...noteOfHours(meeting, [slot], diary));
  diary.book(slot, attendees);
  return meetingAt(meeting, slot, wish.zone);
}

/** Plans a whole intervention: an undated block of two weeks for intakes, the feedback session, the alignment, a round
 *  every `everyDays` for as long as the months last, the closing, and the surveys between them. Pure: the same wish
 *  gives the same calendar. Every meeting is on working days of all who attend, clear of their other meetings, and at one
 *  wall-clock time of the plan's zone all through its series unless a note says otherwise. */
export function planCalendar(wish: PlanWish): CalendarPlan {
  const intakeWindow = { from: wish.startsOn, to: wish.startsOn };
  const surveys = { baseline: intakeWindow, midpoint: intakeWindow, end: intakeWindow };
  const invalid = problemsOf(wish);
  if (invalid.length > 0) return { intakeWindow, feedback: null, alignment: null, rounds: [], closing: null, surveys, stages: [], notes: [], problems: invalid };

  const { startsOn, leaders, coach, sponsor } = wish;
  const diary = openDiary({ ...wish, people: [...leaders, coach, sponsor] });
  const said = { notes: [] as PlanNote[], problems: [] as PlanProblem[] };
  intakeWindow.to = addDays(startsOn, intakeDays - 1);
  const pair = [...leaders.map(({ id }) => id), coach.id];
  const alliance = [...pair, sponsor.id];

  const feedbackOn = addDays(startsOn, feedbackAfterDays);
  const feedback = planOne(wish, diary, "feedback", pair, feedbackOn, { from: addDays(intakeWindow.to, 1), to: addDays(feedbackOn, slackDays) }, said);
  const feedbackDay = feedback?.day ?? feedbackOn;

  const alignmentOn = addDays(feedbackDay, alignmentAfterDays);
  const alignment = planOne(wish, diary, "alignment", alliance, alignmentOn, { from: addDays(feedbackDay, 1), to: addDays(alignmentOn, slackDays) }, said);
  const alignmentDay = alignment?.day ?? alignmentOn;

  const support = { from: mondayFrom(addDays(alignmentDay, roundsAfterDays)), until: "" };
  support.until = addMonths(support.from, wish.months);
  const { rounds, mondays } = planRounds(wish, diary, support, said);
  const lastDay = rounds.at(-1)?.threeWay.day ?? addDays(support.until, -1);
  const lastMonday = dayFromNumber(mondays.at(-1) ?? dayNumber(support.from));

  const achievementFrom = mondayFrom(addDays([lastDay, lastMonday].sort().at(-1) ?? lastDay, 1));
  const closingOn = addDays(achievementFrom, closingAfterDays);
  const closing = planOne(wish, diary, "closing", alliance, closingOn, { from: addDays(achievementFrom, surveyDays), to: addDays(closingOn, slackDays) }, said);

  const baselineFrom = addDays(startsOn, baselineAfterDays);
  const baselineTo = [addDays(baselineFrom, surveyDays - 1), addDays(feedbackDay, -1)].sort()[0] ?? feedbackDay;
  const midpoint = dayFromNumber(mondays[Math.floor(mondays.length / 2)] ?? dayNumber(support.from));
  return {
    intakeWindow, feedback, alignment, rounds, closing,
    surveys: { baseline: { from: baselineFrom, to: baselineTo }, midpoint: surveyFrom(midpoint), end: surveyFrom(achievementFrom) },
    stages: stagesOf({ intakeWindow, feedbackDay, alignmentDay, supportFrom: support.from, achievementFrom, closingDay: closing?.day ?? closingOn }),
    ...said,
  };
}
