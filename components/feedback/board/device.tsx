"use client";
import { Icon } from "@/components/ui/icon";
import { boardFields } from "@/lib/feedback/rules/board";
import { Agreed } from "./agreed";
import { Barriers } from "./barriers";
import { useLive } from "./board-live";
import { LeaderFreeze } from "./freeze";
import { Goal } from "./goal";
import { Answers, Earlier, ItemText, Outcome } from "./item-text";
import { MarkForm } from "./mark-form";
import { PromptTexts, TextsSaved } from "./texts";
import { Timer } from "./timer";
import type { PointView } from "./view/types";

/** How far the items are, as a bar with a name. */
export function ItemsBar() {
  const { view: { bar } } = useLive();
  return <ol className="bar14" aria-label={bar.label}>{bar.cells.map((cell, place) => <li key={place} className={cell === "done" ? "d" : cell === "now" ? "n" : ""} />)}</ol>;
}

/** The point of the day at hand, whose turn it is and for how long. */
function PointHead({ point }: { point: PointView }) {
  const { turn } = point;
  return (
    <header>
      <p className="flex justify-between gap-4 sub"><span>{point.title}</span><Timer /></p>
      {turn && <p className={turn.isMine ? "turn mine" : "turn"}><b>{turn.words}</b><span>{turn.task}</span></p>}
    </header>
  );
}

function DeviceItem() {
  const { view: { item }, words } = useLive();
  if (!item) return null;
  return (
    <div role="group" aria-label={`${item.number}. ${item.kicker}`}>
      <p className="sub mt-6">{item.kicker}</p>
      <ItemsBar />
      <h1 className="vh">{item.number}</h1>
      <ItemText item={item} words={words} />
      <Earlier item={item} />
      {item.answers && <Answers answers={item.answers} />}
      <Outcome item={item} words={words} />
      {item.own && <MarkForm key={`${item.id} ${item.round}`} item={item} own={item.own} />}
      {(item.own || item.isOwnWording) && <p className="note mt-6"><Icon name="users-round" size={16} /><span>{item.isOwnWording ? words.mark.ownWording : words.mark.blind}</span></p>}
    </div>
  );
}

/** A leader's device: what is to be done now, then what stands. */
export function DeviceScreen() {
  const { view, words } = useLive();
  const { point, item, phase, waiting } = view;
  if (phase === "waiting") return <main id="main" tabIndex={-1} className="device"><h1 className="said l">{waiting.title}</h1><p className="lede">{waiting.why}</p></main>;
  const work = point?.work;
  const fields = view.fields.filter(({ key }) => key !== boardFields.goal && work?.fields.includes(key));
  const showsItem = item !== null && phase === "open" && (work?.segment != null || point === null || item.outcome === null);
  return (
    <main id="main" tabIndex={-1} className="device">
      {point && <PointHead point={point} />}
      {!showsItem && <h1 className="vh">{point?.title ?? words.item.none}</h1>}
      {showsItem ? <DeviceItem /> : work?.segment && <p className="said l mt-8">{words.item.none} <span className="sub block mt-2">{words.item.noneWhy}</span></p>}
      {fields.length > 0 && <div className="grid gap-6 mt-8"><PromptTexts fields={fields} /></div>}
      {phase === "open" && <Barriers className="dev-agreed" editable={work?.barriers === true} />}
      <Goal className="dev-agreed" editable={work?.fields.includes(boardFields.goal) === true} />
      <TextsSaved />
      <LeaderFreeze />
      {phase === "freezing" && <Barriers className="dev-agreed" editable={false} />}
      <Agreed className="dev-agreed" whole={phase === "freezing"} />
    </main>
  );
}
