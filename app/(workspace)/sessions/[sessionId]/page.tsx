import type { Metadata } from "next";
import { CoachSession } from "@/components/sessions/coach-session";
import { LeaderSession } from "@/components/sessions/leader-session";
import { OutsideSession } from "@/components/sessions/outside-session";
import { Shell } from "@/components/shell/shell";
import { words } from "@/lib/platform/i18n";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { sessionPage } from "@/lib/sessions/queries/session-page";

export const metadata: Metadata = { title: words("sessions")("list.session") };

/** Where a session stands in the navigation of each role. */
const entry = { coach: "/sessions", leader: "/meetings", sponsor: "/meetings", hr: "/engagements", administrator: "/home" } as const;

export default async function SessionPage({ params }: PageProps<"/sessions/[sessionId]">) {
  const { sessionId } = await params;
  const { viewer, data } = await page((ctx) => sessionPage(ctx, sessionId), { path: `/sessions/${sessionId}` });
  const view = { page: data, reader: { zone: viewer.zone, locale: viewer.locale, now: now() }, viewerId: viewer.personId };
  return (
    <Shell viewer={await shellOf(viewer)} current={entry[viewer.role]} width={data.part === "coach" ? "full" : "narrow"}>
      {data.part === "coach" && <CoachSession view={view} newId={newId()} />}
      {data.part === "leader" && <LeaderSession view={view} />}
      {(data.part === "attendee" || data.part === "progress") && <OutsideSession view={view} />}
    </Shell>
  );
}
