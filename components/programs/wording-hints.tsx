import { Icon } from "@/components/ui/icon";
import type { WordingFlag } from "@/lib/programs/rules/wording";

export type PointedOut = WordingFlag & { times: number };

/** Finished sentences, or with a place in braces to fill. */
export type WordingWords = Record<"title" | "instead" | "times" | "keep" | "kept" | "again", string>;

export type WordingHintsProps = {
  flags: readonly PointedOut[];
  /** Entries that the writer chose to keep. */
  kept: readonly string[];
  words: WordingWords;
  /** The button that keeps an expression, or points it out again: an ordinary submit button's attributes. */
  button: (entryId: string, keep: boolean) => React.ComponentProps<"button">;
};

function Explained({ flag: { why, instead, id }, words, button }: { flag: PointedOut } & Pick<WordingHintsProps, "words" | "button">) {
  return (
    <>
      <p className="sub mt-1">{why}</p>
      <p className="mt-1 text-14"><span className="sub">{words.instead}</span> {instead}</p>
      <p className="mt-1"><button type="submit" className="linklike text-14" {...button(id, true)}>{words.keep}</button></p>
    </>
  );
}

const Expression = ({ flag: { words: said, times }, words }: { flag: PointedOut; words: WordingWords }) =>
  <><span className="said">{said}</span>{times > 1 && <span className="cap ml-2">{words.times.replace("{count}", String(times))}</span>}</>;

/** What the lexicon points at in one text: what helps least first and in the open, the rest folded; and what was kept by
 *  choice. It points out and never blocks. */
export function WordingHints({ flags, kept, words, button }: WordingHintsProps) {
  const open = flags.filter(({ id }) => !kept.includes(id));
  const shown = open.filter(({ severity }) => severity === "hint");
  const quiet = open.filter(({ severity }) => severity === "info");
  const chosen = flags.filter(({ id }) => kept.includes(id));
  if (flags.length === 0) return null;
  return (
    <div role="group" aria-label={words.title}>
      <ul className="hints">
        {shown.map((flag) => <li key={flag.id}><p><Icon name="lightbulb" size={16} /><Expression flag={flag} words={words} /></p><Explained flag={flag} words={words} button={button} /></li>)}
        {quiet.map((flag) => <li key={flag.id} className="quiet"><details><summary><Expression flag={flag} words={words} /></summary><Explained flag={flag} words={words} button={button} /></details></li>)}
      </ul>
      {chosen.map((flag) => <p key={flag.id} className="cap mt-2">{words.kept} <span className="said">{flag.words}</span> <button type="submit" className="linklike" {...button(flag.id, false)}>{words.again}</button></p>)}
    </div>
  );
}
