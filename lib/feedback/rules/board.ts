import { segments, type Segment } from "../rules";

/** What a leader answers to an item: it is so; it is so, in other words; I see it otherwise. */
export const marks = ["agreed", "reword", "disputed"] as const;
export type Mark = (typeof marks)[number];

/** What came of an item. `agreed`: as it was brought; `reworded`: one leader's wording, accepted by all; `side_by_side`:
 *  both sentences kept; `disputed`: left as disputed, which is a valid end. */
export const itemOutcomes = ["agreed", "reworded", "side_by_side", "disputed"] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** Who can remove a barrier: the sponsor, all leaders, one of them, or somebody else who is named in its text. */
export const removers = ["sponsor", "leaders", "leader", "other"] as const;
export type Remover = (typeof removers)[number];

/** Items by segment. */
export type SegmentCounts = Record<Segment, number>;

/** Longest texts on the board, in characters. A wording stands where the behaviour stood and is as long at most. */
export const boardLength = { wording: 600, reason: 400, note: 400, barrier: 300, name: 120 } as const;

/** Barriers one board takes: more than one a minute of their time on the agenda is a list nobody clears. */
export const mostBarriers = 20;

/** Prompts of the day that a rule or a screen depends on, by their keys in the intervention's template. */
export const boardFields = {
  rules: "iv-fd-rules", hope: "iv-fd-hope", positive: "iv-fd-positive", request: "iv-fd-request", goal: "iv-fd-goal",
  friday: "iv-fd-friday", team: "iv-fd-team", own: "iv-fd-own", notes: "iv-fd-coach", called: "iv-fd-checkin",
} as const;

/** The stage of the feedback session, which must have begun before its board opens. */
export const feedbackStage = "iv-feedback";

/** Items of each segment. */
export const countsOf = (items: readonly { segment: Segment }[]): SegmentCounts =>
  Object.fromEntries(segments.map((segment) => [segment, items.filter((item) => item.segment === segment).length])) as SegmentCounts;

export const totalOf = (counts: SegmentCounts): number => segments.reduce((sum, segment) => sum + counts[segment], 0);

/** Where the board stands, as far as it decides what may change. */
export type BoardStanding = { freezingAt: Date | null; frozenAt: Date | null };

/** Key of the `board` message that says why nothing on it can change now, or null when it can. */
export const refusalToChange = ({ freezingAt, frozenAt }: BoardStanding): "refusals.frozen" | "refusals.freezing" | null =>
  frozenAt ? "refusals.frozen" : freezingAt ? "refusals.freezing" : null;

/** An item's answers so far: those of the present round first of all. */
export type ItemAnswers = { round: number; outcome: ItemOutcome | null; putSideId: string | null; marks: readonly { sideId: string; round: number; mark: Mark; proposal: string; revealed: boolean }[] };

/** The answers of the present round once they are shown; null while any is missing. */
export function shownMarks({ round, marks: all }: ItemAnswers): ItemAnswers["marks"] | null {
  const present = all.filter((mark) => mark.round === round);
  return present.length > 0 && present.every(({ revealed }) => revealed) ? present : null;
}

/** Key of the `board` message that says why an item cannot be closed so, or null when it can. Agreement is the leaders'
 *  to give: the coach cannot close over an answer that says otherwise. */
export function refusalToClose(item: ItemAnswers, outcome: ItemOutcome): "refusals.notAllIn" | "refusals.notAllAgree" | "refusals.wordingPut" | "refusals.nothingPut" | "refusals.noWording" | "refusals.allAgree" | null {
  const shown = shownMarks(item);
  if (!shown) return "refusals.notAllIn";
  const all = shown.every(({ mark }) => mark === "agreed");
  if (outcome === "agreed") return !all ? "refusals.notAllAgree" : item.putSideId ? "refusals.wordingPut" : null;
  if (outcome === "reworded") return !item.putSideId ? "refusals.nothingPut" : all ? null : "refusals.notAllAgree";
  if (outcome === "side_by_side" && !item.marks.some(({ revealed, proposal }) => revealed && proposal)) return "refusals.noWording";
  return all ? "refusals.allAgree" : null;
}

/** The latest wording that a leader has proposed for an item, shown to all; null where they proposed none. */
export const proposalOf = ({ marks: all }: Pick<ItemAnswers, "marks">, sideId: string): string | null =>
  all.filter((mark) => mark.sideId === sideId && mark.revealed && mark.proposal !== "").sort((a, b) => b.round - a.round)[0]?.proposal ?? null;

/** How far the items are: those brought, those that every current leader has answered, those closed. */
export type Progress = { planned: number; answered: number; closed: number };

/** Keys of the `board` messages that say what is missing before the board can be frozen; none when nothing is. */
export function missingToFreeze({ planned, answered, closed }: Progress, goal: string): ("missing.items" | "missing.unanswered" | "missing.open" | "missing.goal")[] {
  return [
    ...(planned === 0 ? ["missing.items" as const] : []),
    ...(answered < planned ? ["missing.unanswered" as const] : []),
    ...(closed < answered ? ["missing.open" as const] : []),
    ...(goal.trim() === "" ? ["missing.goal" as const] : []),
  ];
}
