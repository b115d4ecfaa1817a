import { commitmentLength } from "@/lib/plans/rules/commitments";

/** How far a version of the agreement has come. Nothing goes back: a change is a new version. */
export const agreementStates = ["draft", "for_signature", "in_force", "replaced"] as const;
export type AgreementState = (typeof agreementStates)[number];

/** What an agreement consists of, in the order in which it is read. A `board_item` is an agreed item of the feedback
 *  day that every leader chose to show; an `exception` is one to the promise of confidentiality. */
export const clauseKinds = ["goal", "expectation", "commitment", "measure", "cadence", "barrier", "consequence", "board_item", "escalation", "exception"] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** The three forms of a commitment, and the two directions of a consequence. */
export const commitmentForms = ["i_will", "i_ask", "we_will"] as const;
export const consequenceForms = ["works", "fails"] as const;
export const clauseForms = [...commitmentForms, ...consequenceForms] as const;
export type ClauseForm = (typeof clauseForms)[number];

/** What a clause is written in, field by field; days are ISO text, empty for none. */
export const clauseFields = ["words", "looks", "notice", "startsOn", "dueOn"] as const;
export type ClauseField = (typeof clauseFields)[number];

/** The fields that each kind has, the first one required. */
export const fieldsOf: Readonly<Record<ClauseKind, readonly ClauseField[]>> = {
  goal: ["words"], expectation: ["words", "looks", "notice", "startsOn"], commitment: ["words", "notice"], measure: ["words"], cadence: ["words"],
  barrier: ["words", "dueOn"], consequence: ["words"], board_item: ["words"], escalation: ["words"], exception: ["words"],
};

/** Kinds of which an agreement has exactly one text. */
export const singleKinds: readonly ClauseKind[] = ["goal", "cadence", "escalation", "exception"];

/** Most characters of one field, clauses of one agreement, and expectations from one party to another (iv-am-exp-leaders). */
export const clauseLimits = { words: 4000, clauses: 120, expectationsEach: 3, reason: 600, typedName: 120 } as const;

/** Most characters of one field of a clause; a commitment is one sentence, as the ledger keeps it. */
export const longest = (kind: ClauseKind, field: ClauseField): number =>
  kind !== "commitment" ? clauseLimits.words : field === "words" ? commitmentLength.words : commitmentLength.sign;

/** What somebody who is asked to sign decided. A refusal has no reason, and no other act of theirs follows on that version. */
export const decisions = ["signed", "refused"] as const;
export type Decision = (typeof decisions)[number];

/** Days after which a version that is not signed by all comes back to sponsor and coach. Source: PRODUCT "Rules of life". */
export const daysToSign = 14;
