import type { Metadata } from "next";
import { z } from "zod";
import { SessionsList } from "@/components/sessions/sessions-list";
import { Shell } from "@/components/shell/shell";
import { now } from "@/lib/platform/clock";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { pageSize, sessionsPage } from "@/lib/sessions/queries/lists";

export const metadata: Metadata = { title: words("shell")("entry.sessions") };

const asked = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export default async function SessionsPage({ searchParams }: PageProps<"/sessions">) {
  const wish = asked.parse(await searchParams);
  const { viewer, data } = await page((ctx) => sessionsPage(ctx, wish), { path: "/sessions" });
  return (
    <Shell viewer={await shellOf(viewer)} current="/sessions">
      <SessionsList list={data} reader={{ zone: viewer.zone, locale: viewer.locale, now: now() }} pageSize={pageSize} />
    </Shell>
  );
}
