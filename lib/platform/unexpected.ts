import "server-only";
import { newId } from "./ids";
import { factsOf, log, placeOf } from "./log";

/** What a page throws in place of an error that nobody expected: the framework prints what it is given, and a
 *  database's error carries values. `digest` is the reference that the reader sees and the log's line holds. */
export class UnexpectedError extends Error {
  override name = "UnexpectedError";
  constructor(readonly digest: string) { super(`Reference ${digest}`); }
}

/** Logs an unexpected error under a reference. @returns the reference. */
export function logUnexpected(error: unknown): string {
  const reference = newId().slice(-12);
  log("error", `unexpected ${placeOf(error)}`, { ...factsOf(error), reference });
  return reference;
}
