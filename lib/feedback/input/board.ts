import { z } from "zod";
import { entryWords } from "@/lib/engagements/input/words";
import { isDay } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { boardLength, itemOutcomes, marks, removers } from "../rules/board";

const t = words("board");
const engagementId = z.uuid();
const itemId = z.uuid();
const whole = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const round = z.coerce.number().int().min(1).max(999);
const orNull = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === "" ? null : value), schema.nullable().default(null));
const upTo = (limit: number) => z.string().transform((text) => text.replace(/\r\n?/g, "\n").trim()).refine((text) => text.length <= limit, t("errors.tooLong", { limit }));

/** Opens the board of an engagement. `id` is made by the page that offers it, so that opening twice opens one. */
export const openBoardInput = z.strictObject({ engagementId, id: z.uuid() });
export type OpenBoardInput = z.output<typeof openBoardInput>;

/** Where the day stands: a point of the agenda and one of its turns, as such and never "the next", so that a second press
 *  goes no further. `clock` starts the minutes of that turn or point, or stops them. */
export const steerBoardInput = z.strictObject({ engagementId, point: z.string().max(60), turn: orNull(whole), clock: z.enum(["start", "stop", "keep"]).default("keep") });
export type SteerBoardInput = z.output<typeof steerBoardInput>;

/** An item to be on the board now; it is revealed where it was not yet. */
export const presentItemInput = z.strictObject({ engagementId, itemId });
export type PresentItemInput = z.output<typeof presentItemInput>;

/** An answer to the item in the round that was seen. `sideId` names the leader where the coach answers for them;
 *  `revision` is that of the answer this one replaces, 0 for the first. */
export const markItemInput = z.strictObject({
  engagementId, itemId, round, sideId: orNull(z.uuid()), revision: whole.default(0),
  mark: z.enum(marks, t("errors.mark")), proposal: upTo(boardLength.wording).default(""), reason: upTo(boardLength.reason).default(""),
}).superRefine(({ mark, proposal, reason }, ctx) => {
  if (mark === "reword" && proposal === "") ctx.addIssue({ code: "custom", message: t("errors.wording"), path: ["proposal"] });
  if (mark === "disputed" && reason === "") ctx.addIssue({ code: "custom", message: t("errors.reason"), path: ["reason"] });
}).transform(({ mark, proposal, reason, ...rest }) => ({ ...rest, mark, proposal: mark === "reword" ? proposal : "", reason: mark === "disputed" ? reason : "" }));
export type MarkItemInput = z.output<typeof markItemInput>;

/** Asks the leaders again, in the round after the one that was seen: about one leader's wording, or (null) about the item
 *  as it was brought. */
export const putWordingInput = z.strictObject({ engagementId, itemId, round, sideId: orNull(z.uuid()) });
export type PutWordingInput = z.output<typeof putWordingInput>;

/** Closes an item with its outcome, or (null) opens it again. */
export const closeItemInput = z.strictObject({ engagementId, itemId, outcome: orNull(z.enum(itemOutcomes)), note: upTo(boardLength.note).default("") });
export type CloseItemInput = z.output<typeof closeItemInput>;

/** One autosave of one text on the board: a prompt of the day's guide on a leader's side or on nobody's, or `barrier:` and
 *  the id of one. Counters and revisions as in a session's log; `writer` is the person whose page it is. */
export const writeOnBoardInput = z.strictObject({
  engagementId, fieldKey: z.string().min(1).max(60), sideId: z.uuid().nullish(), words: entryWords, counter: whole, revision: whole,
  mine: z.array(whole).max(50).default([]), writer: z.uuid().optional(),
});
export type WriteOnBoardInput = z.output<typeof writeOnBoardInput>;

const remover = { remover: z.enum(removers, t("errors.remover")), removerSideId: orNull(z.uuid()), dueOn: orNull(z.string().refine(isDay, t("errors.day"))) };
/** "leader" with one of their ids is sent as that id alone by a form without script: "side:<id>". */
const named = (raw: unknown): unknown => {
  if (typeof raw !== "object" || raw === null || !("remover" in raw) || typeof raw.remover !== "string" || !raw.remover.startsWith("side:")) return raw;
  return { ...raw, remover: "leader", removerSideId: raw.remover.slice("side:".length) };
};

/** A new barrier. `id` is made when its line opens. */
export const nameBarrierInput = z.preprocess(named, z.strictObject({
  engagementId, id: z.uuid(), what: upTo(boardLength.barrier).refine((text) => text !== "", t("errors.barrier")), ...remover,
}));
export type NameBarrierInput = z.output<typeof nameBarrierInput>;

/** Another remover or day for a barrier. `revision` is the one that was seen. */
export const changeBarrierInput = z.preprocess(named, z.strictObject({ engagementId, barrierId: z.uuid(), revision: whole, ...remover }));
export type ChangeBarrierInput = z.output<typeof changeBarrierInput>;

/** A barrier that is taken off the board. */
export const dropBarrierInput = z.strictObject({ engagementId, barrierId: z.uuid() });
export type DropBarrierInput = z.output<typeof dropBarrierInput>;

/** Closes the board for the leaders' confirmations, or opens it again. */
export const freezeBoardInput = z.strictObject({ engagementId, freeze: z.enum(["begin", "stop"]) });
export type FreezeBoardInput = z.output<typeof freezeBoardInput>;

/** A leader's confirmation of the content with this hash; `name` as it was typed. `sideId` names the leader where it is
 *  typed on the coach's screen. `id` is made by the page. */
export const confirmBoardInput = z.strictObject({
  engagementId, id: z.uuid(), sideId: orNull(z.uuid()), hash: z.string().regex(/^[0-9a-f]{64}$/), name: upTo(boardLength.name).refine((text) => text !== "", t("errors.name")),
});
export type ConfirmBoardInput = z.output<typeof confirmBoardInput>;
