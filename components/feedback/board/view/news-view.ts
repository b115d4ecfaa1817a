import type { Making } from "./reader";
import type { BoardView } from "./types";

type Shown = Pick<BoardView, "item" | "point" | "phase" | "agreed">;

/** What changed that somebody who does not see the screen must hear, in the order in which it happens. Each entry has a
 *  key of its own, so that it is read once; nothing here tells of an answer before all are in. */
export function newsOf({ t, reader, names }: Making, { item, point, phase, agreed }: Shown): BoardView["news"] {
  const news: BoardView["news"] = [];
  if (point) news.push({ key: `point ${point.key}`, words: t("news.point", { title: point.title }) });
  if (point?.turn?.isMine) news.push({ key: `turn ${point.key} ${point.turn.place}`, words: t("news.turn", { task: point.turn.task }) });
  if (item) {
    const at = `${item.id} ${item.round}`;
    const { number, kicker } = item;
    if (item.round === 1) news.push({ key: `revealed ${at}`, words: t("news.revealed", { number, kicker }) });
    else news.push({ key: `put ${at}`, words: item.put ? `${number}: ${item.put.title}.` : t("news.again", { number }) });
    if (item.answers) {
      const answers = new Intl.ListFormat(reader.locale).format(item.answers.map(({ mark, name }) => t(`news.said.${mark}`, { name })));
      news.push({ key: `shown ${at}`, words: t("news.shown", { number, answers }) });
    }
    if (item.outcome) news.push({ key: `closed ${at} ${item.outcome.is}`, words: t("news.closed", { number, outcome: item.outcome.word }) });
  }
  for (const { items } of agreed.groups) for (const one of items) if (one.isNew && one.id !== item?.id) news.push({ key: `closed ${one.id} ${one.outcome}`, words: `${one.word}: ${names([])}${one.sentences[0]?.words ?? ""}` });
  if (phase === "freezing" || phase === "frozen") news.push({ key: phase, words: t(`news.${phase}`) });
  return news;
}
