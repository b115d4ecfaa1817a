import { segments } from "@/lib/feedback/rules";
import { totalOf } from "@/lib/feedback/rules/board";
import type { BoardState } from "@/lib/feedback/queries/board-state";
import { agendaView, pointView } from "./agenda-view";
import { itemView } from "./item-view";
import { newsOf } from "./news-view";
import { makingOf, type BoardReader, type Making } from "./reader";
import { agreedView, barrierView, confirmationViews, fieldViews } from "./record-view";
import type { BoardView } from "./types";

function waitingView({ t, state }: Making): BoardView["waiting"] {
  if (state.screen !== "conductor") return { title: t("waiting.title"), why: t("waiting.why"), canOpen: false };
  if (state.refusal) return { title: t("waiting.notReady"), why: state.refusal, canOpen: false };
  const count = (segment: string) => state.prepared.filter((item) => item.segment === segment).length;
  return { title: t("waiting.ready"), why: t("waiting.readyWhy", { count: state.prepared.length, operational: count("operational"), process: count("process"), personal: count("personal") }), canOpen: true };
}

/** How far the day is: the bar of the device, and the segments of the room. */
function progressView({ t, state: { day } }: Making, current: { segment: string; position: number } | null): Pick<BoardView, "bar" | "segments"> {
  const total = day ? totalOf(day.board.planned) : 0;
  const reached = day?.items.length ?? 0;
  const closed = new Set(day?.items.filter(({ outcome }) => outcome).map(({ position }) => position));
  return {
    bar: { label: t("progress.bar", { reached, planned: total }), cells: Array.from({ length: total }, (_, place) => (place + 1 === current?.position ? "now" : closed.has(place + 1) ? "done" : "todo")) },
    segments: segments.map((segment) => ({
      title: t(`segment.${segment}`), isNow: segment === current?.segment,
      count: t("progress.of", { done: day?.items.filter((item) => item.segment === segment && item.outcome).length ?? 0, total: day?.board.planned[segment] ?? 0 }),
    })),
  };
}

/** What the coach may turn to from the item at hand. */
function beside(making: Making, currentId: string | null): Pick<BoardView, "nextItem" | "back" | "forward" | "openItems"> {
  const { state, t } = making;
  const items = state.day?.items ?? [];
  const at = items.findIndex(({ id }) => id === currentId);
  const [next] = state.prepared;
  return {
    nextItem: next ? { id: next.id, kicker: `${t(`segment.${next.segment}`)}. ${t(`direction.${next.direction}`)}`, behaviour: next.words.behaviour } : null,
    back: items[at - 1]?.id ?? null, forward: at >= 0 ? items[at + 1]?.id ?? null : null,
    openItems: items.filter(({ outcome, id }) => outcome === null && id !== currentId).map((item) => ({ id: item.id, word: t("item.show", { number: item.position }) })),
  };
}

/** The board as one screen shows it, in finished sentences of its reader's language and clocks. */
export function boardView(state: BoardState, reader: BoardReader): BoardView {
  const making = makingOf(state, reader);
  const { day, screen, tag } = state;
  const current = day?.items.find(({ id }) => id === day.board.currentItemId) ?? null;
  const item = current && itemView(making, current);
  const point = pointView(making);
  const phase = !day ? "waiting" : day.board.frozenAt ? "frozen" : day.board.freezingAt ? "freezing" : "open";
  const agreed = agreedView(making, current);
  const missing = day?.missing.map((key) => making.t(key, { count: key === "missing.open" ? day.progress.answered - day.progress.closed : day.progress.planned - day.progress.answered })) ?? [];
  return {
    tag, screen, now: reader.now.toISOString(), phase, waiting: waitingView(making), leaders: making.all,
    ...agendaView(making), point, timerEndsAt: day?.board.timerEndsAt?.toISOString() ?? null,
    ...progressView(making, current), item, ...beside(making, current?.id ?? null), agreed,
    barriers: (day?.barriers ?? []).map((barrier) => barrierView(making, barrier)), fields: fieldViews(making), goal: day?.goal ?? "",
    freeze: { missing, hash: day?.hash ?? "", confirmations: confirmationViews(making) },
    news: newsOf(making, { item, point, phase, agreed }),
  };
}
