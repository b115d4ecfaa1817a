"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { FormErrors, type FormErrorsWords } from "@/components/ui/form-errors";
import { Banner } from "@/components/ui/notices";
import { Toast } from "@/components/ui/toast";
import { deviceStore } from "./device-store";
import { startKeeper, type Keeper } from "./keeper";
import type { KeeperField, KeeperState } from "./keeper-state";
import { editorsOf, isEditor, reasonOf, send, showTicks, ticksOf, valueOf } from "./log-form";
import { asLastSaved, remember, whenSaved } from "./latest";
import { listenToActions, type Said } from "./log-actions";
import { SavedAgo, type SavedWords } from "./saved-ago";
import { TwoVersions, type ConflictWords } from "./two-versions";

export type LogWords = {
  saved: SavedWords; conflict: ConflictWords; errors: FormErrorsWords;
  toast: { marked: string; added: string; removed: string; undo: string; outcomes: Record<string, string> };
  locale: string; restored: string; stranded: Record<"title" | "discard" | "discarded", string>; wait: string; offline: string; finish: string; finishing: string;
};

export type LogKeeperProps = {
  /** The id of the form whose editors it keeps; beside it stand `log-body` and, for two versions, `log-versions`. */
  form: string;
  sessionId: string;
  status: string;
  fields: readonly (KeeperField & { label: string })[];
  deviceKey: string;
  reader: { id: string; name: string };
  canFinish: boolean;
  words: LogWords;
};

const ticksKey = "guide-ticks";
const quiet: KeeperState = { line: "saved", savedAt: null, conflicts: {}, refused: {}, stranded: [] };

/** Watches the log's form: saves as it is typed, tells the truth about it, shows two versions when there are two, and
 *  finishes the log once every word is acknowledged. Without it the form is sent in the ordinary way. */
