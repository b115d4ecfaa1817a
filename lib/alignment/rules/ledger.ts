import type { CommitmentKind } from "@/lib/plans/rules/commitments";
import type { Clause } from "./content";

/** A commitment as it goes into the ledger: `entryId` is the same through the versions. */
export type LedgerEntry = { entryId: string; kind: CommitmentKind; partyId: string | null; askedOfId: string | null; words: string; sign: string };

/** The commitments of a version as the ledger keeps them: each leader's own and those of all leaders together. What the
 *  sponsor or coach offers stands in the agreement alone, since nobody gives account of it in the rounds.
 *  @param leaders parties of the leaders. */
export const signedCommitments = (clauses: readonly Pick<Clause, "kind" | "form" | "lineageId" | "fromIds" | "toIds" | "words" | "notice">[], leaders: readonly string[]): LedgerEntry[] =>
  clauses.flatMap(({ kind, form, lineageId, fromIds, toIds, words, notice }): LedgerEntry[] => {
    if (kind !== "commitment" || form === null || form === "works" || form === "fails") return [];
    const partyId = fromIds.find((id) => leaders.includes(id)) ?? null;
    if (form !== "we_will" && !partyId) return [];
    return [{ entryId: lineageId, kind: form, partyId: form === "we_will" ? null : partyId, askedOfId: form === "i_ask" ? toIds.find((id) => leaders.includes(id)) ?? null : null, words: words.trim(), sign: notice.trim() }];
  });
