import { Icon } from "@/components/ui/icon";
import { fill } from "./fill";
import type { BoardWords } from "./board-words";
import type { AnswerView, ItemView } from "./view/types";

/** An item as it was brought, and the wording that is put to the leaders where there is one. */
export function ItemText({ item, words }: { item: Pick<ItemView, "situation" | "behaviour" | "impact" | "put" | "said">; words: Pick<BoardWords, "part"> }) {
  return (
    <>
      <dl className="sbi">
        <dt>{words.part.situation}</dt><dd>{item.situation}</dd>
        <dt>{words.part.behaviour}</dt><dd>{item.behaviour}</dd>
        <dt>{words.part.impact}</dt><dd>{item.impact}</dd>
        {item.put && <><dt className="put">{item.put.title}</dt><dd className="put">{item.put.words}</dd></>}
      </dl>
      <p className="sub mt-4">{item.said}</p>
    </>
  );
}

const icons = { agreed: "check", reword: "pencil-line", disputed: "split" } as const;
const tones = { agreed: "st done", reword: "st need", disputed: "st need" } as const;

/** What every leader answered, side by side, once all are in. */
export function Answers({ answers, className }: { answers: readonly AnswerView[]; className?: string }) {
  return (
    <ul className={className ? `votes ${className}` : "votes"}>
      {answers.map(({ sideId, name, initials, mark, word, said, by }) => (
        <li key={sideId}>
          <span className="av l" aria-hidden="true">{initials}</span>
          <div>
            <p className="t">{name}</p>
            <p className={tones[mark]}><Icon name={icons[mark]} size={16} />{word}</p>
            {said && <p className="said mt-2 whitespace-pre-line">“{said}”</p>}
            {by && <p className="cap mt-1">{by}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What was answered before this round, folded away. */
export function Earlier({ item }: { item: ItemView }) {
  return item.earlier.map(({ title, answers }) => (
    <details key={title + String(answers.length)} className="mt-6">
      <summary className="sub cursor-pointer">{title}</summary>
      <Answers answers={answers} className="tight" />
    </details>
  ));
}

/** How an item was closed, with the coach's word on it. */
export function Outcome({ item, words }: { item: ItemView; words: BoardWords }) {
  if (!item.outcome) return null;
  return (
    <div className="mt-6">
      <p className="st done"><Icon name="circle-check" size={16} />{fill(words.close.closed, { outcome: item.outcome.word })}</p>
      {item.outcome.note && <p className="said mt-2">{item.outcome.note}</p>}
    </div>
  );
}
