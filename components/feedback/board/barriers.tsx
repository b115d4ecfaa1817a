"use client";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field, FieldNotes, describedBy } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { DateField, TextArea } from "@/components/ui/text-field";
import { barrierKey } from "@/lib/feedback/rules/day-fields";
import { useAct, useLive } from "./board-live";
import { fill } from "./fill";
import { KeptText } from "./texts";
import type { BarrierView } from "./view/types";

/** Who can remove it, as one value of a list: a role, or "side:" and a leader's party. */
const valueOf = ({ remover, removerSideId }: Pick<BarrierView, "remover" | "removerSideId">): string => (removerSideId ? `side:${removerSideId}` : remover);
const removerOf = (value: string) => (value.startsWith("side:") ? { remover: "leader", removerSideId: value.slice("side:".length) } : { remover: value, removerSideId: null });

function RemoverSelect({ id, value, onChange, error }: { id: string; value?: string; onChange?: (value: string) => void; error?: string | undefined }) {
  const { view, words } = useLive();
  const control = value === undefined ? { defaultValue: "", name: "remover" } : { value, onChange: (event: React.ChangeEvent<HTMLSelectElement>) => onChange?.(event.target.value) };
  return (
    <Field id={id} label={words.barrier.who} error={error}>
      <span className="sel">
        <select className="in" {...describedBy(id, { error })} {...control}>
          {value === undefined && <option value="">{words.barrier.choose}</option>}
          <option value="sponsor">{words.barrier.sponsor}</option>
          <option value="leaders">{words.barrier.leaders}</option>
          {view.leaders.map(({ sideId, name }) => <option key={sideId} value={`side:${sideId}`}>{name}</option>)}
          <option value="other">{words.barrier.other}</option>
        </select>
        <Icon name="chevron-down" size={16} />
      </span>
    </Field>
  );
}

/** One barrier that can still be changed: its text saves itself, who and when are sent as they are chosen. */
function OpenBarrier({ barrier }: { barrier: BarrierView }) {
  const { words } = useLive();
  const { busy, refusal, send } = useAct();
  const change = (over: Record<string, unknown>) => send("barriers/change", { barrierId: barrier.id, revision: barrier.revision, ...removerOf(valueOf(barrier)), dueOn: barrier.dueOn, ...over });
  return (
    <li className="barrier">
      <KeptText name={barrierKey(barrier.id)} label={words.barrier.what} defaultWords={barrier.what} kind="line" />
      <div className="barrier-who">
        <RemoverSelect id={`remover-${barrier.id}`} value={valueOf(barrier)} onChange={(value) => void change(removerOf(value))} />
        <DateField key={`${barrier.dueOn}`} id={`due-${barrier.id}`} name={`due-${barrier.id}`} label={words.barrier.due} optional={words.barrier.optional} defaultValue={barrier.dueOn ?? ""} onBlur={(event) => { if (event.target.value !== (barrier.dueOn ?? "")) void change({ dueOn: event.target.value }); }} />
        <Button kind="quiet" busy={busy} aria-label={fill(words.barrier.dropOf, { what: barrier.what })} onClick={() => void send("barriers/drop", { barrierId: barrier.id })}>{words.barrier.drop}</Button>
      </div>
      {refusal && <FieldNotes id={`barrier-${barrier.id}`} error={refusal} />}
    </li>
  );
}

function NewBarrier() {
  const { words, engagementId, newId } = useLive();
  const { busy, refusal, fields, send } = useAct();
  // The id is made when the line opens, so that the same line sent twice is one barrier.
  const [id, setId] = useState(newId);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const chosen = form.querySelector("select")?.value ?? "";
    if (!(await send("barriers", { id, what: data.get("what"), ...removerOf(chosen), dueOn: data.get("dueOn") }))) return;
    form.reset();
    setId(crypto.randomUUID());
    form.querySelector("textarea")?.focus();
  };
  return (
    <form method="post" action={`/api/engagements/${engagementId}/board/barriers`} className="barrier new-barrier" onSubmit={(event) => void submit(event)} noValidate>
      <input type="hidden" name="id" value={id} />
      <TextArea name="what" serif rows={2} label={words.barrier.what} error={fields.what} />
      <div className="barrier-who">
        <RemoverSelect id="remover" error={fields.remover} />
        <DateField name="dueOn" label={words.barrier.due} optional={words.barrier.optional} error={fields.dueOn} />
        <Button type="submit" busy={busy}>{busy ? words.barrier.adding : words.barrier.add}</Button>
      </div>
      {refusal && Object.keys(fields).length === 0 && <FieldNotes id="new-barrier" error={refusal} />}
    </form>
  );
}

/** Barriers as they stand, for reading. */
export function BarrierList() {
  const { view: { barriers }, words } = useLive();
  return (
    <ul className="barriers">
      {barriers.map(({ id, what, who, due, forSponsor }) => <li key={id}><p className="said">{what}</p><p className="cap mt-1">{who}, {due}{forSponsor && `. ${words.barrier.forSponsor}`}</p></li>)}
    </ul>
  );
}

/** The barriers to remove: written together at their point of the day, read at any other. */
export function Barriers({ editable, className }: { editable: boolean; className: string }) {
  const { view: { barriers, phase }, words } = useLive();
  const open = editable && phase === "open";
  if (!open && barriers.length === 0) return null;
  return (
    <section className={className} aria-label={words.barrier.title}>
      <div className="bh"><h2>{words.barrier.title}</h2><span className="sub num">{barriers.length}</span></div>
      {barriers.length === 0 && <p className="sub mt-3">{words.barrier.none}</p>}
      {open ? <><ul className="barriers">{barriers.map((barrier) => <OpenBarrier key={barrier.id} barrier={barrier} />)}</ul><NewBarrier /></> : <BarrierList />}
    </section>
  );
}
