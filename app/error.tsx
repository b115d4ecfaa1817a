"use client";
import { useCalmWords } from "@/components/shell/calm-words";

/** The number by which the log's line is found; errors of the server carry one. */
const referenceOf = (error: unknown): string | null => {
  const digest = error instanceof Error ? (error as { digest?: unknown }).digest : null;
  return typeof digest === "string" && /^[\w-]{4,40}$/.test(digest) ? digest : null;
};

/** Something unexpected: says so once, calmly, with the number to pass on, and a way back. */
export default function UnexpectedError({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useCalmWords();
  if (!words) return null;
  const reference = referenceOf(error);
  return (
    <main id="main" tabIndex={-1} className="page bare">
      <p className="brand mb-10 px-0">Entente</p>
      <header className="head">
        <div>
          <h1>{words.title}</h1>
          <p className="lede" role="alert">{reference ? words.message.replace("{reference}", reference) : words.plain}</p>
        </div>
      </header>
      <div className="btns">
        <button type="button" className="btn primary" onClick={retry}>{words.again}</button>
        {/* A whole load, so that nothing of the broken page stays in memory. */}
        {/* eslint-disable-next-line @next/next/no-location-assign-relative-destination -- see above */}
        <button type="button" className="btn" onClick={() => { location.assign("/home"); }}>{words.home}</button>
      </div>
    </main>
  );
}
