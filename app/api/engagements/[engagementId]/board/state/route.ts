import { boardView } from "@/components/feedback/board/view/board-view";
import { boardStateSince } from "@/lib/feedback/queries/board-state";
import { statusOf } from "@/lib/platform/errors";
import { outcome } from "@/lib/platform/outcome";
import { asMember } from "@/lib/platform/request";

const noStore = { "cache-control": "private, no-store" };

/** The board as this viewer's screen shows it: asked once a second with the tag that the screen has, and answered 304 as
 *  long as nothing has changed for it. `?screen=room` is the screen that everybody looks at. */
export async function GET(request: Request, { params }: RouteContext<"/api/engagements/[engagementId]/board/state">): Promise<Response> {
  const { engagementId } = await params;
  const known = /^(?:W\/)?"([\w.-]{1,80})"$/.exec(request.headers.get("if-none-match") ?? "")?.[1] ?? null;
  const wanted = new URL(request.url).searchParams.get("screen") === "room" ? "room" as const : undefined;
  const result = await outcome(() => asMember(async (ctx) => {
    const state = await boardStateSince(ctx, engagementId, wanted, known);
    return state && boardView(state, { zone: ctx.viewer.zone, locale: ctx.viewer.locale, now: ctx.now });
  }));
  if (!result.ok) return Response.json(result.error, { status: statusOf[result.error.code], headers: noStore });
  if (!result.data) return new Response(null, { status: 304, headers: { ...noStore, etag: `"${known}"` } });
  return Response.json(result.data, { headers: { ...noStore, etag: `"${result.data.tag}"` } });
}
