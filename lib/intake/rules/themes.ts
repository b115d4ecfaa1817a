/** Sources that a theme rests on before it is more than one voice. Source: the template's exit from the intakes. */
export const sourcesOfTheme = 2;

/** How a theme's wording stands to the question whether either leader could guess a source from it. */
export type Traceable = "open" | "guessable" | "safe";
export const traceable = (guessable: boolean | null): Traceable => (guessable === null ? "open" : guessable ? "guessable" : "safe");

/** What the check says after a change: other words are asked about anew, unless the answer came with them. */
export const checkAfter = (before: { words: string; guessable: boolean | null } | null, now: { words: string; guessable: boolean | null }): boolean | null =>
  now.guessable ?? (before?.words === now.words ? before.guessable : null);
