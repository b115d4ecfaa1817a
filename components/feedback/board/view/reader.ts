import { firstName, listed } from "@/components/home/reader";
import { initialsOf } from "@/components/ui/person";
import type { BoardState } from "@/lib/feedback/queries/board-state";
import type { Locale } from "@/lib/platform/i18n";
import { words } from "@/lib/platform/i18n";
import type { LeaderView } from "./types";

/** Who looks at a board, on which clocks. */
export type BoardReader = { zone: string; locale: Locale; now: Date };

/** What every part of a board's view is made with: the state, its reader, the translator and names. */
export type Making = ReturnType<typeof makingOf>;

/** The people in the room as the board names them: by first names, in full where two share one. */
export function makingOf(state: BoardState, reader: BoardReader) {
  const { leaders, engagement } = state;
  const firsts = leaders.map(({ name }) => firstName(name));
  const shortOf = (name: string) => (firsts.filter((first) => first === firstName(name)).length > 1 ? name : firstName(name));
  const all: LeaderView[] = leaders.map(({ id, name }) => ({ sideId: id, name: shortOf(name), full: name, initials: initialsOf(name) }));
  const of = (sideId: string | null): LeaderView => {
    const known = all.find((leader) => leader.sideId === sideId);
    const former = engagement.parties.find(({ id }) => id === sideId)?.name ?? "";
    return known ?? { sideId: sideId ?? "", name: firstName(former), full: former, initials: initialsOf(former) };
  };
  const coach = listed(engagement.parties.filter(({ role, leftAt, declinedAt }) => role === "coach" && !leftAt && !declinedAt).map(({ name }) => firstName(name)), reader);
  return { state, reader, t: words("board", reader.locale), all, of, coach, side: state.screen === "device" ? engagement.side : null, names: (some: readonly LeaderView[]) => listed(some.map(({ name }) => name), reader) };
}
