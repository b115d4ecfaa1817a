import type { Direction, Segment } from "@/lib/feedback/rules";
import type { ItemOutcome, Mark, Remover } from "@/lib/feedback/rules/board";

/** A leader as a screen names them. */
export type LeaderView = { sideId: string; name: string; full: string; initials: string };

/** An answer that is shown to all. `word` is "Agreed", `said` the wording or reason, `by` who set it if not the leader. */
export type AnswerView = LeaderView & { mark: Mark; word: string; said: string; by: string | null };

/** One's own answer before it is shown. `revision` 0: none yet. */
export type OwnAnswer = { sideId: string; name: string; mark: Mark | null; proposal: string; reason: string; revision: number };

/** The item on the board. `answers` once all are in. `asked`: what is to be answered now, null where nothing is. */
export type ItemView = {
  id: string; round: number; number: string; kicker: string; direction: Direction; said: string;
  situation: string; behaviour: string; impact: string;
  /** A wording that is put to the leaders in this round. */
  put: { title: string; words: string } | null;
  answers: AnswerView[] | null;
  /** What was answered before this round: on the item as brought, or on other wordings. */
  earlier: { title: string; answers: AnswerView[] }[];
  /** The reader's own answer, where they are asked; null where their own wording is before the others. */
  own: OwnAnswer | null;
  isOwnWording: boolean;
  /** The coach's view of who has answered, with what is needed to answer for one of them. */
  room: (LeaderView & { state: "answered" | "open" | "ownWording"; own: OwnAnswer })[];
  outcome: { is: ItemOutcome; word: string; note: string } | null;
  closings: { outcome: ItemOutcome; word: string; primary: boolean }[];
  puttings: { sideId: string | null; word: string; primary: boolean }[];
};

/** A closed item in the growing list. `sentences` stand side by side; `by` is whose wording one is. */
export type AgreedView = { id: string; outcome: ItemOutcome; word: string; note: string; sentences: { words: string; by: string | null }[]; time: string; isNew: boolean };

export type TurnView = { place: number; words: string; task: string; minutes: number; isNow: boolean; isMine: boolean };

export type PointView = { key: string; title: string; how: string; minutes: number; turns: TurnView[]; turn: TurnView | null; next: TurnView | null; work: { segment: Segment | null; fields: readonly string[]; barriers: boolean; freezing: boolean } };

export type BarrierView = { id: string; what: string; remover: Remover; removerSideId: string | null; who: string; dueOn: string | null; due: string; forSponsor: boolean; revision: number; wordsRevision: number };

/** A prompt of the day. `keptAs` is its name among the texts of one page, which no two have in common. */
export type FieldView = { keptAs: string; key: string; sideId: string | null; label: string; help: string; writes: boolean; kind: "line" | "text" | "day"; words: string; revision: number; writer: string; isCommon: boolean };

export type ConfirmationView = LeaderView & { done: string | null; isMine: boolean };

/** Everything a screen shows of the board, in finished sentences. */
export type BoardView = {
  tag: string; screen: "conductor" | "device" | "room"; now: string;
  phase: "waiting" | "open" | "freezing" | "frozen";
  waiting: { title: string; why: string; canOpen: boolean };
  leaders: LeaderView[];
  agenda: { key: string; title: string; minutes: number; state: "past" | "now" | "next" }[];
  point: PointView | null;
  nextPoint: { key: string; title: string } | null;
  /** ISO instant at which the running clock ends. */
  timerEndsAt: string | null;
  bar: { label: string; cells: ("done" | "now" | "todo")[] };
  segments: { title: string; count: string; isNow: boolean }[];
  item: ItemView | null;
  /** The coach's next item to reveal, and the revealed ones beside the present. */
  nextItem: { id: string; kicker: string; behaviour: string } | null;
  back: string | null;
  forward: string | null;
  openItems: { id: string; word: string }[];
  agreed: { count: string; groups: { title: string; items: AgreedView[] }[] };
  barriers: BarrierView[];
  fields: FieldView[];
  goal: string;
  freeze: { missing: string[]; hash: string; confirmations: ConfirmationView[] };
  /** What to read aloud once, in this order; an entry with a key that was read before is not read again. */
  news: { key: string; words: string }[];
};
