import { z } from "zod";
import { entryWords } from "@/lib/engagements/input/words";
import { actionTextLength } from "@/lib/plans/rules";
import { isDay, isWallClock } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { sessionMinutes, sessionStatuses } from "./rules";
import { moveScopes } from "./rules/move-session";

const t = words("sessions");
const sessionId = z.uuid();

const whole = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** One autosave of one field. `counter` counts the browser's saves upwards, `revision` is the one it saw (0: none yet),
 *  `mine` the counters of earlier saves of this page that were not answered, `status` the session's as the page showed it,
 *  `writer` whose page it is. */
export const saveEntryInput = z.strictObject({
  sessionId, fieldKey: z.string().min(1).max(60), sideId: z.uuid().nullish(), words: entryWords, counter: whole, revision: whole,
  mine: z.array(whole).max(50).default([]), status: z.enum(sessionStatuses).optional(), writer: z.uuid().optional(),
});
export type SaveEntryInput = z.infer<typeof saveEntryInput>;

/** How long a session took, in minutes. */
export const heldMinutes = z.coerce.number({ error: t("errors.minutes", sessionMinutes) }).int(t("errors.minutes", sessionMinutes))
  .min(sessionMinutes.min, t("errors.minutes", sessionMinutes)).max(sessionMinutes.max, t("errors.minutes", sessionMinutes));

/** A session that is told apart by its id alone: to be logged as missed, or cancelled. */
export const sessionInput = z.strictObject({ sessionId });

/** Finishing a log, or correcting how long the session took. */
export const logSessionInput = z.strictObject({ sessionId, heldMinutes });
export type LogSessionInput = z.infer<typeof logSessionInput>;

/** Where a session is moved: a day and a time on the clocks of the zone it was planned in, alone or with all that follow.
 *  `onPurpose`: also on a day off, because the coach knows of it and wants the day. */
export const moveSessionsInput = z.strictObject({
  sessionId,
  day: z.string().refine(isDay, t("errors.day")),
  time: z.string().refine(isWallClock, t("errors.time")),
  scope: z.enum(moveScopes).default("this"),
  onPurpose: z.literal("yes").optional(),
});
export type MoveSessionsInput = z.infer<typeof moveSessionsInput>;

/** Words of a new action item as they stand in the log's form, empty where nobody wrote one. */
export const newActionWords = z.string().trim().max(actionTextLength, t("errors.tooLong", { limit: actionTextLength }));
