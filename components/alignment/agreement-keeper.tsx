"use client";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { FormErrors } from "@/components/ui/form-errors";
import { deviceStore } from "@/components/sessions/device-store";
import { startKeeper, type Keeper } from "@/components/sessions/keeper";
import type { KeeperField, KeeperState } from "@/components/sessions/keeper-state";
import type { LogWords } from "@/components/sessions/log-keeper";
import { SavedAgo } from "@/components/sessions/saved-ago";
import { TwoVersions } from "@/components/sessions/two-versions";

type Editor = HTMLTextAreaElement | HTMLInputElement;
export type AgreementKeeperProps = {
  /** The id of the form to which the draft's fields belong; `agreement-body` and `agreement-versions` stand beside it. */
  form: string; agreementId: string; fields: readonly (KeeperField & { label: string })[]; deviceKey: string; reader: string;
  words: Pick<LogWords, "saved" | "conflict" | "errors" | "locale">;
};

const quiet: KeeperState = { line: "saved", savedAt: null, conflicts: {}, refused: {}, stranded: [] };
const editorsOf = (form: HTMLFormElement): Editor[] => [...form.elements].filter((each): each is Editor => (each instanceof HTMLTextAreaElement || each instanceof HTMLInputElement) && Boolean(each.dataset.field));

/** Keeps a draft as it is typed, tells the truth about it, and shows two versions when two have written one field. */
export function AgreementKeeper({ form: formId, agreementId, fields, deviceKey, reader, words }: AgreementKeeperProps) {
  const keeper = useRef<Keeper | null>(null);
  const begun = useRef({ fields, reader });
  const [state, setState] = useState(quiet);
  const [put, setPut] = useState<readonly string[]>([]);
  useEffect(() => {
    const form = document.getElementById(formId) as HTMLFormElement;
    const kept = startKeeper({ url: `/api/agreements/${agreementId}/words`, writer: begun.current.reader, fields: begun.current.fields, lastWins: [], store: deviceStore(agreementId, deviceKey), tell: setState });
    keeper.current = kept;
    form.classList.add("scripted");
    void kept.restore().then((back) => {
      for (const editor of editorsOf(form)) {
        const old = back[editor.dataset.field ?? ""];
        if (old !== undefined) editor.value = old;
        kept.typed(editor.dataset.field ?? "", editor.value); // what was typed before this script ran counts as typed now
      }
    });
    const stop = new AbortController();
    const on = { signal: stop.signal };
    document.addEventListener("input", ({ target }) => { if ((target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && target.form === form && target.dataset.field) kept.typed(target.dataset.field, target.value); }, on);
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") kept.leave(); }, on);
    window.addEventListener("pagehide", () => kept.leave(), on);
    window.addEventListener("online", () => kept.retry(), on);
    form.addEventListener("submit", (event) => { event.preventDefault(); void kept.flush(); }, on);
    return () => { stop.abort(); kept.leave(); void kept.stop(); form.classList.remove("scripted"); };
  }, [formId, agreementId, deviceKey]);

  const open = Object.entries(state.conflicts).find(([key, { theirs }]) => !put.includes(`${key} ${theirs.at}`));
  const conflictKey = open?.[0];
  useEffect(() => { document.getElementById("agreement-body")?.toggleAttribute("hidden", conflictKey !== undefined); }, [conflictKey]);
  const place = open && document.getElementById("agreement-versions");
  const labelOf = (key: string) => fields.find((field) => field.key === key)?.label ?? "";
  const settle = (key: string, text: string) => {
    const editor = document.getElementById(key);
    if (editor instanceof HTMLTextAreaElement || editor instanceof HTMLInputElement) editor.value = text;
    keeper.current?.resolve(key, text);
    requestAnimationFrame(() => editor?.focus());
  };
  return (
    <>
      <FormErrors words={words.errors} errors={Object.entries(state.refused).map(([field, message]) => ({ field, message }))} />
      <SavedAgo line={state.line} savedAt={state.savedAt} words={words.saved} />
      {Object.entries(state.conflicts).filter(([key]) => key !== conflictKey).map(([key]) => <Button key={key} icon="file-diff" onClick={() => setPut([])}>{labelOf(key)}</Button>)}
      {open && place && createPortal(
        <TwoVersions key={`${open[0]} ${open[1].theirs.at}`} label={labelOf(open[0])} {...open[1]} isOwn={open[1].theirs.writer === reader} words={words.conflict} locale={words.locale}
          onSave={(text) => settle(open[0], text)} onLater={() => setPut([...put, `${open[0]} ${open[1].theirs.at}`])} />, place)}
    </>
  );
}
