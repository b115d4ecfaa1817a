"use client";
import { useEffect, useState } from "react";
import { MarkedArea } from "@/components/programs/marked-area";
import { WordingHints, type PointedOut, type WordingWords } from "@/components/programs/wording-hints";
import type { ItemPart } from "@/lib/feedback/rules";

export type PartWords = WordingWords & { found: readonly string[]; notSent: string };

export type PartFieldProps = {
  part: ItemPart; label: string; hint: string; rows: number; defaultValue: string; error?: string | undefined;
  flags: readonly PointedOut[];
  kept: readonly string[];
  /** Where a choice to keep an expression is sent, and the id of the ordinary form that sends it without this script. */
  keeping: { address: string; form: string };
  words: PartWords;
};

/** Pauses longer than this are not typing any more: what is pointed out is then read aloud. */
const pauseMs = 1_500;

/** One part of an item, with what is pointed out in it beside it. */
export function PartField({ part, label, hint, rows, defaultValue, error, flags: first, kept: firstKept, keeping, words }: PartFieldProps) {
  const [flags, setFlags] = useState(first);
  const [kept, setKept] = useState(firstKept);
  const [problem, setProblem] = useState("");
  const open = flags.filter(({ id }) => !kept.includes(id)).length;
  const [said, setSaid] = useState({ open, words: "" });
  const found = words.found;
  useEffect(() => {
    if (said.open === open) return;
    const timer = setTimeout(() => setSaid({ open, words: found[Math.min(open, found.length - 1)]?.replace("{count}", String(open)) ?? "" }), pauseMs);
    return () => clearTimeout(timer);
  }, [open, said.open, found]);

  const choose = async (entryId: string, keep: boolean): Promise<void> => {
    const before = kept;
    setProblem("");
    setKept(keep ? [...kept, entryId] : kept.filter((id) => id !== entryId));
    const response = await fetch(keeping.address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ entry: `${part} ${entryId} ${keep ? "yes" : "no"}` }), signal: AbortSignal.timeout(20_000) }).catch(() => null);
    if (response?.ok) return;
    setKept(before);
    setProblem(words.notSent);
  };

  return (
    <div className="beside">
      <MarkedArea name={`words.${part}`} label={label} hint={hint} error={error} rows={rows} defaultValue={defaultValue} flags={first} kept={kept} data={{ "data-field": part }} onFlags={setFlags} />
      <div>
        <WordingHints flags={flags} kept={kept} words={words} button={(entryId, keep) => ({
          form: keeping.form, name: "entry", value: `${part} ${entryId} ${keep ? "yes" : "no"}`,
          onClick: (event) => { event.preventDefault(); void choose(entryId, keep); },
        })} />
        {problem && <p className="cap mt-2" role="alert">{problem}</p>}
        <p className="vh" role="status">{said.words}</p>
      </div>
    </div>
  );
}
