import { Section } from "@/components/ui/section";
import { dayIn, formatDayShort, formatTime, weekday } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { Meeting } from "@/lib/reports/queries/meetings";
import { dayParts, listed, type Reader } from "./reader";

/** "K. Aldous": a name short enough for a column. */
const short = (name: string): string => {
  const [first = "", ...rest] = name.split(" ");
  return rest.length > 0 ? `${first.slice(0, 1)}. ${rest.at(-1) ?? ""}` : first;
};

/** A coach's working week, or at the weekend the one to come, as five columns; a weekend day stands there only when something is in it. */
export function CoachWeek({ week, days, today, isNext, reader }: { week: readonly Meeting[]; days: readonly string[]; today: string; isNext: boolean; reader: Reader }) {
  const t = words("home", reader.locale);
  const meetings = words("meetings", reader.locale);
  const on = (day: string) => week.filter(({ startsAt, status }) => status !== "cancelled" && dayIn(startsAt, reader.zone) === day);
  const count = days.flatMap(on).length;
  const organizations = new Set(week.map(({ organizationId }) => organizationId)).size;
  return (
    <Section title={isNext ? meetings("nextWeek") : t("coach.week")} aside={count > 0 ? t("coach.weekAside", { count, organizations: Math.max(1, organizations) }) : undefined}>
      <ul className="week">
        {days.filter((day) => weekday(day) <= 5 || on(day).length > 0).map((day) => (
          <li key={day} className={day === today ? "today" : undefined} aria-current={day === today ? "date" : undefined}>
            <p className="dh"><span><span aria-hidden="true">{dayParts(day, reader.locale).weekday} {dayParts(day, reader.locale).day}</span><span className="vh">{formatDayShort(day, formatLocale[reader.locale])}</span></span><b className="num">{on(day).length || ""}</b></p>
            {on(day).map((meeting) => {
              const names = meeting.others.filter(({ role }) => meeting.kind === "intake" || role === "leader").map(({ name }) => short(name));
              return (
                <p className="ev" key={meeting.id}>
                  <span className="num">{formatTime(meeting.startsAt, reader.zone, formatLocale[reader.locale])}</span>{" "}
                  {meeting.kind === "individual" && names.length > 0 ? listed(names, reader) : `${meetings(`kind.${meeting.kind}`)}${names.length > 0 ? `, ${listed(names, reader)}` : ""}`}
                </p>
              );
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