export function LogKeeper({ form: formId, sessionId, status, fields, deviceKey, reader, canFinish, words }: LogKeeperProps) {
  const router = useRouter();
  const keeper = useRef<Keeper | null>(null);
  const start = useRef({ fields, words, router, reader });
  const [state, setState] = useState(quiet);
  const [problems, setProblems] = useState<readonly { field: string; message: string }[]>([]);
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const [put, setPut] = useState<readonly string[]>([]);

  useEffect(() => {
    const { fields: shown, words: text, router: way, reader: writer } = start.current;
    const form = document.getElementById(formId) as HTMLFormElement;
    const begun = asLastSaved(sessionId, shown);
    const show = (words: Readonly<Record<string, string>>) => {
      for (const area of editorsOf(form)) { const now = words[area.dataset.field ?? ""]; if (now !== undefined) area.value = now; }
      if (words[ticksKey] !== undefined) showTicks(form, words[ticksKey]);
    };
    show(Object.fromEntries(begun.filter((field, place) => field.revision !== shown[place]?.revision).map(({ key, words: now }) => [key, now])));
    const kept = startKeeper({ url: `/api/sessions/${sessionId}/entries`, facts: { status, writer: writer.id }, writer: writer.name, fields: begun, lastWins: [ticksKey], store: deviceStore(sessionId, deviceKey), tell: setState, saved: (field) => remember(sessionId, field) });
    keeper.current = kept;
    form.classList.add("scripted");
    // What was typed before this script ran counts as typed now, and what was kept does not replace it.
    for (const area of editorsOf(form)) kept.typed(area.dataset.field ?? "", area.value);
    void kept.restore().then((back) => {
      show(back);
      if (Object.keys(back).length > 0) setSaid({ key: Date.now(), words: text.restored });
    });
    const leave = () => { if (document.visibilityState === "hidden") kept.leave(); };
    const stop = new AbortController();
    const on = { signal: stop.signal };
    form.addEventListener("input", ({ target }) => { if (isEditor(target)) kept.typed(target.dataset.field ?? "", target.value); }, on);
    form.addEventListener("change", ({ target }) => { if (target instanceof HTMLInputElement && target.name === "tick") kept.typed(ticksKey, ticksOf(form)); }, on);
    whenSaved(sessionId, (field) => { if (kept.received(field)) show({ [field.key]: field.words }); }, stop.signal);
    document.addEventListener("visibilitychange", leave, on);
    window.addEventListener("pagehide", () => kept.leave(), on);
    window.addEventListener("beforeunload", (event) => { if (kept.isLastPlace()) event.preventDefault(); }, on);
    window.addEventListener("online", () => kept.retry(), on);
    const say = { said: (done: string, undo?: () => void) => setSaid({ key: Date.now(), words: done, undo }), failed: (message: string, field = "") => setProblems([{ field, message }]), refresh: () => way.refresh() };
    listenToActions(form, { sessionId, words: { ...text.toast, offline: text.offline }, ...say }, stop.signal);
    const finish = async (intent: string) => {
      setProblems([]);
      setBusy(true);
      if (!(await kept.flush())) { setBusy(false); setProblems([{ field: "", message: text.wait }]); return; }
      const answer = await send(`/api/sessions/${sessionId}/${intent === "finish" ? "finish" : "length"}`, { heldMinutes: valueOf(form, "heldMinutes") });
      if (answer.ok) { window.location.assign(window.location.pathname); return; }
      setBusy(false);
      setProblems([{ field: Object.keys(answer.body.fields ?? {})[0] ?? "", message: reasonOf(answer, text.offline) }]);
    };
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "save";
      if (pressed === "save") void kept.flush();
      else void finish(pressed);
    }, on);
    return () => { stop.abort(); void kept.stop(); form.classList.remove("scripted"); };
  }, [formId, sessionId, status, deviceKey]);

  const open = Object.entries(state.conflicts).find(([key, { theirs }]) => !put.includes(`${key} ${theirs.at}`));
  const conflictKey = open?.[0];
  useEffect(() => { document.getElementById("log-body")?.toggleAttribute("hidden", conflictKey !== undefined); }, [conflictKey]);
  const place = open || state.stranded.length > 0 ? document.getElementById("log-versions") : null;
  const refused = Object.entries(state.refused).map(([field, message]) => ({ field, message }));
  const waiting = Object.entries(state.conflicts).filter(([key]) => key !== conflictKey);
  const settle = (key: string, text: string) => {
    const area = document.getElementById(key);
    if (isEditor(area)) area.value = text;
    keeper.current?.resolve(key, text);
    requestAnimationFrame(() => area?.focus());
  };

  return (
    <>
      <FormErrors words={words.errors} errors={[...problems, ...refused]} />
      <SavedAgo line={state.line} savedAt={state.savedAt} words={words.saved} />
      {waiting.map(([key]) => <Button key={key} icon="file-diff" onClick={() => setPut([])}>{fields.find((field) => field.key === key)?.label}</Button>)}
      {canFinish && <Button kind="primary" type="submit" form={formId} name="intent" value="finish" busy={busy}>{busy ? words.finishing : words.finish}</Button>}
      {said && <Toast key={said.key} onGone={() => setSaid(null)} undo={said.undo && <button type="button" onClick={() => { said.undo?.(); setSaid(null); }}>{words.toast.undo}</button>}>{said.words}</Toast>}
      {place && state.stranded.length > 0 && createPortal(
        <Banner tone="amber" title={words.stranded.title} action={<Button onClick={() => setSaid({ key: Date.now(), words: words.stranded.discarded, undo: keeper.current?.discard() })}>{words.stranded.discard}</Button>}>
          {state.stranded.map((text) => <span key={text} className="said block whitespace-pre-line">{text}</span>)}
        </Banner>, place)}
      {open && place && createPortal(
        <TwoVersions key={`${open[0]} ${open[1].theirs.at}`} label={fields.find(({ key }) => key === open[0])?.label ?? ""} {...open[1]} isOwn={open[1].theirs.writer === reader.name} words={words.conflict} locale={words.locale}
          onSave={(text) => settle(open[0], text)} onLater={() => setPut([...put, `${open[0]} ${open[1].theirs.at}`])} />, place)}
    </>
  );
}
