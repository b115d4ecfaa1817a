import type { Metadata } from "next";
import { IntakeSession } from "@/components/intake/intake-session";
import { CoachSession } from "@/components/sessions/coach-session";
import { LeaderSession } from "@/components/sessions/leader-session";
import { OutsideSession } from "@/components/sessions/outside-session";
import { Shell } from "@/components/shell/shell";
import { words } from "@/lib/platform/i18n";
import { now } from "@/lib/platform/clock";
import { newId, unorderedId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { sessionView } from "@/lib/stages/queries/session-view";

export const metadata: Metadata = { title: words("sessions")("list.session") };

/** Where a session stands in the navigation of each role. */
const entry = { coach: "/sessions", leader: "/meetings", sponsor: "/meetings", hr: "/engagements", administrator: "/home" } as const;

export default async function SessionPage({ params }: PageProps<"/sessions/[sessionId]">) {
  const { sessionId } = await params;
  const { viewer, data: { page: data, intake } } = await page((ctx) => sessionView(ctx, sessionId), { path: `/sessions/${sessionId}` });
  const view = { page: data, reader: { zone: viewer.zone, locale: viewer.locale, now: now() }, viewerId: viewer.personId };
  return (
    <Shell viewer={await shellOf(viewer)} current={entry[viewer.role]} width={data.part === "coach" ? "full" : "narrow"}>
      {intake && <IntakeSession view={view} intake={intake} newId={unorderedId()} />}
      {data.part === "coach" && !intake && <CoachSession view={view} newId={newId()} />}
      {data.part === "leader" && <LeaderSession view={view} />}
      {(data.part === "attendee" || data.part === "progress") && <OutsideSession view={view} />}
    </Shell>
  );
}
