/** A stretch of two versions: words both have, words one of them has alone, or words each has in another way. */
export type Stretch =
  | { is: "both"; words: string }
  | { is: "theirs" | "mine"; words: string }
  | { is: "choice"; theirs: string; mine: string };

/** Sentences with what follows them, so that joined again they are the text to the letter. */
const sentencesOf = (text: string): string[] => text.match(/[^\n]*?[.!?]+["’”)]*[^\S\n]+|[^\n]+\n*|\n+/g) ?? [];
const meaning = (sentence: string): string => sentence.trim().replace(/\s+/g, " ");

/** Lengths of the longest common run of sentences from each pair of places on. */
function common(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i] as number[];
      row[j] = meaning(a[i] ?? "") === meaning(b[j] ?? "")
        ? (table[i + 1]?.[j + 1] ?? 0) + 1
        : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** Lays two versions of a text side by side, sentence by sentence. Nothing of either is left out: what one has alone
 *  stands as an addition, and where both wrote something else at the same place it is a choice. */
export function compareVersions(theirs: string, mine: string): Stretch[] {
  const [a, b] = [sentencesOf(theirs), sentencesOf(mine)];
  const table = common(a, b);
  const stretches: Stretch[] = [];
  let [left, right] = ["", ""];
  const close = () => {
    if (meaning(left) && meaning(right)) stretches.push({ is: "choice", theirs: left, mine: right });
    else if (left) stretches.push({ is: "theirs", words: left });
    else if (right) stretches.push({ is: "mine", words: right });
    [left, right] = ["", ""];
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && other !== undefined && meaning(one) === meaning(other)) {
      close();
      stretches.push({ is: "both", words: other.length >= one.length ? other : one });
      i += 1; j += 1;
    } else if (other === undefined || (one !== undefined && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      left += one ?? ""; i += 1;
    } else {
      right += other; j += 1;
    }
  }
  close();
  return stretches;
}

/** How each choice of a comparison was made, by its place among the stretches. */
export type Choices = Readonly<Record<number, "theirs" | "mine" | "both">>;

/** Puts words between which no space stands a space apart. */
const join = (text: string, next: string): string => (text && next && !/\s$/.test(text) && !/^\s/.test(next) ? `${text} ${next}` : text + next);

/** One text of two: what both have, every addition, and each choice as made; unmade it keeps both. */
export const mergedText = (stretches: readonly Stretch[], choices: Choices = {}): string =>
  stretches.reduce((text, stretch, place) => {
    if (stretch.is !== "choice") return join(text, stretch.words);
    const choice = choices[place] ?? "both";
    return choice === "both" ? join(join(text, stretch.theirs), stretch.mine) : join(text, stretch[choice]);
  }, "");
