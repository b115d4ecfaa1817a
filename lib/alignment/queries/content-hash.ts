import "server-only";
import { createHash } from "node:crypto";
import type { Version } from "../access";
import { canonicalText, toBePut, type Clause } from "../rules/content";

/** SHA-256, in hexadecimal, of what is put to signature of a draft: the same for the same content, whoever asks. */
export const contentHashOf = (version: Pick<Version, "engagementId" | "version" | "items" | "withheld">, clauses: readonly Clause[], leaders: readonly string[]): string =>
  createHash("sha256").update(canonicalText({ ...version, clauses: toBePut(clauses, leaders) })).digest("hex");
