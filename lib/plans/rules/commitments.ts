/** How a commitment is worded: a promise of one's own, a request to another, or a promise of all together. */
export const commitmentKinds = ["i_will", "i_ask", "we_will"] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

/** What a leader may propose: a new commitment, other words for a standing one, or to let one go. */
export const changeKinds = ["add", "reword", "drop"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How a proposal ended. `null` in its row while it waits. */
export const changeOutcomes = ["accepted", "declined", "withdrawn"] as const;
export type ChangeOutcome = (typeof changeOutcomes)[number];

/** Longest wording of a commitment, of how its keeping is noticed, and of what somebody noticed, in characters. */
export const commitmentLength = { words: 400, sign: 200, noticed: 600 } as const;

/** What decides whether an entry of the ledger stands: when it was let go or replaced, and the signed version it is in. */
export type Standing = { retiredAt: Date | null; version: number | null };

/** The signed version whose commitments stand; 0 before there is one. */
export const versionInForce = (entries: readonly Pick<Standing, "version">[]): number => Math.max(0, ...entries.map(({ version }) => version ?? 0));

/** Whether an entry stands: not let go, and outside the agreement or in the version signed last. */
export const stands = ({ retiredAt, version }: Standing, inForce: number): boolean => retiredAt === null && (version === null || version === inForce);

/** Whether a proposal counts: every current leader has accepted it. Source: PRODUCT "changed only by both". */
export const isAccepted = (accepted: readonly string[], leaders: readonly string[]): boolean =>
  leaders.length > 0 && leaders.every((party) => accepted.includes(party));

/** Why a leader cannot propose a change of an entry, as a key under `refusals` of the `plans` messages, or null. */
export function refusalToPropose({ kind, entry, openOnEntry, same }: { kind: ChangeKind; entry: { stands: boolean } | null; openOnEntry: boolean; same: boolean }): "notStanding" | "openAlready" | "sameWords" | null {
  if (kind === "add") return null;
  if (!entry?.stands) return "notStanding";
  if (openOnEntry) return "openAlready";
  return kind === "reword" && same ? "sameWords" : null;
}

/** What a leader answers to a proposal; whoever made it can only take it back. */
export const changeAnswers = ["accept", "decline", "withdraw"] as const;
export type ChangeAnswer = (typeof changeAnswers)[number];

/** Why a leader cannot answer a proposal so, as a key under `refusals` of the `plans` messages, or null. */
export function refusalToAnswer(answer: ChangeAnswer, { outcome, isOwn, hasAccepted }: { outcome: ChangeOutcome | null; isOwn: boolean; hasAccepted: boolean }): "settledAlready" | "ownProposal" | "notOwnProposal" | "acceptedAlready" | null {
  if (outcome !== null) return "settledAlready";
  if (answer === "withdraw") return isOwn ? null : "notOwnProposal";
  if (isOwn) return "ownProposal";
  return answer === "decline" && hasAccepted ? "acceptedAlready" : null;
}

/** A call of all, as far as the accounts of its round depend on it. */
export type RoundCall = { round: number; status: "planned" | "held" | "missed" | "cancelled" };

/** The round for which accounts are given now: that of the first call still to come or to be logged, else the last one;
 *  null where there are no rounds. Once a call is logged its accounts are closed, so that what was said of it stays. */
export const roundForAccounts = (calls: readonly RoundCall[]): number | null =>
  calls.filter(({ status }) => status === "planned").map(({ round }) => round).sort((a, b) => a - b)[0]
    ?? calls.map(({ round }) => round).sort((a, b) => b - a)[0] ?? null;
