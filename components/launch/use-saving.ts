"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { changedValues, firstValuesOf, valuesOf, type Values } from "./form-fields";

/** What is true of the text on the screen. `at`: when the server last had all of it, milliseconds; null before any save. */
export type SavingState = { kind: "saved" | "saving" | "kept" | "refused"; at: number | null; message?: string };

type Answer = { counter: number; ignored: boolean };
type Wish = { address: string; counter: number; onSaved?: () => void };

/** How long nobody types before a save, and between tries without a connection. */
const pauseMs = 700;
const retryMs = 4_000;

/** Saves a form as it is typed: only what changed, one save at a time, kept and tried again while there is no answer. */
export function useSaving({ address, counter, onSaved }: Wish) {
  const form = useRef<HTMLFormElement>(null);
  const known = useRef<Values>({});
  const last = useRef(counter);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean> | null>(null);
  const saved = useRef(onSaved);
  const [state, setState] = useState<SavingState>({ kind: "saved", at: null });
  useEffect(() => { saved.current = onSaved; });

  const pending = useCallback(() => (form.current ? changedValues(valuesOf(form.current), known.current) : {}), []);
  const send = useCallback((patch: Values, keepalive = false) => {
    const number = (last.current = Math.max(Date.now(), last.current + 1));
    return fetch(address, { method: "POST", keepalive, headers: { "content-type": "application/json" }, body: JSON.stringify({ ...patch, counter: number }) });
  }, [address]);

  const once = useCallback(async (): Promise<boolean> => {
    for (let patch = pending(); Object.keys(patch).length > 0; patch = pending()) {
      setState((before) => ({ ...before, kind: "saving" }));
      const response = await send(patch).catch(() => null);
      if (!response || response.status >= 500 || response.status === 429) {
        setState((before) => ({ ...before, kind: "kept" }));
        return false;
      }
      const answer = (await response.json().catch(() => ({}))) as Partial<Answer> & { message?: string };
      if (!response.ok) {
        setState((before) => ({ ...before, kind: "refused", message: answer.message }));
        return false;
      }
      last.current = Math.max(last.current, answer.counter ?? 0);
      if (answer.ignored) continue;
      known.current = { ...known.current, ...patch };
      setState({ kind: "saved", at: Date.now() });
      saved.current?.();
    }
    return true;
  }, [pending, send]);

  /** Saves now; false when something could not be saved. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current ??= once().finally(() => { running.current = null; });
    const done = await running.current;
    if (!done) timer.current = setTimeout(() => void save(), retryMs);
    return done;
  }, [once]);

  const onInput = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pauseMs);
  }, [save]);

  useEffect(() => {
    if (!form.current) return;
    known.current = firstValuesOf(form.current);
    if (Object.keys(pending()).length > 0) onInput(); // typed before this script ran
    const dirty = () => Object.keys(pending()).length > 0;
    const leave = () => { const patch = pending(); if (Object.keys(patch).length > 0) void send(patch, true).catch(() => undefined); };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.hash || event.metaKey || event.ctrlKey || !dirty()) return;
      event.preventDefault();
      event.stopPropagation();
      void save().then((done) => { if (done) location.assign(link.href); });
    };
    addEventListener("pagehide", leave);
    document.addEventListener("click", follow, true);
    return () => { clearTimeout(timer.current); removeEventListener("pagehide", leave); document.removeEventListener("click", follow, true); };
  }, [onInput, pending, save, send]);

  return { form, state, save, onInput };
}
