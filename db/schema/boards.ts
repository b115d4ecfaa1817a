import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { itemOutcomes, marks, removers, type SegmentCounts } from "@/lib/feedback/rules/board";
import { counter, instant, lifecycle, readership, revision } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { feedbackItems } from "./feedback";
import { organizations } from "./organizations";
import { coachingSessions } from "./sessions";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id), engagementId: uuid().notNull() };

/** The live board of an engagement's feedback session: where the day stands. `version` grows with every change that all
 *  in the room may see; a mark before its reveal changes nothing here, since that would tell who answered first. */
export const boards = pgTable("boards", {
  ...tenant,
  id: uuid().primaryKey(),
  /** The feedback session whose day this is, where one stands in the calendar. */
  sessionId: uuid(),
  ...readership,
  version: integer().notNull().default(1),
  /** How many items are brought, by segment. The items themselves are the coach's until each is revealed. */
  planned: jsonb().$type<SegmentCounts>().notNull(),
  openedAt: instant().notNull(),
  /** The point of the agenda at hand and the turn in it, from 0. */
  point: text(),
  turn: smallint(),
  /** When the running turn or point is over; none while no clock runs. */
  timerEndsAt: instant(),
  /** Leaders' parties in the order drawn by lot: the first is the agenda's "leader one". */
  drawn: uuid().array().notNull(),
  currentItemId: uuid(),
  /** Since when the content waits for the leaders' confirmations and takes no change. */
  freezingAt: instant(),
  frozenAt: instant(),
  /** SHA-256 of the frozen content, in hex. */
  hash: text(),
  ...lifecycle,
}, (t) => [
  unique("one_board_an_engagement").on(t.engagementId),
  unique("boards_in_engagement").on(t.organizationId, t.engagementId, t.id),
  check("board_frozen_with_hash", sql`(${t.frozenAt} is null) = (${t.hash} is null)`),
  ofEngagement("board_engagement", t),
  foreignKey({ name: "board_session", columns: [t.organizationId, t.engagementId, t.sessionId], foreignColumns: [coachingSessions.organizationId, coachingSessions.engagementId, coachingSessions.id] }),
  foreignKey({ name: "board_current_item", columns: [t.organizationId, t.engagementId, t.currentItemId], foreignColumns: [feedbackItems.organizationId, feedbackItems.engagementId, feedbackItems.id] }),
]);

