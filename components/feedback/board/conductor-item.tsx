"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/text-field";
import { useAct, useLive } from "./board-live";
import { fill } from "./fill";
import { Answers, Earlier, ItemText, Outcome } from "./item-text";
import { MarkForm } from "./mark-form";
import type { ItemView } from "./view/types";

/** Who has answered, without what: the coach's screen may be seen from the side. The coach answers here for a leader who
 *  only watches the room's screen. */
function RoomAnswers({ item }: { item: ItemView }) {
  const { words } = useLive();
  const [helping, setHelping] = useState<string | null>(null);
  const state = { answered: words.mark.hasAnswered, open: words.mark.notYet, ownWording: words.mark.proposes };
  return (
    <section className="mt-8" aria-label={words.mark.answers}>
      <ul className="votes">
        {item.room.map((leader) => (
          <li key={leader.sideId}>
            <span className="av l" aria-hidden="true">{leader.initials}</span>
            <div>
              <p className="t">{leader.name}</p>
              <p className={leader.state === "open" ? "st" : "st done"}><Icon name={leader.state === "open" ? "hourglass" : "check"} size={16} />{state[leader.state]}</p>
              {leader.state === "open" && <Button kind="quiet" className="flush" aria-expanded={helping === leader.sideId} onClick={() => { setHelping(helping === leader.sideId ? null : leader.sideId); }}>{fill(words.mark.for, leader)}</Button>}
            </div>
          </li>
        ))}
      </ul>
      {item.room.filter(({ sideId, state: now }) => sideId === helping && now === "open").map((leader) => (
        <div key={leader.sideId}>
          <p className="note mt-4"><Icon name="info" size={16} /><span>{words.mark.forWhy}</span></p>
          <MarkForm item={item} own={leader.own} forLeader onSent={() => { setHelping(null); }} />
        </div>
      ))}
    </section>
  );
}

/** Closing an item: by what the leaders said, with a word on it if the coach likes. */
function Closing({ item }: { item: ItemView }) {
  const { words } = useLive();
  const { busy, refusal, send } = useAct();
  const [note, setNote] = useState("");
  const put = item.puttings.find(({ primary }) => primary);
  if (item.outcome) return <div className="btns"><Button busy={busy} onClick={() => void send("close", { itemId: item.id, outcome: null })}>{words.close.reopen}</Button></div>;
  if (!item.answers) return null;
  return (
    <>
      <div className="mt-6"><TextArea id="close-note" name="note" rows={2} label={words.close.note} hint={words.close.noteHint} value={note} onChange={(event) => { setNote(event.target.value); }} /></div>
      <div className="btns">
        {[...item.puttings].sort((a, b) => Number(b.primary) - Number(a.primary)).map(({ sideId, word, primary }) => <Button key={sideId ?? "again"} kind={primary ? "primary" : "plain"} busy={busy} onClick={() => void send("wording", { itemId: item.id, round: item.round, sideId })}>{word}</Button>)}
        {item.closings.map(({ outcome, word, primary }) => <Button key={outcome} kind={primary && !put ? "primary" : "plain"} busy={busy} onClick={() => void send("close", { itemId: item.id, outcome, note })}>{word}</Button>)}
      </div>
      {refusal && <FieldNotes id="closing" error={refusal} />}
    </>
  );
}

/** Turning from one item to another: back, on, to one that was left open, or revealing the next. */
function Turning() {
  const { view: { item, nextItem, back, forward, openItems }, words } = useLive();
  const { busy, refusal, send } = useAct();
  const present = (itemId: string) => void send("present", { itemId });
  const isDone = !item || item.outcome !== null;
  return (
    <section className="mt-10" aria-label={words.item.nextUp}>
      <div className="bh"><h2>{words.item.nextUp}</h2></div>
      {nextItem ? <><p className="sub mt-3">{nextItem.kicker}. {words.item.nextUpWhy}</p><p className="said mt-2">{nextItem.behaviour}</p></> : <p className="sub mt-3">{words.item.lastDone}</p>}
      <div className="btns">
        {back && <Button icon="arrow-left" busy={busy} onClick={() => { present(back); }}>{words.item.back}</Button>}
        {forward && <Button iconAfter="arrow-right" busy={busy} onClick={() => { present(forward); }}>{words.item.forward}</Button>}
        {nextItem && <Button kind={isDone ? "primary" : "plain"} icon="eye" busy={busy} onClick={() => { present(nextItem.id); }}>{words.item.revealNext}</Button>}
        {openItems.map(({ id, word }) => <Button key={id} kind="quiet" busy={busy} onClick={() => { present(id); }}>{word}</Button>)}
      </div>
      {refusal && <FieldNotes id="turning" error={refusal} />}
    </section>
  );
}

/** The item on the board as its coach conducts it. */
export function ConductorItem() {
  const { view: { item }, words } = useLive();
  return (
    <>
      {item && (
        <div role="group" aria-label={`${item.number}. ${item.kicker}`} key={`${item.id} ${item.round}`}>
          <p className="sub mt-6">{item.number}. {item.kicker}</p>
          <ItemText item={item} words={words} />
          <Earlier item={item} />
          {item.answers ? <Answers answers={item.answers} /> : !item.outcome && <RoomAnswers item={item} />}
          <Outcome item={item} words={words} />
          <Closing item={item} />
        </div>
      )}
      <Turning />
    </>
  );
}
