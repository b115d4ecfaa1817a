import { fieldsOf, type AgreementState, type Decision } from "../rules";
import type { Clause } from "./content";

/** Somebody who signs: current leaders, sponsor and coach. HR signs nothing. */
export type Signer = { partyId: string; personId: string; name: string; role: "leader" | "sponsor" | "coach" };
export type Decided = { partyId: string; decision: Decision };

/** Those whose signature under a version is missing, in the order in which they sign. */
export const missingSigners = <T extends Pick<Signer, "partyId">>(signers: readonly T[], decided: readonly Decided[]): T[] =>
  signers.filter(({ partyId }) => !decided.some((each) => each.partyId === partyId && each.decision === "signed"));

/** Whether everybody who signs has signed, so that the version comes into force. */
export const isSignedByAll = (signers: readonly Signer[], decided: readonly Decided[]): boolean =>
  (["leader", "sponsor", "coach"] as const).every((role) => signers.some((signer) => signer.role === role)) && missingSigners(signers, decided).length === 0;

/** Key of the `agreement` message that says why a version cannot be signed by somebody, or null when it can. */
export function refusalToSign(version: { state: AgreementState; contentHash: string | null }, seenHash: string, decided: readonly Decided[]): "refusals.replaced" | "refusals.notPut" | "refusals.refused" | null {
  if (version.state === "draft") return "refusals.notPut";
  if (version.state !== "for_signature" || version.contentHash !== seenHash) return "refusals.replaced";
  return decided.some(({ decision }) => decision === "refused") ? "refusals.refused" : null;
}

const letters = (name: string): string => name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim().toLowerCase();

/** Whether a typed name is the signer's own; accents, capitals and full stops are nobody's concern. */
export const isOwnName = (typed: string, name: string): boolean => letters(typed) !== "" && letters(typed) === letters(name);

/** Whose expectation of the others an agreement lacks: of every leader towards another leader (where there is one), of the
 *  sponsor towards a leader, of the coach towards anybody. Source: template condition expectations_in_both_directions. */
export function withoutExpectation<T extends Signer>(clauses: readonly Pick<Clause, "kind" | "fromIds" | "toIds" | "words">[], signers: readonly T[]): T[] {
  const leaders = signers.filter(({ role }) => role === "leader").map(({ partyId }) => partyId);
  const expectations = clauses.filter(({ kind, words }) => kind === "expectation" && words.trim() !== "");
  return signers.filter(({ partyId, role }) => !expectations.some(({ fromIds, toIds }) => {
    if (!fromIds.includes(partyId)) return false;
    const others = toIds.filter((id) => id !== partyId);
    return role === "coach" || (role === "leader" && leaders.length === 1) ? others.length > 0 : others.some((id) => leaders.includes(id));
  }));
}

/** What an agreement must say before it is put to signature (iv-alignment-meeting, required prompts); the keys are those of
 *  `agreement.missing`. */
const needed = ["goal", "commitment", "measure", "consequence", "escalation"] as const;
export type MissingPart = (typeof needed)[number];
export const missingParts = (clauses: readonly Pick<Clause, "kind" | "words">[]): MissingPart[] =>
  needed.filter((kind) => !clauses.some((clause) => clause.kind === kind && clause.words.trim() !== ""));

/** Whether a field of a kind of clause exists. */
export const hasField = (kind: Clause["kind"], field: string): boolean => (fieldsOf[kind] as readonly string[]).includes(field);
