import type { Metadata } from "next";
import { MoveSession } from "@/components/sessions/move-session";
import { Shell } from "@/components/shell/shell";
import { now } from "@/lib/platform/clock";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { moveSessionsInput } from "@/lib/sessions/input";
import { movePage } from "@/lib/sessions/queries/moving";

export const metadata: Metadata = { title: words("sessions")("move.crumb") };

export default async function MovePage({ params, searchParams }: PageProps<"/sessions/[sessionId]/move">) {
  const { sessionId } = await params;
  const { day, time, scope, onPurpose } = await searchParams;
  const wish = day === undefined ? null : moveSessionsInput.safeParse({ sessionId, day, time, scope, onPurpose });
  const errors = wish?.error ? Object.fromEntries(wish.error.issues.map(({ path, message }) => [path.join("."), message])) : {};
  const { viewer, data } = await page((ctx) => movePage(ctx, sessionId, wish?.data ?? null), { path: `/sessions/${sessionId}/move` });
  return (
    <Shell viewer={await shellOf(viewer)} current="/sessions" width="narrow">
      <MoveSession page={data} wish={wish?.data ?? null} errors={errors} reader={{ zone: viewer.zone, locale: viewer.locale, now: now() }} />
    </Shell>
  );
}
