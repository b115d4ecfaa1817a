import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "./person";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { Status, type StatusTone } from "./status";

export type RowsProps = {
  /** `plain`: text and end; `lead`: something before the text; the others are the design's own lists. */
  kind?: "plain" | "act" | "waits" | "promises" | "records" | "small" | "agenda";
  label?: string;
  children: ReactNode;
};

const look = {
  plain: "rows", act: "rows lead act", waits: "rows lead waits", promises: "rows prom",
  records: "rows recs", small: "rows sml", agenda: "rows agenda",
} as const;

/** A list of rows between hairlines; its children are the rows below or `<li>`. */
export function Rows({ kind = "plain", label, children }: RowsProps) {
  return <ul className={look[kind]} aria-label={label}>{children}</ul>;
}

/** A thing to do: icon, what, why, one act. Inside `<Rows kind="act">`. `mine` makes the icon amber. */
export function ActRow({ icon, title, href, note, action, mine = true }: { icon: IconName; title: ReactNode; href?: string; note?: ReactNode; action?: ReactNode; mine?: boolean }) {
  return (
    <li>
      <span className={mine ? "need ic" : "ic text-ink-3"}><Icon name={icon} /></span>
      <RowText title={title} href={href} note={note} />
      {action}
    </li>
  );
}

export type PromiseRowProps = {
  /** The words of the promise, as they were said. */
  words: ReactNode;
  /** "Katrin, every incident" */
  note?: ReactNode;
  /** The word of state: "On track", "Due Friday", "Kept". */
  state?: string;
  tone?: StatusTone;
  icon?: IconName;
  /** Instead of a state: radios or buttons that answer it. */
  action?: ReactNode;
};

/** A promise in serif, who and when below, the state at the right. Overdue is `need`, never `bad`. */
export function PromiseRow({ words, note, state, tone, icon, action }: PromiseRowProps) {
  return (
    <li>
      <div><p className="said">{words}</p>{note && <p className="cap mt-1">{note}</p>}</div>
      {action ?? (state && <Status tone={tone} icon={icon ?? usual(tone)}>{state}</Status>)}
    </li>
  );
}

const usual = (tone: StatusTone | undefined): IconName => (tone === "done" ? "circle-check" : tone === "need" ? "clock" : "circle");

export type WaitingRowProps = {
  /** Full name, "You" for the reader, or "13 stakeholders" with `group`. */
  person: string;
  /** For the initials, where `person` says "You". */
  name?: string;
  group?: boolean;
  what: ReactNode;
  /** "Today", "Fri 24 April" */
  until?: string;
  /** The reader's own row: comes first and alone is amber. */
  mine?: boolean;
  /** One act: a button or a form with one. */
  action?: ReactNode;
};

/** Who is waited for: person, what, until when, one act. Inside `<Rows kind="waits">`. */
export function WaitingRow({ person, name = person, group, what, until, mine, action }: WaitingRowProps) {
  return (
    <li>
      <Avatar name={name} icon={group ? "users-round" : undefined} />
      <div><span className="t">{person}</span><p className="sub">{what}</p></div>
      <div className="wact">
        {until && <Status tone={mine ? "need" : "plain"} icon={mine ? "clock" : undefined}>{until}</Status>}
        {action ?? <span className="nobtn" />}
      </div>
    </li>
  );
}

/** A record or any two-line row with something at its end (a badge, a state, a button). */
export function Row({ title, href, note, end }: { title: ReactNode; href?: string; note?: ReactNode; end?: ReactNode }) {
  return <li><RowText title={title} href={href} note={note} />{end}</li>;
}

/** A meeting in a day's list. Inside `<Rows kind="agenda">`; times are text on the reader's clock. */
export function AgendaRow({ from, to, title, href, note, end, past }: { from: string; to: string; title: ReactNode; href?: string; note?: ReactNode; end?: ReactNode; past?: boolean }) {
  return (
    <li className={past ? "past" : undefined}>
      <span className="num tm"><b>{from}</b><br />{to}</span>
      <RowText title={title} href={href} note={note} />
      {end}
    </li>
  );
}

function RowText({ title, href, note }: { title: ReactNode; href?: string | undefined; note?: ReactNode }) {
  return (
    <div>
      {href ? <Link className="t" href={href} prefetch={false}>{title}</Link> : <p className="t">{title}</p>}
      {note && <p className="sub">{note}</p>}
    </div>
  );
}
