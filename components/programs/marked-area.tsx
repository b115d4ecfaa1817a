"use client";
import { useEffect, useRef, useState } from "react";
import { Field, describedBy, type FieldShape } from "@/components/ui/field";
import type { PointedOut } from "./wording-hints";

type Flagger = typeof import("@/lib/programs/rules/wording");

/** The lexicon is fetched by pages on which somebody writes, and by no other. */
let lexicon: Flagger | null = null;
const load = async (): Promise<Flagger> => (lexicon ??= await import("@/lib/programs/rules/wording"));

type Span = { start: number; end: number; id: string; severity: "hint" | "info" };

/** The text again, unseen, with a line under what is pointed out; of two that overlap the first. */
function Marks({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end, severity } of spans) {
    if (start < at) continue;
    parts.push(text.slice(at, start), <mark key={start} className={severity === "info" ? "quietly" : undefined}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{parts}{text.slice(at)}{"\n"}</>;
}

export type MarkedAreaProps = FieldShape & {
  name: string;
  defaultValue: string;
  rows: number;
  /** What is pointed out in the text as the server has it, so that it stands there before any script. */
  flags: readonly PointedOut[];
  kept: readonly string[];
  data: Readonly<Record<`data-${string}`, string>>;
  onFlags: (flags: readonly PointedOut[]) => void;
};

/** Several lines, with what the lexicon points at underlined as it is typed. What is typed is never changed. */
export function MarkedArea({ name, defaultValue, rows, flags: first, kept, data, onFlags, ...shape }: MarkedAreaProps) {
  const [text, setText] = useState(defaultValue);
  const [spans, setSpans] = useState<readonly Span[]>(() => first.filter(({ times }) => times === 1));
  const mirror = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const tell = useRef(onFlags);
  useEffect(() => { tell.current = onFlags; });
  useEffect(() => {
    let isGone = false;
    const show = ({ flagWording, pointedOut }: Flagger) => {
      if (isGone) return;
      setSpans(flagWording(text));
      tell.current(pointedOut(text));
    };
    if (lexicon) show(lexicon);
    else void load().then(show).catch(() => undefined); // without a connection nothing is pointed out, and all is kept
    return () => { isGone = true; };
  }, [text]);
  // What was typed, or put back from this device, before this script ran.
  useEffect(() => { setText((known) => area.current?.value ?? known); }, []);
  return (
    <Field id={name} {...shape}>
      <div className="marked">
        <textarea ref={area} name={name} rows={rows} defaultValue={defaultValue} className="in serif" {...data} {...describedBy(name, shape)}
          onInput={(event) => setText(event.currentTarget.value)} onScroll={(event) => { if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop; }} />
        <div ref={mirror} className="in serif marks" aria-hidden="true"><Marks text={text} spans={spans.filter(({ id }) => !kept.includes(id))} /></div>
      </div>
    </Field>
  );
}
