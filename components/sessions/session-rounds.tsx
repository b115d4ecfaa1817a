import { RoundsTable } from "@/components/ui/rounds-table";
import { dayIn, formatDayShort } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { EngagementSessions } from "@/lib/sessions/queries/of-engagement";
import { durationOf, firstName, type Reader } from "./wording";

/** The rounds of an engagement: each leader's sessions and the calls, and how evenly the leaders were coached. */
export function SessionRounds({ sessions, caption, reader }: { sessions: EngagementSessions; caption: string; reader: Reader }) {
  const t = words("sessions", reader.locale);
  const short = (at: Date) => formatDayShort(dayIn(at, reader.zone), formatLocale[reader.locale]).replace(/^\p{L}+,? /u, "");
  const held = sessions.balance.filter((each) => each.held > 0);
  return (
    <RoundsTable caption={caption}
      rounds={sessions.rounds.map(({ number, startsAt }) => ({ number, date: short(startsAt) }))}
      rows={sessions.rows.map(({ name, cells }) => ({
        label: name === null ? t("threeWayRow") : firstName(name),
        cells: cells.map((cell) => cell && { state: cell.standing, date: short(cell.startsAt), href: cell.opens ? `/sessions/${cell.id}` : undefined }),
      }))}
      balance={held.length > 0 ? held.map(({ name, minutes }) => t("balance", { name: firstName(name), duration: durationOf(minutes, reader.locale) })).join(", ") : undefined} />
  );
}
