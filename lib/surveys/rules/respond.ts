/** What a survey's page says of the last thing that was done. */
export const respondNotes = ["stale", "kept", "taken", "remind", "late"] as const;
export type RespondNote = (typeof respondNotes)[number];

/** The note an address asks for, or null. */
export const noteIn = (asked: string | null): RespondNote | null => respondNotes.find((note) => note === asked) ?? null;

/** Where a form without a script leads. @param outcome what became of it; null where it was refused. */
export function nextAddress(outcome: string | null, act: unknown): string {
  if (outcome === "stale") return "/respond?note=stale";
  if (act === "remind") return `/respond?note=${outcome === "kept" ? "remind" : "late"}`;
  if (outcome !== "kept") return "/respond";
  return act === "send" ? "/respond?sent=1" : act === "back" ? "/respond?note=taken" : act === "save" ? "/respond?note=kept" : "/respond";
}
