import { lexicon } from "../lexicon/all";
import type { Wording } from "../lexicon/wording";

/** One place in a text that the lexicon points at: from `start` up to `end`, in UTF-16 units as strings count. `words` are
 *  those that stand there. */
export type WordingFlag = Omit<Wording, "pattern"> & { start: number; end: number; words: string };

const everywhere = lexicon.map(({ pattern, ...entry }) => ({ entry, pattern: new RegExp(pattern.source, "gi") }));
const apostrophes = /[’‘ʼ]/g;

/** The text as the patterns expect it, with the place of each of its letters in the original: any white space is one
 *  space, so that no pattern meets a run of it. */
function plainOf(text: string): { plain: string; placeOf: (index: number) => number } {
  const straight = text.replace(apostrophes, "'").replaceAll("‑", "-");
  if (!/\s\s|[^\S ]/.test(straight)) return { plain: straight, placeOf: (index) => index };
  const places: number[] = [];
  let plain = "";
  for (let index = 0; index < straight.length; index += 1) {
    const isSpace = /\s/.test(straight.charAt(index));
    if (isSpace && plain.endsWith(" ")) continue;
    plain += isSpace ? " " : straight.charAt(index);
    places.push(index);
  }
  return { plain, placeOf: (index) => places[index] ?? straight.length };
}

/** Everything in a text that says what somebody is, always does or has in mind, instead of what could be seen; in the order
 *  in which it stands there. It points out and never blocks. Takes time in proportion to the text's length. */
export function flagWording(text: string): WordingFlag[] {
  const { plain, placeOf } = plainOf(text);
  const flags = everywhere.flatMap(({ entry, pattern }) => [...plain.matchAll(pattern)].map((match): WordingFlag => {
    const [start, end] = [placeOf(match.index), placeOf(match.index + match[0].length - 1) + 1];
    return { ...entry, start, end, words: text.slice(start, end) };
  }));
  return flags.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The same, each entry once, at its first place, with how often it is met. */
export function pointedOut(text: string): (WordingFlag & { times: number })[] {
  const flags = flagWording(text);
  return flags.filter(({ id }, place) => flags.findIndex((flag) => flag.id === id) === place)
    .map((flag) => ({ ...flag, times: flags.filter(({ id }) => id === flag.id).length }));
}
