"use client";
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { deviceStore } from "@/components/sessions/device-store";
import { startKeeper, type Keeper } from "@/components/sessions/keeper";
import type { KeeperField, KeeperState } from "@/components/sessions/keeper-state";
import { SavedAgo } from "@/components/sessions/saved-ago";
import { TwoVersions } from "@/components/sessions/two-versions";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { barrierKey } from "@/lib/feedback/rules/day-fields";
import { useLive } from "./board-live";
import { editorOf, putWords } from "./editor";
import type { BoardView, FieldView } from "./view/types";

type Texts = { discard: () => void; typed: (key: string, words: string) => void; wordsOf: (key: string) => string | null; resolve: (key: string, words: string) => void; state: KeeperState };
const Kept = createContext<Texts | null>(null);
const quiet: KeeperState = { line: "saved", savedAt: null, conflicts: {}, refused: {}, stranded: [] };

const keptOf = ({ fields, barriers }: BoardView): KeeperField[] => [
  ...fields.filter(({ writes }) => writes).map(({ keptAs, key, sideId, words, revision }) => ({ key: keptAs, fieldKey: key, sideId, words, revision })),
  ...barriers.map(({ id, what, wordsRevision }) => ({ key: barrierKey(id), sideId: null, words: what, revision: wordsRevision })),
];

/** Keeps every text of the board as it is typed, and puts in what others write where nobody types here. Two versions are
 *  shown where both wrote, and nothing of either is replaced unseen. */
export function BoardTexts({ deviceKey, writer, children }: { deviceKey: string; writer: { id: string; name: string }; children: ReactNode }) {
  const { view, engagementId } = useLive();
  const keeper = useRef<Keeper | null>(null);
  const begun = useRef({ view, writer });
  const [state, setState] = useState(quiet);

  useEffect(() => {
    const { view: first, writer: by } = begun.current;
    const kept = startKeeper({ url: `/api/engagements/${engagementId}/board/words`, facts: { writer: by.id }, writer: by.name, fields: keptOf(first), lastWins: [], store: deviceStore(`board.${engagementId}`, deviceKey), tell: setState });
    keeper.current = kept;
    void kept.restore().then((back) => { for (const [key, words] of Object.entries(back)) putWords(key, words); });
    const stop = new AbortController();
    const on = { signal: stop.signal };
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") kept.leave(); }, on);
    window.addEventListener("pagehide", () => { kept.leave(); }, on);
    window.addEventListener("beforeunload", (event) => { if (kept.isLastPlace()) event.preventDefault(); }, on);
    window.addEventListener("online", () => { kept.retry(); }, on);
    return () => { stop.abort(); void kept.stop(); };
  }, [engagementId, deviceKey]);

  useEffect(() => { for (const now of keptOf(view)) if (keeper.current?.received(now)) putWords(now.key, now.words); }, [view]);

  const typed = useCallback((key: string, words: string) => { keeper.current?.typed(key, words); }, []);
  const wordsOf = useCallback((key: string) => keeper.current?.wordsOf(key) ?? null, []);
  const resolve = useCallback((key: string, words: string) => { keeper.current?.resolve(key, words); putWords(key, words); requestAnimationFrame(() => { editorOf(key)?.focus(); }); }, []);
  const discard = useCallback(() => { keeper.current?.discard(); }, []);
  const texts = useMemo(() => ({ discard, typed, wordsOf, resolve, state }), [discard, typed, wordsOf, resolve, state]);
  return <Kept value={texts}>{children}</Kept>;
}

function useTexts(): Texts {
  const texts = use(Kept);
  if (!texts) throw new Error("There are no kept texts around this.");
  return texts;
}

/** Whether everything typed on this page is saved, in words; and what was kept here of a text that is gone meanwhile. */
export function TextsSaved() {
  const { state, discard } = useTexts();
  const { words } = useLive();
  return (
    <div className="mt-4">
      <SavedAgo line={state.line} savedAt={state.savedAt} words={words.saved} />
      {state.stranded.length > 0 && <div role="group" aria-label={words.stranded.title} className="mt-4"><p className="b">{words.stranded.title}</p>{state.stranded.map((text) => <p key={text} className="said mt-2 whitespace-pre-line">{text}</p>)}<Button className="mt-2" onClick={discard}>{words.stranded.discard}</Button></div>}
    </div>
  );
}

/** One text that saves itself. What another writes appears in it; where both wrote, both versions are a press away. */
export function KeptText({ name, label, hint, defaultWords, kind = "text" }: { name: string; label: string; hint?: string; defaultWords: string; kind?: FieldView["kind"] }) {
  const { typed, wordsOf, resolve, state } = useTexts();
  const { words } = useLive();
  const [comparing, setComparing] = useState(false);
  const conflict = state.conflicts[name];
  const refused = state.refused[name];
  const writer = conflict?.theirs.writer.split(" ")[0] ?? "";
  const described = [hint && `${name}-hint`, refused && `${name}-error`].filter(Boolean).join(" ") || undefined;
  const control = {
    id: name, "data-kept": name, "aria-describedby": described, "aria-invalid": refused ? (true as const) : undefined, defaultValue: defaultWords,
    // What stood here before this editor was closed and opened again, saved or not.
    ref: (area: HTMLTextAreaElement | HTMLInputElement | null) => { if (area && area.dataset.begun === undefined) { area.dataset.begun = ""; area.value = wordsOf(name) ?? defaultWords; } },
    onInput: (event: React.InputEvent<HTMLTextAreaElement | HTMLInputElement>) => { typed(name, event.currentTarget.value); },
  };
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {kind === "day" ? <input type="date" className="in short" {...control} /> : <textarea className="in serif" rows={kind === "line" ? 2 : 4} {...control} />}
      <FieldNotes id={name} hint={hint} error={refused} />
      {conflict && !comparing && <p className="note" role="status"><span>{(conflict.theirs.kept ? words.conflict.titleKept : words.conflict.title).replaceAll("{writer}", writer)} <Button onClick={() => { setComparing(true); }} icon="file-diff">{words.conflict.merged}</Button></span></p>}
      {conflict && comparing && <TwoVersions label={label} mine={conflict.mine} theirs={conflict.theirs} isOwn={false} words={words.conflict} locale={words.locale}
        onSave={(text) => { setComparing(false); resolve(name, text); }} onLater={() => { setComparing(false); }} />}
    </div>
  );
}

/** The prompts of one point of the day: those that are the reader's to write as editors, the others' as they stand. */
export function PromptTexts({ fields, editable = true }: { fields: readonly FieldView[]; editable?: boolean }) {
  const { words } = useLive();
  return fields.map(({ keptAs, label, help, writes, kind, words: text, writer }) => (writes && editable
    ? <KeptText key={keptAs} name={keptAs} label={label} hint={help} defaultWords={text} kind={kind} />
    : <div key={keptAs}><p className="sub">{label}</p><p className="said whitespace-pre-line">{text || <span className="sub">{words.text.empty}</span>}</p>{writer && text && <p className="cap">{writer}</p>}</div>));
}
