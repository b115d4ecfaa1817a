import { firstName } from "@/components/home/reader";
import { RoundsTable, type RoundCell } from "@/components/ui/rounds-table";
import { dayIn } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { EngagementSession } from "@/lib/sessions/queries/of-engagement";
import type { View } from "./view";

const short = (view: View, moment: Date): string =>
  new Intl.DateTimeFormat(formatLocale[view.locale], { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(`${dayIn(moment, view.zone)}T00:00:00Z`));

function cellOf(view: View, cell: EngagementSession | null): RoundCell {
  if (!cell) return null;
  return { state: cell.standing, date: short(view, cell.startsAt), ...(cell.opens ? { href: `/sessions/${cell.id}` } : {}) };
}

/** Minutes as hours, exact: "3 h 52". */
const hours = (minutes: number): string => `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;

/** The rounds of the coaching support, and that neither leader is coached more. Leaders see their own row and the
 *  common one; the balance of hours is everybody's who sees the table. */
export function RoundsSection({ view }: { view: View }) {
  const { overview: { sessions, engagement }, locale } = view;
  const t = words("engagements", locale);
  if (sessions.rows.length === 0) return null;
  const shown = engagement.side ? sessions.balance.filter(({ sideId }) => sideId === engagement.side) : sessions.balance;
  const balance = shown.some(({ minutes }) => minutes > 0) ? shown.map(({ name, minutes }) => t("rounds.balance", { name: firstName(name), hours: hours(minutes) })).join(", ") : undefined;
  return (
    <div className="mt-4"><RoundsTable caption={t("rounds.caption")} balance={balance}
      rounds={sessions.rounds.map(({ number, startsAt }) => ({ number, date: short(view, startsAt) }))}
      rows={sessions.rows.map(({ name, cells }) => ({ label: name ? firstName(name) : t("rounds.threeWay"), cells: cells.map((cell) => cellOf(view, cell)) }))} /></div>
  );
}

