import { words } from "@/lib/platform/i18n";
import { monthGrid, monthsFrom } from "./month-grid";

/** What a day holds, each with a form of its own: dashed ring, square, ring, filled disc. */
export type CalendarMarkKind = "intake" | "meeting" | "individual" | "three_way";

export type CalendarMark = {
  /** `YYYY-MM-DD` */
  day: string;
  kind: CalendarMarkKind;
  /** What a screen reader says: "Session 3 with Katrin". The kind's own word when left out. */
  label?: string;
};

/** Days while a survey is open, both inclusive, `YYYY-MM-DD`; underlined. */
export type CalendarSpan = { from: string; to: string; label: string };

export type MonthCalendarProps = {
  /** `YYYY-MM` */
  month: string;
  marks?: readonly CalendarMark[];
  surveys?: readonly CalendarSpan[];
  /** BCP 47, for names of months and days. */
  locale?: string;
  /** Adds the year to the caption. */
  showYear?: boolean;
};

const look: Record<CalendarMarkKind, string> = { intake: "mk intake", meeting: "mk work", individual: "mk ind", three_way: "mk three" };

/** One month, weeks from Monday, with its marked days. */
export function MonthCalendar({ month, marks = [], surveys = [], locale = "en-GB", showYear }: MonthCalendarProps) {
  const t = words("ui");
  const { caption, weekdays, weeks } = monthGrid(month, locale, showYear);
  const marked = new Map(marks.map((mark) => [mark.day, mark]));
  const spoken = (day: string) =>
    [
      ...marks.filter((mark) => mark.day === day).map((mark) => mark.label ?? t(`calendar.${mark.kind}`)),
      ...surveys.filter((span) => span.from === day).map((span) => t("calendar.surveyOpens", { name: span.label })),
      ...surveys.filter((span) => span.to === day).map((span) => t("calendar.surveyCloses", { name: span.label })),
    ].join(", ");
  return (
    <table className="month">
      <caption>{caption}</caption>
      <thead>
        <tr>{weekdays.map(({ short, long }) => <th key={long} scope="col"><abbr title={long} className="no-underline">{short}</abbr></th>)}</tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) => {
              if (day === null) return <td key={index} />;
              const open = surveys.some((span) => span.from <= day && day <= span.to);
              const mark = marked.get(day);
              const said = spoken(day);
              return (
                <td key={day} className={[open && "w", index > 4 && "we"].filter(Boolean).join(" ") || undefined}>
                  <span className={mark ? `d ${look[mark.kind]}` : "d"}>{Number(day.slice(8))}{said && <span className="vh">, {said}</span>}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export type MonthCalendarsProps = Omit<MonthCalendarProps, "month" | "showYear"> & {
  /** First month, `YYYY-MM`, and how many. */
  from: string;
  count: number;
  /** Beside a form rather than across the page. */
  small?: boolean;
};

/** Several months in a row with the legend of the marks that occur. */
export function MonthCalendars({ from, count, small, ...shared }: MonthCalendarsProps) {
  const months = monthsFrom(from, count);
  const years = new Set(months.map((month) => month.slice(0, 4))).size > 1;
  return (
    <>
      <div className={small ? "months small" : "months"}>
        {months.map((month) => <MonthCalendar key={month} month={month} showYear={years} {...shared} />)}
      </div>
      <CalendarLegend marks={shared.marks} surveys={shared.surveys} />
    </>
  );
}

/** The meaning of the marks that occur. */
export function CalendarLegend({ marks = [], surveys = [] }: Pick<MonthCalendarProps, "marks" | "surveys">) {
  const t = words("ui");
  const kinds = (Object.keys(look) as CalendarMarkKind[]).filter((kind) => marks.some((mark) => mark.kind === kind));
  return (
    <ul className="legend">
      {kinds.map((kind) => <li key={kind}><CalendarMarkSign kind={kind} />{t(`calendar.${kind}`)}</li>)}
      {surveys.length > 0 && <li><CalendarMarkSign kind="survey" />{t("calendar.survey")}</li>}
    </ul>
  );
}

/** The small sign of a mark, for a legend or the first column of a list. */
export function CalendarMarkSign({ kind }: { kind: CalendarMarkKind | "survey" }) {
  return <span className={kind === "survey" ? "mk wave" : look[kind]} aria-hidden="true" />;
}
