import "server-only";
import { createHmac } from "node:crypto";
import pino from "pino";
import { env } from "./env";

const logger = pino({ level: process.env.LOG_LEVEL ?? "info", base: null });

/** The only things a log line may hold: never bodies, parameters, addresses or tokens. */
export type LogFacts = { reference?: string; route?: string; status?: number; milliseconds?: number; member?: string; code?: string; job?: string; attempt?: number; count?: number };

/** Writes one line. `what` is a fixed phrase of the code, never made of data. */
export const log = (level: "info" | "warn" | "error", what: string, facts: LogFacts = {}): void => { logger[level](facts, what); };

/** A keyed hash by which one member's lines belong together, and nobody outside can tell whose they are. */
export const memberMark = (personId: string): string => createHmac("sha256", env().secret).update(`log ${personId}`).digest("hex").slice(0, 12);

/** What may be said of an unexpected error: its kind and the database's code, since Drizzle puts values into messages. */
export function factsOf(error: unknown): LogFacts {
  const inner = (error as { cause?: unknown }).cause ?? error;
  const code = (inner as { code?: unknown }).code;
  return { code: typeof code === "string" ? code : inner instanceof Error ? inner.name : "unknown" };
}

/** Where an unexpected error was thrown, without its message: file and line of the first frames. The message is cut off
 *  first, because it may hold somebody's words, and a line of those may begin like a frame. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const stack = error.stack ?? "";
  const told = error.message === "" ? -1 : stack.indexOf(error.message);
  const frames = error.message === "" ? stack : told < 0 ? "" : stack.slice(told + error.message.length);
  return frames.split("\n").filter((line) => line.trim().startsWith("at ")).slice(0, 3).join(" | ");
}
