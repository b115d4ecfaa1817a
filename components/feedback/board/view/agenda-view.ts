import { turnsOf, workAt, type AgendaPoint, type Turn } from "@/lib/feedback/rules/agenda";
import type { Making } from "./reader";
import type { BoardView, PointView, TurnView } from "./types";

function turnView({ t, of, all, side, coach, names }: Making, { sides, isCoach, minutes, task }: Turn, place: number, isNow: boolean): TurnView {
  const isMine = side !== null && sides.includes(side);
  const everybody = sides.length === all.length && sides.length > 1;
  const who = isCoach ? t("agenda.coach", { coach }) : everybody ? t("agenda.everybody") : names(sides.map(of));
  return { place, words: isMine && !everybody ? t("agenda.yours") : who, task: task || t("agenda.speak"), minutes, isNow, isMine };
}

/** The point of the day at hand with its turns; null before the first. */
export function pointView(making: Making): PointView | null {
  const { state: { agenda, day } } = making;
  const point: AgendaPoint | undefined = agenda.find(({ key }) => key === day?.board.point);
  if (!point || !day) return null;
  const turns = turnsOf(point, day.board.drawn).map((turn, place) => turnView(making, turn, place, place === day.board.turn));
  const work = workAt[point.key];
  return {
    key: point.key, title: point.title, how: point.how, minutes: point.minutes, turns,
    turn: turns.find(({ isNow }) => isNow) ?? null, next: turns[(day.board.turn ?? -1) + 1] ?? null,
    work: { segment: work?.segment ?? null, fields: work?.fields ?? [], barriers: work?.barriers === true, freezing: work?.freezing === true },
  };
}

/** The whole agenda as a list, and the point after the one at hand. */
export function agendaView({ state: { agenda, day } }: Making): Pick<BoardView, "agenda" | "nextPoint"> {
  const at = agenda.findIndex(({ key }) => key === day?.board.point);
  const next = agenda[at + 1];
  return {
    agenda: agenda.map(({ key, title, minutes }, place) => ({ key, title, minutes, state: place < at ? "past" : place === at ? "now" : "next" })),
    nextPoint: next ? { key: next.key, title: next.title } : null,
  };
}
