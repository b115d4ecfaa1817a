import { changedValues, firstValuesOf, valuesOf, type Values } from "./form-fields";

/** What is true of the text on the screen. `at`: when the server last had all of it, milliseconds; null before any save. */
export type SavingState = { kind: "saved" | "saving" | "kept" | "refused"; at: number | null; message?: string };

/** Where a form is saved; `counter` is the last one the server knows. `onSaved` is called after each save that arrived. */
export type SaverWish = { form: HTMLFormElement; address: string; counter: number; onState: (state: SavingState) => void; onSaved: () => void };

type Answer = { counter?: number; ignored?: boolean; message?: string };

/** How long nobody types before a save, and between tries without a connection. */
const pauseMs = 700;
const retryMs = 4_000;

/** Saves a form as it is typed: only what changed, one save at a time, kept and tried again while there is no answer. */
export function makeSaver({ form, address, counter, onState, onSaved }: SaverWish) {
  let known: Values = firstValuesOf(form);
  let last = counter;
  let savedAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  const pending = () => changedValues(valuesOf(form), known);
  const isDirty = () => Object.keys(pending()).length > 0;
  const tell = (kind: SavingState["kind"], message?: string) => onState({ kind, at: savedAt, ...(message && { message }) });
  const send = (patch: Values, keepalive = false) => {
    last = Math.max(Date.now(), last + 1);
    return fetch(address, { method: "POST", keepalive, headers: { "content-type": "application/json" }, body: JSON.stringify({ ...patch, counter: last }) }).catch(() => null);
  };

  async function saveAll(): Promise<boolean> {
    for (let patch = pending(); Object.keys(patch).length > 0; patch = pending()) {
      tell("saving");
      const response = await send(patch);
      if (!response || response.status >= 500 || response.status === 429) { tell("kept"); return false; }
      const answer = (await response.json().catch(() => ({}))) as Answer;
      if (!response.ok) { tell("refused", answer.message); return false; }
      last = Math.max(last, answer.counter ?? 0);
      if (answer.ignored) continue;
      known = { ...known, ...patch };
      savedAt = Date.now();
      tell("saved");
      onSaved();
    }
    return true;
  }

  /** Saves now; false when something could not be saved, which is tried again by itself. */
  async function save(): Promise<boolean> {
    clearTimeout(timer);
    running ??= saveAll().finally(() => { running = null; });
    const done = await running;
    if (!done) timer = setTimeout(() => void save(), retryMs);
    return done;
  }

  /** Somebody typed: save when they pause. */
  function typed(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pauseMs);
  }

  const leave = () => { const patch = pending(); if (Object.keys(patch).length > 0) void send(patch, true); };
  /** A link is followed once everything is saved; without a connection it is not followed at all. */
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.hash || event.metaKey || event.ctrlKey || !isDirty()) return;
    event.preventDefault();
    event.stopPropagation();
    void save().then((done) => { if (done) location.assign(link.href); });
  };
  addEventListener("pagehide", leave);
  document.addEventListener("click", follow, true);
  if (isDirty()) typed(); // typed before this script ran

  return {
    save, typed,
    stop() { clearTimeout(timer); removeEventListener("pagehide", leave); document.removeEventListener("click", follow, true); },
  };
}
