"use client";
import { useEffect, useRef, useState } from "react";
import { makeSaver, type SavingState } from "./saver";

/** A form that saves itself as it is typed into. Give `form` to the form's `ref` and `onInput` to its `onInput`. */
export function useSaving({ address, counter, onSaved }: { address: string; counter: number; onSaved?: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const saver = useRef<ReturnType<typeof makeSaver>>(null);
  const [first] = useState(counter);
  const after = useRef(onSaved);
  const [state, setState] = useState<SavingState>({ kind: "saved", at: null });
  useEffect(() => { after.current = onSaved; });
  useEffect(() => {
    if (!form.current) return;
    const made = makeSaver({ form: form.current, address, counter: first, onState: setState, onSaved: () => after.current?.() });
    saver.current = made;
    return () => made.stop();
  }, [address, first]);
  return { form, state, save: () => saver.current?.save() ?? Promise.resolve(true), onInput: () => saver.current?.typed() };
}
