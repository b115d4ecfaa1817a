import type { Audience } from "@/lib/audit/rules";

/** Those who might see something of a leader, besides the leader. `administrator` runs the system; `overseer` is HR
 *  that is no party. */
export const outsideReaders = ["sponsor", "hr_partner", "overseer", "coach", "other_leader", "administrator"] as const;
export type OutsideReader = (typeof outsideReaders)[number];

/** Who besides the leader reads a record of that leader's side, by its audience: the table of PRODUCT.md. A
 *  `coach_only` record is its author's, a `leader_only` one nobody's but the leader's. */
export const readersOf: Readonly<Record<Audience, readonly OutsideReader[]>> = {
  coach_only: ["coach"],
  leader_only: [],
  leader_and_coach: ["coach"],
  pair: ["coach", "other_leader"],
  alliance: ["coach", "other_leader", "sponsor"],
  progress: ["coach", "other_leader", "sponsor", "hr_partner", "overseer"],
  directory: ["coach", "other_leader", "sponsor", "hr_partner", "overseer", "administrator"],
};

/** Months for which a leader can see who looked. Source: PRODUCT "Audiences of the rest". */
export const monthsLooksAreKept = 12;

/** The key, in an engagement's sharing, of the item that shows stages to sponsor and HR. */
export const stageSharing = "stage";
/** The key of the item that shows whether dates are kept. */
export const timelinessSharing = "timeliness";

/** A kind of record of one leader, with how many there are right now. */
export type SeenRecord = {
  /** The step of the template it belongs to, or one of the kinds that no step asks for. */
  kind: string;
  audience: Audience;
  count: number;
  /** What HR partners read before anything is signed: the consequences. */
  toHr?: boolean;
  /** What the leader said to the sponsor alone: a question and its answer. */
  toSponsor?: boolean;
  /** What sponsor and HR get only once the agreement in force lists it. */
  onlyIf?: string;
  /** What was released to parties of one kind alone. */
  only?: OutsideReader;
};

/** Which of a leader's records each outsider can see right now. A kind of which there is none is left out.
 *  @param sharing keys of the items of the agreement in force. */
export function seenBy(records: readonly SeenRecord[], sharing: readonly string[]): Record<OutsideReader, SeenRecord[]> {
  const sees = (reader: OutsideReader, { audience, count, toHr, toSponsor, onlyIf, only }: SeenRecord): boolean => {
    if (count === 0) return false;
    if (only) return reader === only;
    if (reader === "hr_partner" && toHr) return true;
    if (reader === "sponsor" && toSponsor) return true;
    if (onlyIf && (reader === "sponsor" || reader === "hr_partner" || reader === "overseer") && !sharing.includes(onlyIf)) return false;
    return readersOf[audience].includes(reader);
  };
  return Object.fromEntries(outsideReaders.map((reader) => [reader, records.filter((record) => sees(reader, record))])) as Record<OutsideReader, SeenRecord[]>;
}
