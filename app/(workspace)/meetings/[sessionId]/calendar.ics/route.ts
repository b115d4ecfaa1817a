import { statusOf } from "@/lib/platform/errors";
import { outcome, parse } from "@/lib/platform/outcome";
import { asMember } from "@/lib/platform/request";
import { meetingInput } from "@/lib/reports/input";
import { meetingFile } from "@/lib/reports/queries/calendar";

/** Hands out one meeting as a calendar file to somebody who attends it; an address that names none is not found. */
export async function GET(_request: Request, { params }: RouteContext<"/meetings/[sessionId]/calendar.ics">): Promise<Response> {
  const named = meetingInput.safeParse(await params);
  const result = await outcome(() => asMember((ctx) => meetingFile(ctx, parse(meetingInput, named.data))));
  if (!result.ok) return new Response(result.error.message, { status: named.success ? statusOf[result.error.code] : 404, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
  return new Response(result.data, {
    headers: { "content-type": "text/calendar; charset=utf-8", "content-disposition": 'attachment; filename="meeting.ics"', "cache-control": "private, no-store" },
  });
}
