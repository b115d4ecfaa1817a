import type { Metadata } from "next";
import { BoardPage } from "@/components/feedback/board/board-page";
import { boardState } from "@/lib/feedback/queries/board-state";
import { now } from "@/lib/platform/clock";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { isDemonstration } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("board")("titleRoom") };

/** The screen that the whole room looks at, opened by the coach's sign-in: nothing on it that not everybody may see. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/board/room">) {
  const { engagementId } = await params;
  const { viewer, data } = await page((ctx) => boardState(ctx, engagementId, "room"), { path: `/engagements/${engagementId}/board/room` });
  return <BoardPage state={data} reader={{ zone: viewer.zone, locale: viewer.locale, now: now() }} viewer={{ id: viewer.personId, name: viewer.name }} newId={newId()} demo={isDemonstration()} />;
}
