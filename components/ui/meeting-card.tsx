import type { ReactNode } from "react";
import { words } from "@/lib/platform/i18n";
import { LinkButton } from "./button";
import { Status } from "./status";

export type MeetingState = "planned" | "soon" | "now" | "moved" | "cancelled" | "held" | "to_log";

export type MeetingCardProps = {
  /** The day block, as text: "Thu", "23", "April". */
  weekday: string;
  day: string;
  month: string;
  /** The machine's form of the start, for `<time>`: an ISO instant. */
  startsAt: string;
  title: ReactNode;
  /** "10:00 to 11:00, Dublin time" */
  time: string;
  /** The old time of a moved meeting, struck through beside the new one. */
  formerTime?: string;
  /** "Video", a room. */
  place?: string;
  state: MeetingState;
  /** Join is filled from ten minutes before the start (`soon`, `now`). */
  joinHref?: string;
  calendarHref?: string;
  /** Further buttons. */
  actions?: ReactNode;
  /** One line below: "Then on Friday …". */
  then?: ReactNode;
};

/** The next meeting: the one true card, because it can be picked up whole. */
export function MeetingCard({ weekday, day, month, startsAt, title, time, formerTime, place, state, joinHref, calendarHref, actions, then }: MeetingCardProps) {
  const t = words("ui");
  const open = state !== "cancelled" && state !== "held" && state !== "to_log";
  const near = state === "soon" || state === "now";
  return (
    <article className={state === "cancelled" ? "card meet cancelled" : "card meet"}>
      <div className="day" aria-hidden="true"><span>{weekday}</span><b>{day}</b><span>{month}</span></div>
      <div>
        <h2>{title}</h2>
        <p className="meta mt-1">
          {formerTime && <span><span className="vh">{t("meeting.movedFrom")} </span><del>{formerTime}</del></span>}
          <time dateTime={startsAt}><span className="vh">{weekday} {day} {month}, </span>{time}</time>
          {place && <span>{place}</span>}
          {near && <Status tone="need" icon="clock">{t(state === "now" ? "meeting.now" : "meeting.soon")}</Status>}
          {state === "cancelled" && <Status icon="ban">{t("meeting.cancelled")}</Status>}
          {state === "held" && <Status tone="done" icon="check">{t("meeting.held")}</Status>}
          {state === "to_log" && <Status tone="need" icon="pencil-line">{t("meeting.toLog")}</Status>}
        </p>
        {(actions || (open && (joinHref || calendarHref))) && (
          <div className="btns">
            {open && joinHref && <LinkButton href={joinHref} kind={near ? "primary" : "plain"} icon="video">{t("meeting.join")}</LinkButton>}
            {open && calendarHref && <LinkButton href={calendarHref} icon="calendar-plus">{t("meeting.addToCalendar")}</LinkButton>}
            {actions}
          </div>
        )}
        {then && <p className="cap mt-4">{then}</p>}
      </div>
    </article>
  );
}
