import type { Metadata } from "next";
import { CoachHome } from "@/components/home/coach-home";
import { HrHome } from "@/components/home/hr-home";
import { LeaderHome } from "@/components/home/leader-home";
import { readerOf } from "@/components/home/reader-of";
import { SponsorHome } from "@/components/home/sponsor-home";
import { AdminHome } from "@/components/people/admin-home";
import { Shell } from "@/components/shell/shell";
import { newId } from "@/lib/platform/ids";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { engagementListInput } from "@/lib/reports/input";
import { homeOf } from "@/lib/reports/queries/home";
import { weekAt } from "@/lib/reports/rules/weeks";

export const metadata: Metadata = { title: words("home")("metaTitle") };

/** The one home of each role: what now. A coach's reaches all their organisations, everybody else's the current one. */
export default async function Page({ searchParams }: PageProps<"/home">) {
  const input = engagementListInput.parse(await searchParams);
  const { viewer, data: { now, home } } = await page(async (ctx) => ({ now: ctx.now, home: await homeOf(ctx, input) }), { path: "/home", everywhere: true });
  const reader = readerOf(viewer, now);
  const organization = viewer.organizations.find(({ id }) => id === viewer.organizationId)?.name ?? "";
  const waiting = home.role === "coach" && home.data.toLog.length > 0 ? { "/sessions": home.data.toLog.length } : undefined;
  return (
    <Shell viewer={await shellOf(viewer)} current="/home" width={home.role === "leader" ? "narrow" : "full"} {...(waiting && { waiting })}>
      {home.role === "leader" && <LeaderHome home={home.data} reader={reader} />}
      {home.role === "coach" && <CoachHome home={home.data} week={weekAt(now, viewer.zone)} reader={reader} />}
      {home.role === "sponsor" && <SponsorHome home={home.data} newId={newId()} reader={reader} />}
      {home.role === "hr" && <HrHome home={home.data} input={input} organization={organization} reader={reader} />}
      {home.role === "administrator" && <AdminHome home={home.data} />}
    </Shell>
  );
}
