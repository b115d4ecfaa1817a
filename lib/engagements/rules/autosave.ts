/** What somebody typed into a field that saves itself. `revision` is the one they saw (0: none yet), `counter` their
 *  browser's count of its saves, `mine` the counters of earlier saves of the same page whose answer never came: words
 *  kept by one of those are the writer's own and nobody's conflict. */
export type TypedText = { words: string; revision: number; counter: number; mine: readonly number[] };

/** What the field holds now. `ignored` when a later save of the same writer had arrived before this one. */
export type KeptText = { revision: number; counter: number; ignored: boolean };

type Stands = { words: string | null; revision: number; counter: number };

/** What an autosave comes to before anything is written: nothing to do, because these words stand there already, or the
 *  text to write with the revision and counter that hold for it.
 *  @param isOwn whether what stands there was written by the same person. */
export function settleAutosave(stands: Stands | undefined, isOwn: boolean, text: TypedText): { kept: KeptText } | { write: Omit<TypedText, "mine"> } {
  if (stands && stands.words === text.words) return { kept: { revision: stands.revision, counter: Math.max(stands.counter, text.counter), ignored: false } };
  if (!stands && text.words === "") return { kept: { revision: 0, counter: text.counter, ignored: false } };
  const revision = stands && isOwn && text.mine.includes(stands.counter) ? stands.revision : text.revision;
  const counter = stands && isOwn && stands.counter === text.counter ? text.counter + 1 : text.counter;
  return { write: { words: text.words, revision, counter } };
}
