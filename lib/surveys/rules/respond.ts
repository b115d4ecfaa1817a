/** What a survey's page says of the last thing that was done. */
export const respondNotes = ["stale", "kept", "taken", "remind", "late"] as const;
export type RespondNote = (typeof respondNotes)[number];

/** The note an address asks for, or null. */
export const noteIn = (asked: string | null): RespondNote | null => respondNotes.find((note) => note === asked) ?? null;

/** Where a page of a survey stands. @param of the survey's mark; @param asked what is asked of it. */
export const respondAddress = (of: string, asked = ""): string => `/respond?of=${of}${asked && `&${asked}`}`;

/** What an address asks for after a form without a script. @param outcome what became of it; null where it was refused. */
export function askedAfter(outcome: string | null, act: unknown): string {
  if (act === "remind") return `note=${outcome === "kept" ? "remind" : "late"}`;
  if (outcome !== "kept") return "";
  return act === "send" ? "sent=1" : act === "back" ? "note=taken" : act === "decline" || act === "speak" ? "" : "note=kept";
}
