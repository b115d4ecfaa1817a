import { formatLocale } from "@/lib/platform/i18n";
import { formatDay, formatTime } from "@/lib/platform/dates";
import { segments } from "@/lib/feedback/rules";
import { sentencesOf } from "@/lib/feedback/rules/board-content";
import type { BoardBarrier, BoardItem } from "@/lib/feedback/queries/board-rows";
import type { Making } from "./reader";
import type { AgreedView, BarrierView, BoardView, ConfirmationView, FieldView } from "./types";

/** The closed items of one segment after the other, the one at hand first, the latest on top. */
export function agreedView(making: Making, current: BoardItem | null): BoardView["agreed"] {
  const { t, of, state, reader } = making;
  const closed = (state.day?.items ?? []).filter(({ closedAt }) => closedAt !== null);
  const latest = closed.reduce<BoardItem | null>((last, item) => (!last || (item.closedAt?.getTime() ?? 0) > (last.closedAt?.getTime() ?? 0) ? item : last), null);
  const view = (item: BoardItem): AgreedView => {
    const outcome = item.outcome ?? "agreed";
    const revealed = item.marks.filter((mark) => mark.revealed);
    return {
      id: item.id, outcome, word: t(`outcome.${outcome}`, { name: of(item.putSideId).name }), note: item.note,
      sentences: sentencesOf({ ...item, outcome, marks: revealed }).map(({ words, sideId }, place) => ({ words, by: sideId ? t("agreed.wordingOf", { name: of(sideId).name }) : place === 0 && outcome === "side_by_side" ? t("agreed.brought") : null })),
      time: formatTime(item.closedAt ?? reader.now, reader.zone, formatLocale[reader.locale]), isNew: item.id === latest?.id && state.day?.board.frozenAt === null,
    };
  };
  const order = [...segments].sort((a, b) => Number(b === current?.segment) - Number(a === current?.segment));
  const groups = order.map((segment) => ({ title: t(`segment.${segment}`), items: closed.filter((item) => item.segment === segment).sort((a, b) => (b.closedAt?.getTime() ?? 0) - (a.closedAt?.getTime() ?? 0)).map(view) }));
  return { count: t("agreed.count", { count: closed.length }), groups: groups.filter(({ items }) => items.length > 0) };
}

/** A barrier with who can remove it in words: "The sponsor", "Ines". */
export function barrierView({ t, of, reader }: Pick<Making, "t" | "of" | "reader">, { id, what, remover, removerSideId, dueOn, revision, wordsRevision }: BoardBarrier): BarrierView {
  return {
    id, what, remover, removerSideId, dueOn, revision, wordsRevision, forSponsor: remover === "sponsor",
    who: remover === "leader" ? t("barrier.leader", { name: of(removerSideId).name }) : t(`barrier.${remover}`),
    due: dueOn ? t("barrier.by", { day: formatDay(dueOn, formatLocale[reader.locale]) }) : t("barrier.noDay"),
  };
}

/** The prompts of the day, each under a name of its own. */
export function fieldViews({ state: { day }, t, of }: Making): FieldView[] {
  return (day?.fields ?? []).map(({ key, sideId, label, help, writes, kind, words, revision, writer }) => ({
    keptAs: sideId ? `${key}@${sideId}` : key, key, sideId, help, writes, kind, words, revision, isCommon: sideId === null,
    label: sideId ? t("text.of", { label, name: of(sideId).name }) : label, writer: writer ? t("text.writer", { name: writer }) : "",
  }));
}

/** Who has confirmed the content as it stands. */
export function confirmationViews({ state: { day }, all, side, t, reader, coach }: Making): ConfirmationView[] {
  return all.map((leader) => {
    const given = day?.confirmations.find(({ sideId }) => sideId === leader.sideId);
    const time = given && t("freeze.confirmed", { time: formatTime(given.confirmedAt, reader.zone, formatLocale[reader.locale]) });
    return { ...leader, isMine: leader.sideId === side, done: time ? [time, given.byCoach ? t("freeze.byCoach", { coach }) : ""].filter(Boolean).join(", ") : null };
  });
}
