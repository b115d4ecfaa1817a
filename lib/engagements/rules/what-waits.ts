import type { InterestAnswer, MissingToTell } from "./expectations";

/** Who reads the list; an onlooking HR member reads none of it. */
export type WaitingReader = { standing: "coach" | "leader" | "sponsor" | "hr_partner" | "overseer"; personId: string };

/** One leader, as far as the reader may know them. `answer` is null where it has none, or is not the reader's to know. */
export type WaitingLeader = { partyId: string; personId: string; name: string; told: boolean; acknowledged: boolean; answer: InterestAnswer | null };
type Somebody = { personId: string; name: string };

/** All that the list is made of. Lists that are not the reader's to know come empty. */
export type WaitingFacts = {
  coaches: readonly (Somebody & { accepted: boolean })[];
  /** Whether the coach's check came to "suitable". */
  suitable: boolean;
  hrPartners: readonly (Somebody & { confirmed: boolean })[];
  sponsors: readonly Somebody[];
  leaders: readonly WaitingLeader[];
  missing: readonly MissingToTell[];
  /** Whether the intakes are the stage at hand, and how many of the dates wait for the coach. */
  intakes: { open: boolean; undated: number; unannounced: number };
  /** Held and not yet logged; the coach's alone. */
  toLog: readonly { sessionId: string; kind: string; leader: string; round: number | null; startsAt: Date }[];
  /** Intakes that were held without a recorded answer to the consent text; the coach's alone. */
  consents: readonly { sessionId: string; name: string; startsAt: Date }[];
  /** The feedback session's board. `toOpen`: its day has come and nobody has opened it; `confirming`: parties of the leaders
   *  whose confirmation a closed board still lacks. */
  board: { toOpen: boolean; confirming: readonly string[] };
  /** The reader's own next session without an agenda. */
  agenda: readonly { sessionId: string; kind: string; startsAt: Date }[];
  /** The reader's own pulses that can be given now. */
  pulses: readonly { sessionId: string; startsAt: Date }[];
  /** Waves at whose time the reader can say now how it is to work with so many other leaders, and has not. */
  eachOther: readonly { waveId: string; count: number }[];
  /** Proposals about the ledger that wait for the reader's answer. */
  proposals: number;
  /** People whom the reader planned to tell by today and has not told yet. */
  toTell: number;
  /** Whether the reader, a leader, has named nobody for the intakes yet. */
  toName: boolean;
  /** The version that waits for signatures, with those whose signature it lacks; null while none waits, or for whom it is no
   *  business. `returned`: it has waited for so long that sponsor and coach decide what becomes of it. */
  signing: { version: number; missing: readonly Somebody[]; returned: boolean } | null;
};

/** What is waited for; each is a message under `waits` and leads to one page. */
export type WaitKind =
  | "accept" | "suitability" | "confirm" | "tell" | "acknowledge" | "answer" | "otherCoach" | "question"
  | "sign" | "amend" | "name" | "planIntakes" | "announceIntakes" | "consent" | "openBoard" | "confirmBoard" | "log" | "agenda" | "pulse" | "eachOther" | "proposal" | "announce";

/** One row: who is waited for, for what, about whom. `sessionId` and `waveId` where one session or one wave is meant. */
export type Waiting = Somebody & { kind: WaitKind; mine: boolean; leader?: string; partyId?: string; sessionId?: string; waveId?: string; sessionKind?: string; round?: number | null; at?: Date; count?: number };

const ready = (missing: readonly MissingToTell[]): boolean => missing.length === 0;

function ofCoaches({ coaches, suitable, leaders, intakes, toLog, consents, board }: WaitingFacts): Omit<Waiting, "mine">[] {
  const untold = leaders.some(({ told }) => !told);
  return coaches.flatMap(({ accepted, ...coach }) => [
    ...toLog.map(({ sessionId, kind, leader, round, startsAt }) => ({ ...coach, kind: "log" as const, sessionId, sessionKind: kind, leader, round, at: startsAt })),
    ...consents.map(({ sessionId, name, startsAt }) => ({ ...coach, kind: "consent" as const, sessionId, leader: name, at: startsAt })),
    ...(board.toOpen ? [{ ...coach, kind: "openBoard" as const }] : []),
    ...(accepted ? [] : [{ ...coach, kind: "accept" as const }]),
    ...(accepted && !suitable && untold ? [{ ...coach, kind: "suitability" as const }] : []),
    ...(accepted ? leaders.filter(({ answer }) => answer === "question").map(({ name }) => ({ ...coach, kind: "question" as const, leader: name })) : []),
    ...(accepted ? leaders.filter(({ answer }) => answer === "other_coach").map(({ name }) => ({ ...coach, kind: "otherCoach" as const, leader: name })) : []),
    ...(intakes.undated > 0 ? [{ ...coach, kind: "planIntakes" as const, count: intakes.undated }] : []),
    ...(intakes.unannounced > 0 ? [{ ...coach, kind: "announceIntakes" as const, count: intakes.unannounced }] : []),
  ]);
}

