/** The template's step in which each party drafts beforehand, and its prompts. A leader's are theirs alone until they bring
 *  a line in; the sponsor's are read by all who sign. */
export const draftStep = "iv-draft-agreement";
export const draftFields = { offer: "iv-da-offer", ask: "iv-da-ask", sponsor: "iv-da-sponsor" } as const;

/** The lines of a draft, each one promise or expectation. */
export const linesOf = (text: string): string[] => [...new Set(text.split("\n").map((line) => line.trim()).filter((line) => line !== ""))];
