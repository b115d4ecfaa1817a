import Link from "next/link";
import { words } from "@/lib/platform/i18n";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export type RoundState = "held" | "to_log" | "this_week" | "planned" | "missed" | "moved" | "cancelled";

export type RoundCell = {
  state: RoundState;
  /** Short day as text: "10 Mar", "Thu 23", "Today". */
  date: string;
  href?: string;
} | null;

export type RoundsTableProps = {
  /** Heard, not seen: "Meetings of this series". */
  caption: string;
  rounds: readonly { number: number; date: string }[];
  /** Leaders, then the three-way call; a cell for each round, null where none is planned. */
  rows: readonly { label: string; cells: readonly RoundCell[] }[];
  /** The hours of both leaders: "Katrin 3 h 52, Daniel 3 h 48". */
  balance?: string;
};

const paint: Record<RoundState, { icon: IconName; look?: string; key?: string }> = {
  held: { icon: "check", look: "held", key: "ok" },
  to_log: { icon: "pencil-line", look: "late", key: "need" },
  this_week: { icon: "calendar-days", look: "this" },
  planned: { icon: "circle" },
  missed: { icon: "x", look: "late", key: "need" },
  moved: { icon: "arrow-right" },
  cancelled: { icon: "ban", look: "gone" },
};

/** What was held and what is planned, round by round, with the balance of hours below. */
export function RoundsTable({ caption, rounds, rows, balance }: RoundsTableProps) {
  const t = words("ui");
  const seen = new Set(rows.flatMap((row) => row.cells.map((cell) => cell?.state)));
  const legend = (Object.keys(paint) as RoundState[]).filter((state) => seen.has(state));
  return (
    <>
      <table className="rounds">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <td><span className="vh">{t("rounds.meeting")}</span></td>
            {rounds.map(({ number, date }) => (
              <th key={number} scope="col"><b><span className="vh">{t("rounds.round", { number })}</span><span aria-hidden="true">{number}</span></b>{date}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, index) => <Cell key={rounds[index]?.number ?? index} cell={cell} word={t(`rounds.${cell?.state ?? "none"}`)} />)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cap rounds-key">
        {legend.map((state) => (
          <span key={state} className={paint[state].key} aria-hidden="true"><Icon name={paint[state].icon} size={16} />{t(`rounds.${state}`)}</span>
        ))}
        {balance && <span className="num">{balance}</span>}
      </p>
    </>
  );
}

function Cell({ cell, word }: { cell: RoundCell; word: string }) {
  if (!cell) return <td><span className="vh">{word}</span></td>;
  const face = <><Icon name={paint[cell.state].icon} size={16} /><span className="vh">{word} </span><small>{cell.date}</small></>;
  return <td className={paint[cell.state].look}>{cell.href ? <Link href={cell.href} prefetch={false}>{face}</Link> : face}</td>;
}
