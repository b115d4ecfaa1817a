import { addDays, dayIn, formatTime, type Day } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { CoachHome, SponsorHome } from "@/lib/reports/queries/homes";
import type { Meeting } from "@/lib/reports/queries/meetings";
import { isQuiet, silentDays } from "@/lib/reports/rules";
import { metNames } from "./meeting-words";
import { dayOf, listed, type Reader } from "./reader";

const timeOf = (meeting: Meeting, { zone, locale }: Reader): string => formatTime(meeting.startsAt, zone, formatLocale[locale]);

function meets(meeting: Meeting, reader: Reader): string {
  const t = words("home", reader.locale);
  const [today, day] = [dayIn(reader.now, reader.zone), dayIn(meeting.startsAt, reader.zone)];
  const names = metNames(meeting, reader);
  if (meeting.startsAt <= reader.now) return t("leader.heading.now", { names });
  if (day === today) return t("leader.heading.todayAt", { time: timeOf(meeting, reader), names });
  if (day === addDays(today, 1)) return t("leader.heading.tomorrowAt", { time: timeOf(meeting, reader), names });
  return t("leader.heading.onDay", { day: dayOf(meeting.startsAt, reader), names });
}

/** What a leader's title speaks of. `sponsor`: who has spoken with them, while they have not answered. */
export type LeaderFacts = { sponsor: string | null; next: Meeting | undefined; agendaOpen: boolean; due: number; pulse: boolean };

/** A leader's title: what now, in one or two short sentences. */
export function leaderHeading({ sponsor, next, agendaOpen, due, pulse }: LeaderFacts, reader: Reader): string {
  const t = words("home", reader.locale);
  if (sponsor !== null) return t("leader.heading.acknowledge", { sponsor });
  if (next) return [meets(next, reader), pulse ? t("leader.heading.pulseFirst") : agendaOpen ? t("leader.heading.agendaFirst") : due > 0 ? t("leader.heading.dueFirst", { count: due }) : ""].filter(Boolean).join(" ");
  return due > 0 ? t("leader.heading.due", { count: due }) : words("empty", reader.locale)("leaderHome.what");
}

/** A coach's title: the log first, then the next meeting of today. */
export function coachHeading({ cases, toLog, week }: CoachHome, today: Day, reader: Reader): string {
  const t = words("home", reader.locale);
  const todays = week.filter(({ startsAt, status }) => status === "planned" && dayIn(startsAt, reader.zone) === today);
  const next = todays.find(({ startsAt }) => startsAt > reader.now);
  const meeting = next && { meeting: t(`coach.heading.kind.${next.kind}`), time: timeOf(next, reader) };
  if (toLog.length > 0) return meeting ? t("coach.heading.toLogThen", { count: toLog.length, ...meeting }) : t("coach.heading.toLog", { count: toLog.length });
  const asking = cases.filter(asksForCoach).length;
  if (asking > 0) return t("coach.heading.accept", { count: asking });
  if (meeting) return t("coach.heading.meeting", meeting);
  const quiet = cases.filter((each) => each.nextAt === null && isQuiet(silentDays(each, reader.now, reader.zone))).length;
  if (quiet > 0) return t("coach.heading.quiet", { count: quiet });
  if (cases.length === 0) return words("empty", reader.locale)("coachHome.what");
  return t(week.some(({ startsAt }) => dayIn(startsAt, reader.zone) === today) ? "coach.heading.free" : "coach.heading.freeDay");
}

type CaseOf = CoachHome["cases"][number];

/** Whether an engagement still waits for its coach's answer. */
export const asksForCoach = ({ status, parties, mine }: CaseOf): boolean =>
  (status === "launched" || status === "active") && parties.some(({ id, acceptedAt }) => id === mine && acceptedAt === null);

/** Leaders whom a sponsor has still to speak with, once the coach has accepted. */
export function toSpeakWith({ status, parties }: CaseOf): CaseOf["parties"] {
  const coaches = parties.filter(({ role }) => role === "coach");
  const ready = (status === "launched" || status === "active") && coaches.length > 0 && coaches.every(({ acceptedAt }) => acceptedAt !== null);
  return ready ? parties.filter(({ role, toldAt }) => role === "leader" && toldAt === null) : [];
}

/** A sponsor's title: whom to speak with, what to finish, when they meet next, or that all goes on. */
export function sponsorHeading({ cases, meetings, drafts }: SponsorHome, reader: Reader): string {
  const t = words("home", reader.locale);
  const names = cases.flatMap(toSpeakWith).map(({ name }) => name);
  if (names.length > 0) return t("sponsor.heading.speak", { names: listed(names, reader) });
  if (drafts.length > 0) return t("sponsor.heading.drafts", { count: drafts.length });
  if (meetings[0]) return t("sponsor.heading.meeting", { day: dayOf(meetings[0].startsAt, reader), time: timeOf(meetings[0], reader) });
  const count = cases.filter(({ status }) => status !== "closed" && status !== "stopped").length;
  if (count > 0) return t("sponsor.heading.underway", { count });
  return cases.length > 0 ? t("sponsor.heading.ended") : words("empty", reader.locale)("sponsorHome.what");
}
