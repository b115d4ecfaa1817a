/** What is amiss with an expression. */
export const wordingKinds = ["absolute", "vague", "label", "mind_reading", "gendered", "diagnosis", "culture", "rhetoric", "comparison", "hearsay", "threat"] as const;
export type WordingKind = (typeof wordingKinds)[number];

/** `hint`: shown beside the field with the alternative. `info`: a quiet underline, opened on request. */
export const wordingSeverities = ["hint", "info"] as const;
export type WordingSeverity = (typeof wordingSeverities)[number];

/** One entry of the lexicon: an expression that is pointed out as it is typed. It never blocks and never changes a word.
 *  `pattern` is held against the text without regard to case, its white space single spaces and its apostrophes straight. */
export type Wording = {
  id: string; kind: WordingKind; severity: WordingSeverity; pattern: RegExp;
  /** Why it does not help, one sentence. */
  why: string;
  /** What could be said that somebody could have observed. */
  instead: string;
};
