/** Why a file cannot be read as a list: the last part of `import.refusals.…` in the `people` messages. */
export type SheetRefusal = "fileType" | "fileSize" | "unreadable" | "empty" | "noHeader" | "tooManyRows" | "tooManyColumns";

/** Thrown while reading; `parseSheet` turns it into an answer. */
export class SheetRefused extends Error {
  override name = "SheetRefused";
  constructor(
    readonly refusal: SheetRefusal,
    /** The limit that was passed: rows, columns or megabytes. */
    readonly limit?: number,
  ) {
    super(refusal);
  }
}
