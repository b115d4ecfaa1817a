import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AgreedPage } from "@/components/feedback/board/agreed-page";
import { Shell } from "@/components/shell/shell";
import { frozenBoard } from "@/lib/feedback/queries/frozen-board";
import { now } from "@/lib/platform/clock";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("board")("page.title") };

/** What the leaders agreed in the feedback session and froze. Until then it is the live board. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/board/agreed">) {
  const { engagementId } = await params;
  const path = `/engagements/${engagementId}/board`;
  const { viewer, data } = await page((ctx) => frozenBoard(ctx, engagementId), { path: `${path}/agreed` });
  if (!data.day?.board.frozenAt) redirect(path);
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="agree">
      <AgreedPage state={data} reader={{ zone: viewer.zone, locale: viewer.locale, now: now() }} viewer={{ id: viewer.personId, name: viewer.name }} newId={newId()} />
    </Shell>
  );
}