function ofLeader({ personId, name, partyId, told, acknowledged, answer }: WaitingLeader, facts: WaitingFacts, mine: boolean): Omit<Waiting, "mine">[] {
  if (!told) return [];
  const leader = { personId, name, partyId };
  if (!acknowledged) return [{ ...leader, kind: "acknowledge" }];
  return [
    ...(facts.board.confirming.includes(partyId) ? [{ ...leader, kind: "confirmBoard" as const }] : []),
    ...(mine && answer === "question" ? [{ ...leader, kind: "answer" as const }] : []),
    ...(mine && facts.toName && facts.intakes.open ? [{ ...leader, kind: "name" as const }] : []),
    ...(mine ? facts.pulses.map(({ sessionId, startsAt }) => ({ ...leader, kind: "pulse" as const, sessionId, at: startsAt })) : []),
    ...(mine ? facts.eachOther.map(({ waveId, count }) => ({ ...leader, kind: "eachOther" as const, waveId, count })) : []),
    ...(mine && facts.proposals > 0 ? [{ ...leader, kind: "proposal" as const, count: facts.proposals }] : []),
    ...(mine && facts.toTell > 0 ? [{ ...leader, kind: "announce" as const, count: facts.toTell }] : []),
    ...(mine ? facts.agenda.map(({ sessionId, kind, startsAt }) => ({ ...leader, kind: "agenda" as const, sessionId, sessionKind: kind, at: startsAt })) : []),
  ];
}

/** Of everything that is waited for, what each reader may know. A coach's own work is nobody else's business, but
 *  for what holds the sponsor up; HR learns of its own part alone, and leaders of theirs and of acknowledgements. */
const mayKnow: Readonly<Record<Exclude<WaitingReader["standing"], "overseer">, readonly WaitKind[]>> = {
  coach: ["sign", "amend", "accept", "suitability", "confirm", "tell", "acknowledge", "answer", "otherCoach", "question", "planIntakes", "announceIntakes", "consent", "openBoard", "confirmBoard", "log"],
  sponsor: ["sign", "amend", "accept", "suitability", "confirm", "tell", "acknowledge"],
  hr_partner: ["confirm"],
  leader: ["sign", "acknowledge", "confirmBoard", "answer", "name", "pulse", "eachOther", "proposal", "announce", "agenda"],
};

/** What waits for whom, as one reader may know it: their own rows first, then coach, HR, sponsor and leaders. */
export function whatWaits(facts: WaitingFacts, reader: WaitingReader): Waiting[] {
  if (reader.standing === "overseer") return [];
  const known = mayKnow[reader.standing];
  const confirm = facts.hrPartners.filter(({ confirmed }) => !confirmed).map(({ personId, name }) => ({ personId, name, kind: "confirm" as const }));
  const tell = facts.sponsors.flatMap(({ personId, name }) => facts.leaders
    .filter(({ told }) => !told && ready(facts.missing))
    .map((leader) => ({ personId, name, kind: "tell" as const, leader: leader.name, partyId: leader.partyId })));
  const { signing } = facts;
  const sign = (signing?.missing ?? []).map((somebody) => ({ ...somebody, kind: "sign" as const, count: signing?.version ?? 0 }));
  const amend = signing?.returned ? [...facts.sponsors, ...facts.coaches].map(({ personId, name }) => ({ personId, name, kind: "amend" as const })) : [];
  const rows = [
    ...sign, ...amend, ...ofCoaches(facts), ...confirm, ...tell,
    ...facts.leaders.flatMap((leader) => ofLeader(leader, facts, leader.personId === reader.personId)),
  ].filter(({ kind }) => known.includes(kind)).map((row) => ({ ...row, mine: row.personId === reader.personId }));
  return [...rows.filter(({ mine }) => mine), ...rows.filter(({ mine }) => !mine)];
}