/** An item on the board, from its reveal on: in which round of answers it is, and what came of it. */
export const boardItems = pgTable("board_items", {
  ...tenant,
  boardId: uuid().notNull(),
  itemId: uuid().notNull(),
  ...readership,
  /** Order of appearance, from 1. */
  position: smallint().notNull(),
  /** Answers are given in rounds, from 1: on the item as it was brought, then on each wording put to all. */
  round: smallint().notNull().default(1),
  /** Whose wording is put to the others in this round, and the wording; none in the first. */
  putSideId: uuid(),
  wording: text().notNull().default(""),
  outcome: text({ enum: itemOutcomes }),
  /** What to add to the outcome, in the coach's words: "Ines remembers another word". */
  note: text().notNull().default(""),
  closedAt: instant(),
  ...lifecycle,
}, (t) => [
  primaryKey({ columns: [t.boardId, t.itemId] }),
  index("board_items_of_engagement").on(t.engagementId, t.position),
  check("board_item_closed", sql`(${t.outcome} is null) = (${t.closedAt} is null)`),
  foreignKey({ name: "item_of_board", columns: [t.organizationId, t.engagementId, t.boardId], foreignColumns: [boards.organizationId, boards.engagementId, boards.id] }).onDelete("cascade"),
  foreignKey({ name: "item_on_board", columns: [t.organizationId, t.engagementId, t.itemId], foreignColumns: [feedbackItems.organizationId, feedbackItems.engagementId, feedbackItems.id] }),
  foreignKey({ name: "board_item_put_side", columns: [t.organizationId, t.engagementId, t.putSideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** One leader's answer to one item in one round. `leader_and_coach` until every current leader has answered, then the
 *  pair's, all at once. It keeps no time of its own, and its id is random: either would tell who answered first. */
export const boardMarks = pgTable("board_marks", {
  ...tenant,
  id: uuid().primaryKey(),
  boardId: uuid().notNull(),
  itemId: uuid().notNull(),
  round: smallint().notNull(),
  ...readership,
  mark: text({ enum: marks }).notNull(),
  /** The wording of a `reword`, the reason of a `disputed`. */
  proposal: text().notNull().default(""),
  reason: text().notNull().default(""),
  /** Whether the coach set it for a leader who only watches the room's screen; the author is the coach then. */
  byCoach: boolean().notNull().default(false),
  revealedAt: instant(),
  revision: revision(),
}, (t) => [
  unique("one_mark_a_round").on(t.boardId, t.itemId, t.sideId, t.round),
  index("board_marks_of_engagement").on(t.engagementId),
  check("mark_on_a_side", sql`${t.sideId} is not null`),
  check("mark_hidden_or_revealed", sql`(${t.audience} = 'pair') = (${t.revealedAt} is not null)`),
  foreignKey({ name: "mark_of_board", columns: [t.organizationId, t.engagementId, t.boardId], foreignColumns: [boards.organizationId, boards.engagementId, boards.id] }).onDelete("cascade"),
  foreignKey({ name: "mark_on_item", columns: [t.organizationId, t.engagementId, t.itemId], foreignColumns: [feedbackItems.organizationId, feedbackItems.engagementId, feedbackItems.id] }),
  foreignKey({ name: "mark_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** Something that stands in the way of a better relationship: what, who can remove it, by when. */
export const boardBarriers = pgTable("board_barriers", {
  ...tenant,
  id: uuid().primaryKey(),
  boardId: uuid().notNull(),
  /** The author is who wrote `what` last. */
  ...readership,
  what: text().notNull(),
  remover: text({ enum: removers }).notNull(),
  /** The leader's party who can remove it, where it is one of them. */
  removerSideId: uuid(),
  dueOn: date({ mode: "string" }),
  /** Changes of who and when; those of the text are counted apart, so that two who change one each do not collide. */
  revision: revision(),
  wordsRevision: revision(),
  counter: counter(),
  ...lifecycle,
}, (t) => [
  index("board_barriers_of_engagement").on(t.engagementId, t.createdAt),
  check("barrier_remover_named", sql`(${t.remover} = 'leader') = (${t.removerSideId} is not null)`),
  foreignKey({ name: "barrier_of_board", columns: [t.organizationId, t.engagementId, t.boardId], foreignColumns: [boards.organizationId, boards.engagementId, boards.id] }).onDelete("cascade"),
  foreignKey({ name: "barrier_remover", columns: [t.organizationId, t.engagementId, t.removerSideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** One leader's word that the content with this hash is what was agreed. */
export const boardConfirmations = pgTable("board_confirmations", {
  ...tenant,
  id: uuid().primaryKey(),
  boardId: uuid().notNull(),
  ...readership,
  /** The name as it was typed. */
  name: text().notNull(),
  /** Whether it was typed on the coach's screen, by a leader who has no device. */
  byCoach: boolean().notNull().default(false),
  hash: text().notNull(),
  confirmedAt: instant().notNull(),
}, (t) => [
  unique("one_confirmation_a_side").on(t.boardId, t.sideId),
  check("confirmation_on_a_side", sql`${t.sideId} is not null`),
  foreignKey({ name: "confirmation_of_board", columns: [t.organizationId, t.engagementId, t.boardId], foreignColumns: [boards.organizationId, boards.engagementId, boards.id] }).onDelete("cascade"),
  foreignKey({ name: "confirmation_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);
