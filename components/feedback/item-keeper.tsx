"use client";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { deviceStore } from "@/components/sessions/device-store";
import { startKeeper, type Keeper } from "@/components/sessions/keeper";
import type { KeeperField, KeeperState } from "@/components/sessions/keeper-state";
import { SavedAgo, type SavedWords } from "@/components/sessions/saved-ago";
import { TwoVersions, type ConflictWords } from "@/components/sessions/two-versions";
import { Button } from "@/components/ui/button";
import { FormErrors, type FormErrorsWords } from "@/components/ui/form-errors";
import { Toast } from "@/components/ui/toast";

export type ItemKeeperWords = { saved: SavedWords; conflict: ConflictWords; errors: FormErrorsWords; restored: string; locale: string };

export type ItemKeeperProps = {
  /** The id of the item's form; beside it stands `item-versions` for two versions. */
  form: string;
  itemId: string;
  fields: readonly (KeeperField & { label: string })[];
  deviceKey: string;
  reader: string;
  words: ItemKeeperWords;
};

/** The name under which all choices of an item save themselves: of two who choose, the later stands. */
export const choicesKey = "choices";

const quiet: KeeperState = { line: "saved", savedAt: null, conflicts: {}, refused: {}, stranded: [] };
const areasOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLTextAreaElement>("textarea[data-field]")];
const choicesOf = (form: HTMLFormElement): string => {
  const data = new FormData(form);
  return [data.get("segment"), data.get("direction"), ...data.getAll("about")].map(String).join(" ");
};

/** Shows choices that were kept on this device. */
function showChoices(form: HTMLFormElement, kept: string): void {
  const chosen = kept.split(" ");
  for (const box of form.querySelectorAll<HTMLInputElement>("input[name=segment], input[name=direction], input[name=about]")) box.checked = chosen.includes(box.value);
}

/** Puts words into an editor as if they were typed, so that whatever listens to it knows. */
function put(area: HTMLTextAreaElement | undefined, words: string): void {
  if (!area || area.value === words) return;
  area.value = words;
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Watches an item's form: saves its parts and choices as they change, tells the truth about it, and shows two versions
 *  where there are two. Without it the form is sent in the ordinary way. */
export function ItemKeeper({ form: formId, itemId, fields, deviceKey, reader, words }: ItemKeeperProps) {
  const router = useRouter();
  const keeper = useRef<Keeper | null>(null);
  const start = useRef({ fields, router, reader });
  const [state, setState] = useState(quiet);
  const [isRestored, setRestored] = useState(false);
  const [later, setLater] = useState<readonly string[]>([]);

  useEffect(() => {
    const { fields: begun, router: way, reader: writer } = start.current;
    const form = document.getElementById(formId) as HTMLFormElement;
    const kept = startKeeper({ url: `/api/feedback/${itemId}/entries`, writer, fields: begun, lastWins: [choicesKey], store: deviceStore(`item.${itemId}`, deviceKey), tell: setState });
    keeper.current = kept;
    form.classList.add("scripted");
    // What was typed before this script ran counts as typed now, and what was kept does not replace it.
    for (const area of areasOf(form)) kept.typed(area.dataset.field ?? "", area.value);
    void kept.restore().then((back) => {
      for (const area of areasOf(form)) { const old = back[area.dataset.field ?? ""]; if (old !== undefined) put(area, old); }
      if (back[choicesKey] !== undefined) showChoices(form, back[choicesKey]);
      setRestored(Object.keys(back).length > 0);
    });
    const stop = new AbortController();
    const on = { signal: stop.signal };
    form.addEventListener("input", ({ target }) => { if (target instanceof HTMLTextAreaElement && target.dataset.field) kept.typed(target.dataset.field, target.value); }, on);
    form.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      kept.typed(choicesKey, choicesOf(form));
      void kept.flush().then((isSaved) => { if (isSaved) way.refresh(); });
    }, on);
    form.addEventListener("submit", (event) => { event.preventDefault(); void kept.flush(); }, on);
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") kept.leave(); }, on);
    window.addEventListener("pagehide", () => { kept.leave(); }, on);
    window.addEventListener("beforeunload", (event) => { if (kept.isLastPlace()) event.preventDefault(); }, on);
    window.addEventListener("online", () => { kept.retry(); }, on);
    return () => { stop.abort(); void kept.stop(); form.classList.remove("scripted"); };
  }, [formId, itemId, deviceKey]);

  const shown = Object.entries(state.conflicts).find(([key, { theirs }]) => !later.includes(`${key} ${theirs.at}`));
  const waiting = Object.keys(state.conflicts).filter((key) => key !== shown?.[0]);
  const place = shown && document.getElementById("item-versions");
  const said = JSON.stringify(state.refused);
  // The banner takes the focus when its list changes, and must not while one goes on typing.
  const refused = useMemo(() => Object.entries(JSON.parse(said) as Record<string, string>).map(([key, message]) => ({ field: key === choicesKey ? key : `words.${key}`, message })), [said]);
  const labelOf = (key: string) => fields.find((field) => field.key === key)?.label ?? "";
  const settle = (key: string, text: string) => {
    const area = document.getElementById(`words.${key}`);
    keeper.current?.resolve(key, text);
    if (area instanceof HTMLTextAreaElement) put(area, text);
    requestAnimationFrame(() => area?.focus());
  };

  return (
    <>
      <SavedAgo line={state.line} savedAt={state.savedAt} words={words.saved} />
      <FormErrors words={words.errors} errors={refused} />
      {waiting.map((key) => <Button key={key} icon="file-diff" onClick={() => setLater([])}>{labelOf(key)}</Button>)}
      {isRestored && <Toast onGone={() => setRestored(false)}>{words.restored}</Toast>}
      {shown && place && createPortal(
        <TwoVersions key={`${shown[0]} ${shown[1].theirs.at}`} label={labelOf(shown[0])} {...shown[1]} isOwn={shown[1].theirs.writer === reader} words={words.conflict} locale={words.locale}
          onSave={(text) => settle(shown[0], text)} onLater={() => setLater([...later, `${shown[0]} ${shown[1].theirs.at}`])} />, place)}
    </>
  );
}
