"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

export type ImportProgressProps = {
  /** Where the progress is asked. */
  address: string;
  done: number;
  total: number;
  /** "People taken over"; `{done}` and `{total}` in `counts` stand for the numbers. */
  words: { label: string; counts: string; finished: string };
};

/** Milliseconds between two questions. */
const pause = 1_000;

/** How far a list has come, asked again every second while it is on its way; then the page is drawn anew with the result. */
export function ImportProgress({ address, done, total, words }: ImportProgressProps) {
  const router = useRouter();
  const [progress, setProgress] = useState({ done, total, status: "running" });
  useEffect(() => {
    if (progress.status !== "running") return;
    const timer = setTimeout(() => {
      fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })
        .then(async (answer) => { if (answer.ok) return answer.json() as Promise<typeof progress>; })
        .then((next) => {
          // A new object each time, also after no answer, so that the question is asked again.
          setProgress((before) => ({ ...before, ...next }));
          if (next && next.status !== "running") router.refresh();
        }, () => setProgress((before) => ({ ...before })));
    }, pause);
    return () => clearTimeout(timer);
  }, [address, progress, router]);
  const counts = words.counts.replace("{done}", String(progress.done)).replace("{total}", String(progress.total));
  return (
    <div className="grid max-w-measure gap-2">
      <p className="flex justify-between gap-4 text-14"><span>{words.label}</span><span className="num text-ink-2">{counts}</span></p>
      <progress value={progress.done} max={progress.total} aria-label={words.label} />
      <p className="vh" role="status">{progress.status === "running" ? "" : words.finished}</p>
    </div>
  );
}
