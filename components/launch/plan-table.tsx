import { CalendarMarkSign, type CalendarMarkKind } from "@/components/ui/month-calendar";
import { formatDay, formatRange, weekday, zoneCity, type Day } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import { intakeMinutes } from "@/lib/sessions/rules";
import type { CalendarPlan, PlannedMeeting, PlanWish } from "@/lib/sessions/rules/plan";

type Row = { key: string; mark: CalendarMarkKind; what: string; when: string; length: string; who: string };

export type PlanTableProps = {
  plan: CalendarPlan; wish: PlanWish;
  /** First names, or full ones where two share the first. */
  names: { leaders: readonly string[]; coach: string; sponsor: string };
  nominees: readonly { kind: "impacted" | "observer" }[];
  locale: Locale;
};

/** Minutes of all intakes that were named: each leader's, and those of the people impacted and observing. */
const minutesOfIntakes = (leaders: number, nominees: PlanTableProps["nominees"]) =>
  leaders * intakeMinutes.leader + nominees.reduce((sum, { kind }) => sum + intakeMinutes[kind], 0);

/** How many hours a plan takes, intakes included. */
export function hoursOf(plan: CalendarPlan, { names, nominees }: Pick<PlanTableProps, "names" | "nominees">): number {
  const rounds = plan.rounds.flatMap(({ individual, threeWay }) => [...individual, threeWay]);
  const dated = [plan.feedback, plan.alignment, plan.closing, ...rounds].reduce((sum, meeting) => sum + (meeting?.minutes ?? 0), 0);
  return Math.round((dated + minutesOfIntakes(names.leaders.length, nominees)) / 60);
}

/** What will be planned: one line for each kind of meeting. */
export function PlanTable({ plan, wish, names, nominees, locale }: PlanTableProps) {
  const t = words("launch", locale);
  const tag = formatLocale[locale];
  const list = (some: readonly string[]) => new Intl.ListFormat(tag).format(some);
  const lasting = (minutes: number) => (minutes % 60 === 0 ? t("table.hours", { count: minutes / 60 }) : minutes > 60 ? t("table.hoursMinutes", { hours: Math.floor(minutes / 60), minutes: minutes % 60 }) : t("table.minutes", { count: minutes }));
  const at = ({ day, time }: PlannedMeeting) => t("table.at", { day: formatDay(day, tag), time });
  /** "13 March to 5 June, Fridays at 15:00": the weekday and time are named where all but what was moved share them. */
  const series = (meetings: readonly PlannedMeeting[]) => {
    const [first, last] = [meetings[0], meetings.at(-1)];
    if (!first || !last) return "";
    const range = formatRange({ from: first.day, to: last.day }, tag);
    const usual = meetings[Math.floor(meetings.length / 2)] ?? first;
    const steady = meetings.filter(({ day, time }) => weekday(day) === weekday(usual.day) && time === usual.time).length * 2 > meetings.length;
    return steady ? t("table.series", { range, day: dayName(usual.day, tag), time: usual.time }) : t("table.every", { range, count: wish.everyDays / 7 });
  };
  const individual = plan.rounds.flatMap((round) => round.individual);
  const calls = plan.rounds.map(({ threeWay }) => threeWay);
  const { leaders, coach, sponsor } = names;
  const single = (key: "feedback" | "alignment" | "closing", who: readonly string[]): Row[] => {
    const meeting = plan[key];
    return meeting ? [{ key, mark: "meeting", what: t(`table.${key}`), when: at(meeting), length: lasting(meeting.minutes), who: list(who) }] : [];
  };
  const rows: Row[] = [
    { key: "intakes", mark: "intake", what: t("table.intakesCount", { count: leaders.length + nominees.length }), when: t("table.window", { range: formatRange(plan.intakeWindow, tag), coach }), length: lasting(minutesOfIntakes(leaders.length, nominees)), who: t("table.intakesWho", { leaders: list(leaders), count: nominees.length }) },
    ...single("feedback", [...leaders, coach]),
    ...single("alignment", [...leaders, sponsor, coach]),
    ...leaders.flatMap((leader, position): Row[] => {
      const own = plan.rounds.flatMap((round) => round.individual[position] ?? []);
      return own[0] ? [{ key: `individual-${position}`, mark: "individual", what: t("table.individual", { count: own.length }), when: series(own), length: t("table.times", { count: own.length, length: lasting(own[0].minutes) }), who: list([leader, coach]) }] : [];
    }),
    ...(calls[0] ? [{ key: "calls", mark: "three_way" as const, what: t("table.calls", { count: calls.length }), when: series(calls), length: t("table.times", { count: calls.length, length: lasting(calls[0].minutes) }), who: list([...leaders, coach]) }] : []),
    ...single("closing", [...leaders, sponsor, coach]),
  ];
  return individual.length + calls.length === 0 ? null : (
    <div className="scroll" tabIndex={0} role="group" aria-label={t("table.title")}>
      <table className="tbl lst">
        <thead><tr><th className="kk"><span className="vh">{t("table.kind")}</span></th><th>{t("table.what")}</th><th>{t("table.when", { city: zoneCity(wish.zone) })}</th><th className="r">{t("table.length")}</th><th className="wide">{t("table.who")}</th></tr></thead>
        <tbody>
          {rows.map(({ key, mark, what, when, length, who }) => (
            <tr key={key}><td className="kk"><CalendarMarkSign kind={mark} /></td><th scope="row">{what}</th><td>{when}</td><td className="r nowrap">{length}</td><td className="sub wide">{who}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const dayName = (day: Day, tag: string) => new Intl.DateTimeFormat(tag, { weekday: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
