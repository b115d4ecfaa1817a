import "server-only";
import { engagementFor, may, partiesOf, type Engagement, type Party } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { purposeKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { fillPlaceholders } from "@/lib/programs/rules/text";
import { findBoard, type Board } from "../access/board";
import type { AgendaPoint } from "../rules/agenda";
import { boardFields, missingToFreeze, type Progress } from "../rules/board";
import { hashOf } from "../rules/board-content";
import { dayFields, type DayField } from "../rules/day-fields";
import { contentOf, progressOf } from "./board-content";
import { readyItems, refusalToOpen } from "./board-opening";
import { barriersOf, boardStepOf, confirmationsOf, dayEntries, itemsOnBoard, type BoardBarrier, type BoardItem, type Confirmation } from "./board-rows";
import { boardTag, type BoardScreen } from "./board-tag";
import type { FeedbackItem } from "./items";

/** A prompt of the day with what it holds. `revision` 0: nothing yet. */
export type FilledDayField = DayField & { words: string; revision: number; writer: string };

/** Everything one screen shows of a live board. Before it is opened there is no `day`. */
export type BoardState = {
  tag: string; screen: BoardScreen; engagement: Engagement; leaders: Party[]; agenda: readonly AgendaPoint[];
  /** Items that wait for their reveal, in the day's order; the coach's screen alone has them. */
  prepared: FeedbackItem[];
  /** Why the coach cannot open the board yet, as a sentence. */
  refusal: string | null;
  day: {
    board: Board; items: BoardItem[]; barriers: BoardBarrier[]; confirmations: Confirmation[]; fields: FilledDayField[];
    goal: string; hash: string; progress: Progress; missing: ReturnType<typeof missingToFreeze>;
  } | null;
  deviceKey: string;
};

/** As whom the viewer looks: the room's screen is opened by the coach's sign-in and shows what both leaders may see. */
function screenFor(ctx: Ctx, engagement: Engagement, wanted: "room" | undefined): BoardScreen {
  const isCoach = may("conductBoard", engagement);
  if (wanted === "room" && !isCoach) throw new AppError("forbidden", words("errors", ctx.viewer.locale)("forbidden.what"));
  return wanted ?? (isCoach ? "conductor" : "device");
}

/** What the day's prompts hold, for this reader. The room's screen shows only what is common to all. */
async function filledFields(ctx: Ctx, engagement: Engagement, screen: BoardScreen, leaders: readonly Party[]): Promise<FilledDayField[]> {
  const step = await boardStepOf(ctx, engagement.templateId);
  const entries = await dayEntries(ctx, engagement.id, step);
  const fields = dayFields(step.guide ?? [], { isCoach: screen !== "device", side: engagement.side, sides: leaders.map(({ id }) => id) });
  return fields.filter(({ audience }) => screen !== "room" || audience === "pair").map((field) => {
    const entry = entries.find(({ fieldKey, sideId, audience }) => fieldKey === field.key && sideId === field.sideId && audience === field.audience);
    return { ...field, words: entry?.words ?? "", revision: entry?.revision ?? 0, writer: entry?.authorName ?? "" };
  });
}

/** The board as one screen shows it.
 *  @param wanted `room` for the screen that everybody in the room looks at. @param seen its tag, where that is known.
 *  @throws AppError at the engagement's door: the room is the leaders' and their coach's. */
export async function boardState(ctx: Ctx, engagementId: string, wanted?: "room", seen?: string | null): Promise<BoardState> {
  const engagement = await engagementFor(ctx, "viewBoard", engagementId);
  const screen = screenFor(ctx, engagement, wanted);
  const leaders = partiesOf(engagement, "leader");
  const tag = (seen?.startsWith(`${screen}-`) ? seen : await boardTag(ctx, engagementId, screen)) ?? `${screen}-none`;
  const step = await boardStepOf(ctx, engagement.templateId);
  const names = Object.fromEntries(leaders.map(({ name }, index) => [index === 0 ? "leader_one" : "leader_two", name]));
  const board = await findBoard(ctx, engagement);
  const ready = screen === "conductor" ? await readyItems(ctx, engagementId) : [];
  const state = {
    tag, screen, engagement, leaders, agenda: (step.agenda ?? []).map((point) => ({ ...point, how: fillPlaceholders(point.how, names) })),
    prepared: ready.filter(({ revealedAt }) => revealedAt === null), refusal: screen === "conductor" && !board ? await refusalToOpen(ctx, engagement, ready) : null,
    deviceKey: purposeKey(env().secret, `words kept on a device, sign-in ${ctx.viewer.sessionId}`).toString("base64url"),
  };
  if (!board) return { ...state, day: null };
  const items = await itemsOnBoard(ctx, board, { pairOnly: screen === "room" });
  const barriers = await barriersOf(ctx, board);
  const fields = await filledFields(ctx, engagement, screen, leaders);
  const goal = fields.find(({ key }) => key === boardFields.goal)?.words ?? "";
  const progress = progressOf(board, items, leaders.map(({ id }) => id));
  return {
    ...state,
    day: { board, items, barriers, confirmations: await confirmationsOf(ctx, board), fields, goal, hash: hashOf(contentOf(items, barriers, goal)), progress, missing: missingToFreeze(progress, goal) },
  };
}

/** The board as one screen shows it, or null where it is what the screen has already. `known` is the tag it has. */
export async function boardStateSince(ctx: Ctx, engagementId: string, wanted: "room" | undefined, known: string | null): Promise<BoardState | null> {
  const screen = (wanted ? [wanted] : ["conductor", "device"] as const).find((one) => known?.startsWith(`${one}-`));
  const tag = screen ? await boardTag(ctx, engagementId, screen) : null;
  if (tag !== null && tag === known) return null;
  const state = await boardState(ctx, engagementId, wanted, tag);
  return state.tag === known ? null : state;
}
