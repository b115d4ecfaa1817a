"use client";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { useAct, useLive } from "./board-live";
import { fill } from "./fill";
import type { LeaderView } from "./view/types";

/** Who has confirmed so far, and for whom it waits. */
function Confirmations() {
  const { view: { freeze }, words } = useLive();
  return (
    <ul className="mt-4 grid gap-2" aria-label={words.freeze.confirmations}>
      {freeze.confirmations.map(({ sideId, name, full, done }) => (
        <li key={sideId} className={done ? "st done" : "st"}><Icon name={done ? "check" : "hourglass"} size={16} />{done ? `${full}: ${done}` : fill(words.freeze.waitsFor, { name })}</li>
      ))}
    </ul>
  );
}

/** A leader types their name under what is frozen; on the coach's screen where they have no device. */
function Confirm({ leader, byCoach = false }: { leader: LeaderView; byCoach?: boolean }) {
  const { view: { freeze }, words, engagementId, newId } = useLive();
  const { busy, refusal, fields, send } = useAct();
  // A coach confirms for several leaders on one page, each by an act of its own.
  const [id] = useState(() => (byCoach ? crypto.randomUUID() : newId));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send("confirm", { id, hash: freeze.hash, name: new FormData(event.currentTarget).get("name"), ...(byCoach ? { sideId: leader.sideId } : {}) });
  };
  return (
    <form method="post" action={`/api/engagements/${engagementId}/board/confirm`} onSubmit={submit} className="grid gap-4 mt-6" noValidate>
      <input type="hidden" name="id" value={id} /><input type="hidden" name="hash" value={freeze.hash} />
      <TextField id={`name-${leader.sideId}`} name="name" autoComplete="off" label={byCoach ? fill(words.freeze.nameFor, leader) : words.freeze.name} hint={leader.full} error={fields.name ?? refusal ?? undefined} />
      <Button type="submit" kind={byCoach ? "plain" : "primary"} big={!byCoach} busy={busy}>{busy ? words.freeze.confirming : fill(words.freeze.confirm, { name: leader.full })}</Button>
    </form>
  );
}

/** The leader's part of the freezing: read, then confirm. */
export function LeaderFreeze() {
  const { view: { phase, freeze }, words } = useLive();
  if (phase !== "freezing") return null;
  const mine = freeze.confirmations.find(({ isMine }) => isMine);
  return (
    <section className="mt-8" aria-label={words.freeze.title}>
      <h2 className="text-20 font-title font-serif">{words.freeze.read}</h2>
      <p className="lede">{words.freeze.readWhy}</p>
      <Confirmations />
      {mine?.done ? <p className="note mt-4"><Icon name="users-round" size={16} /><span>{words.freeze.yours}</span></p> : mine && <Confirm leader={mine} />}
    </section>
  );
}

/** The coach's part: what is still missing, closing the board, opening it again, and a leader without a device. */
export function CoachFreeze() {
  const { view: { phase, freeze, leaders }, words } = useLive();
  const { busy, refusal, send } = useAct();
  const [helping, setHelping] = useState<string | null>(null);
  const open = phase === "open";
  const waiting = leaders.filter(({ sideId }) => !freeze.confirmations.find((one) => one.sideId === sideId)?.done);
  return (
    <section className="mt-8" aria-label={words.freeze.title}>
      <div className="bh"><h2>{words.freeze.title}</h2></div>
      {open && <p className="sub mt-3">{words.freeze.why}</p>}
      {open && freeze.missing.length > 0 && <div className="mt-4"><p className="b">{words.freeze.missing}</p><ul className="list-disc pl-6 mt-2">{freeze.missing.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></div>}
      {open && freeze.missing.length === 0 && <div className="btns"><Button kind="primary" busy={busy} onClick={() => void send("freeze", { freeze: "begin" })}>{words.freeze.begin}</Button></div>}
      {!open && (
        <>
          <Confirmations />
          {waiting.map((leader) => (helping === leader.sideId
            ? <Confirm key={leader.sideId} leader={leader} byCoach />
            : <p key={leader.sideId} className="mt-3"><Button kind="quiet" onClick={() => { setHelping(leader.sideId); }}>{fill(words.freeze.for, leader)}</Button></p>))}
          <div className="btns"><Button busy={busy} onClick={() => void send("freeze", { freeze: "stop" })}>{words.freeze.stop}</Button></div>
          <p className="cap mt-2">{words.freeze.stopWhy}</p>
        </>
      )}
      {refusal && <FieldNotes id="freeze" error={refusal} />}
    </section>
  );
}
