import "server-only";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { words } from "@/lib/platform/i18n";
import { calendarFile } from "../rules/calendar-file";
import { meetingFor } from "./meetings";

/** One of the viewer's meetings as a calendar file. Its title is neutral, because calendars are looked over by others.
 *  @throws AppError `not_found` when the viewer does not attend it. */
export async function meetingFile(ctx: Ctx, { sessionId }: { sessionId: string }): Promise<string> {
  const { id, startsAt, minutes, zone, place, moves, status } = await meetingFor(ctx, sessionId);
  const title = words("meetings", ctx.viewer.locale)("entryTitle");
  return calendarFile({ id, title, startsAt, minutes, zone, place, link: `${env().url}/sessions/${id}`, sequence: moves, cancelled: status === "cancelled" }, ctx.now);
}
