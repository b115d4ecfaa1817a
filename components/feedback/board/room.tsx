"use client";
import { boardFields } from "@/lib/feedback/rules/board";
import { Agreed } from "./agreed";
import { Barriers } from "./barriers";
import { useLive } from "./board-live";
import { Goal } from "./goal";
import { Answers, ItemText, Outcome } from "./item-text";
import { Timer } from "./timer";

/** The segments with how many of their items are closed. */
export function Segments() {
  const { view: { segments } } = useLive();
  return (
    <ul className="segs">
      {segments.map(({ title, count, isNow }) => <li key={title} aria-current={isNow || undefined}><span>{title}</span><span className="num">{count}</span></li>)}
    </ul>
  );
}

/** What the room talks about at the moment: the item on the board, or the point of the day with its turn and its texts. */
function Now() {
  const { view: { item, point, fields, phase }, words } = useLive();
  const showsItem = item !== null && phase === "open" && (point === null || point.work.segment !== null || item.outcome === null);
  const texts = fields.filter(({ key, words: text }) => key !== boardFields.goal && text && point?.work.fields.includes(key));
  return (
    <section className="now" aria-label={showsItem ? item.number : point?.title ?? words.agenda.title}>
      {point && <p className="flex justify-between gap-4 sub"><span>{point.title}</span><Timer className="text-25" /></p>}
      {point?.turn && <p className="turn"><b>{point.turn.words}</b><span>{point.turn.task}</span></p>}
      {!point && !item && <p className="said l">{words.agenda.none}</p>}
      {showsItem && (
        <div role="group" aria-label={`${item.number}. ${item.kicker}`}>
          <p className="sub mt-4">{item.kicker}</p>
          <ItemText item={item} words={words} />
          {item.answers && <Answers answers={item.answers} />}
          <Outcome item={item} words={words} />
        </div>
      )}
      {!showsItem && texts.map(({ keptAs, label, words: text }) => <div key={keptAs} className="mt-8"><p className="sub">{label}</p><p className="room-said">{text}</p></div>)}
    </section>
  );
}

/** The screen that the whole room looks at, from four metres: what all may see, and no way to change it. */
export function RoomScreen() {
  const { view: { phase, waiting, item, point }, words } = useLive();
  if (phase === "waiting") return <main id="main" tabIndex={-1} className="device"><h1 className="said l">{waiting.title}</h1></main>;
  return (
    <main id="main" tabIndex={-1} className="room screen">
      <h1 className="vh">{item?.number ?? point?.title ?? words.agenda.title}</h1>
      <Segments />
      {phase === "frozen" ? <section className="now"><p className="room-said">{words.freeze.frozen}</p></section> : <Now />}
      <aside className="grown" aria-label={words.agreed.title}>
        <Agreed className="" />
        <Barriers className="rgoal" editable={false} />
        <Goal className="rgoal" editable={false} large />
      </aside>
    </main>
  );
}
