import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BoardPage } from "@/components/feedback/board/board-page";
import { boardState } from "@/lib/feedback/queries/board-state";
import { now } from "@/lib/platform/clock";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { isDemonstration } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("board")("title") };

/** The live board: the coach conducts it here, and each leader has their device's screen at the same address. Once it is
 *  frozen, what was agreed has a page of its own. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/board">) {
  const { engagementId } = await params;
  const path = `/engagements/${engagementId}/board`;
  const { viewer, data } = await page((ctx) => boardState(ctx, engagementId), { path });
  if (data.day?.board.frozenAt) redirect(`${path}/agreed`);
  return <BoardPage state={data} reader={{ zone: viewer.zone, locale: viewer.locale, now: now() }} viewer={{ id: viewer.personId, name: viewer.name }} newId={newId()} demo={isDemonstration()} />;
}
