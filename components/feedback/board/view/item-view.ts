import type { BoardItem } from "@/lib/feedback/queries/board-rows";
import { itemOutcomes, proposalOf, refusalToClose, shownMarks } from "@/lib/feedback/rules/board";
import { totalOf } from "@/lib/feedback/rules/board";
import type { Making } from "./reader";
import type { AnswerView, ItemView, OwnAnswer } from "./types";

type Mark = BoardItem["marks"][number];

/** "Process, item 3 of 5. To develop." and "Item 9 of 14". The place counts as the day came to it. */
export function placeOf({ t, state }: Making, item: Pick<BoardItem, "id" | "segment" | "direction" | "position">): { number: string; kicker: string } {
  const planned = state.day?.board.planned;
  const same = (state.day?.items ?? []).filter(({ segment }) => segment === item.segment);
  const place = same.findIndex(({ id }) => id === item.id) + 1;
  return {
    number: t("progress.number", { number: item.position, total: planned ? totalOf(planned) : 0 }),
    kicker: `${t("progress.kicker", { segment: t(`segment.${item.segment}`), number: place, total: planned?.[item.segment] ?? same.length })}. ${t(`direction.${item.direction}`)}`,
  };
}

const answerOf = ({ of, t, coach }: Making, { sideId, mark, proposal, reason, byCoach }: Mark): AnswerView =>
  ({ ...of(sideId), mark, word: t(`mark.said.${mark}`), said: proposal || reason, by: byCoach ? t("mark.byCoach", { coach }) : null });

const ownOf = ({ of }: Making, item: BoardItem, sideId: string): OwnAnswer => {
  const mine = item.marks.find((mark) => mark.sideId === sideId && mark.round === item.round);
  return { sideId, name: of(sideId).name, mark: mine?.mark ?? null, proposal: mine?.proposal ?? "", reason: mine?.reason ?? "", revision: mine?.revision ?? 0 };
};

/** The rounds before the present one, each with what it asked. A round that was put is told by whose wording it was. */
function earlierOf(making: Making, item: BoardItem): ItemView["earlier"] {
  const rounds = [...new Set(item.marks.filter(({ round, revealed }) => round < item.round && revealed).map(({ round }) => round))];
  return rounds.map((round) => ({ title: making.t(round === 1 ? "item.brought" : "page.round"), answers: item.marks.filter((mark) => mark.round === round && mark.revealed).map((mark) => answerOf(making, mark)) }));
}

function closingsOf({ t, of }: Making, item: BoardItem): ItemView["closings"] {
  const possible = itemOutcomes.filter((outcome) => refusalToClose(item, outcome) === null);
  return possible.map((outcome) => ({ outcome, word: t(`close.${outcome}`, { name: of(item.putSideId).name }), primary: outcome === "agreed" || outcome === "reworded" }));
}

/** The wordings that could be put next, the first of them as the next step where not all agree. */
function puttingsOf({ t, of, all, names }: Making, item: BoardItem): ItemView["puttings"] {
  const shown = shownMarks(item);
  if (!shown || shown.every(({ mark }) => mark === "agreed")) return [];
  const wordings = all.filter(({ sideId }) => sideId !== item.putSideId && proposalOf(item, sideId) !== null);
  return [
    ...wordings.map(({ sideId, name }, place) => ({ sideId, word: t("close.put", { name, others: names(all.filter((other) => other.sideId !== sideId)) }), primary: place === 0 && item.putSideId === null && shown.some((mark) => mark.mark === "reword") })),
    { sideId: null, word: t("close.again", { name: of(null).name }), primary: false },
  ];
}

/** An item as one screen shows it. */
export function itemView(making: Making, item: BoardItem): ItemView {
  const { t, of, all, side, state, names } = making;
  const shown = shownMarks(item);
  const asked = item.outcome === null && !shown;
  const isConductor = state.screen === "conductor";
  return {
    id: item.id, round: item.round, ...placeOf(making, item), direction: item.direction, said: t("item.about", { names: names(item.about.map(of)) }),
    situation: item.situation, behaviour: item.behaviour, impact: item.impact,
    put: item.putSideId ? { title: t("item.put", { name: of(item.putSideId).name }), words: item.wording } : null,
    answers: shown ? item.marks.filter(({ round }) => round === item.round).map((mark) => answerOf(making, mark)) : null,
    earlier: earlierOf(making, item),
    own: asked && side !== null && side !== item.putSideId ? ownOf(making, item, side) : null,
    isOwnWording: asked && side !== null && side === item.putSideId,
    room: !isConductor ? [] : all.map((leader) => {
      const own = ownOf(making, item, leader.sideId);
      return { ...leader, own, state: leader.sideId === item.putSideId ? "ownWording" : own.mark ? "answered" : "open" };
    }),
    outcome: item.outcome && { is: item.outcome, word: t(`outcome.${item.outcome}`, { name: of(item.putSideId).name }), note: item.note },
    closings: isConductor && item.outcome === null ? closingsOf(making, item) : [],
    puttings: isConductor && item.outcome === null ? puttingsOf(making, item) : [],
  };
}
