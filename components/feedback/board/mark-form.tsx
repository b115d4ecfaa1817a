"use client";
import { useEffect, useRef, useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { AnswerGroup } from "@/components/ui/choice";
import { FieldNotes } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/text-field";
import type { Mark } from "@/lib/feedback/rules/board";
import { useAct, useLive } from "./board-live";
import { fill } from "./fill";
import type { ItemView, OwnAnswer } from "./view/types";

export type MarkFormProps = { item: ItemView; own: OwnAnswer; /** The coach answers for this leader. */ forLeader?: boolean; onSent?: () => void };

/** Agree, reword with a proposal, or dispute with a reason. An answer that was sent can be changed until all are in. What is
 *  typed stays whatever else changes on the board. */
export function MarkForm({ item, own, forLeader = false, onSent }: MarkFormProps) {
  const { view, words, engagementId } = useLive();
  const { busy, refusal, fields, send } = useAct();
  const [mark, setMark] = useState<Mark | null>(own.mark);
  const [changing, setChanging] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wanted = useRef(false);
  const isIn = own.revision > 0 && !changing;
  const name = (plain: string) => `${plain}-${own.sideId}`;
  const others = new Intl.ListFormat(words.locale).format(view.leaders.filter(({ sideId }) => sideId !== own.sideId).map((leader) => leader.name));
  const text = { wording: fill(forLeader ? words.mark.wordingFor : words.mark.wording, own), reason: fill(forLeader ? words.mark.reasonFor : words.mark.reason, own) };

  useEffect(() => {
    if (!wanted.current || isIn) return;
    wanted.current = false;
    form.current?.querySelector<HTMLInputElement>("input[type=radio]:checked")?.focus();
  }, [isIn]);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const body = { itemId: item.id, round: item.round, revision: own.revision, mark, proposal: data.get("proposal") ?? "", reason: data.get("reason") ?? "", ...(forLeader ? { sideId: own.sideId } : {}) };
    if (await send("mark", body)) { setChanging(false); onSent?.(); }
  };

  if (isIn && own.mark) {
    return (
      <div className="mt-8" role="group" aria-label={words.mark.legend}>
        <p className="st done"><Icon name="check" size={16} />{fill(words.mark.sent, { mark: words.said[own.mark] })}</p>
        {(own.proposal || own.reason) && <p className="said mt-2 whitespace-pre-line">“{own.proposal || own.reason}”</p>}
        <Button className="mt-4" onClick={() => { wanted.current = true; setMark(own.mark); setChanging(true); }}>{words.mark.change}</Button>
      </div>
    );
  }
  return (
    <form ref={form} method="post" action={`/api/engagements/${engagementId}/board/mark`} onSubmit={(event) => void submit(event)} className="mt-8 grid gap-6">
      <input type="hidden" name="itemId" value={item.id} /><input type="hidden" name="round" value={item.round} /><input type="hidden" name="revision" value={own.revision} />
      {forLeader && <input type="hidden" name="sideId" value={own.sideId} />}
      <AnswerGroup legend={fill(forLeader ? words.mark.legendFor : words.mark.legend, own)} hideLegend={!forLeader} name="mark" value={mark ?? ""} error={fields.mark}
        onChange={(event) => { setMark(event.target.value as Mark); }}
        choices={[
          { value: "agreed", label: words.mark.agreed, hint: words.mark.agreedHint, icon: "check" },
          { value: "reword", label: words.mark.reword, hint: words.mark.rewordHint, icon: "pencil-line" },
          { value: "disputed", label: words.mark.disputed, hint: words.mark.disputedHint, icon: "split" },
        ]} />
      <div hidden={mark !== "reword"}><TextArea id={name("proposal")} name="proposal" serif label={text.wording} hint={fill(words.mark.wordingHint, { others })} error={fields.proposal} defaultValue={own.proposal || (item.put?.words ?? item.behaviour)} /></div>
      <div hidden={mark !== "disputed"}><TextArea id={name("reason")} name="reason" serif label={text.reason} hint={fill(words.mark.reasonHint, { others })} error={fields.reason} defaultValue={own.reason} /></div>
      {refusal && Object.keys(fields).length === 0 && <FieldNotes id={name("mark")} error={refusal} />}
      <Button type="submit" kind="primary" big full busy={busy}>{busy ? words.mark.sending : forLeader ? fill(words.mark.sendFor, own) : changing ? words.mark.again : words.mark.send}</Button>
    </form>
  );
}
