import type { Metadata } from "next";
import Link from "next/link";
import { readerOf } from "@/components/home/reader-of";
import { MeetingWeeks } from "@/components/reports/meeting-weeks";
import { Shell } from "@/components/shell/shell";
import { EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { dayIn, toInstant, zoneCity } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { meetingListInput } from "@/lib/reports/input";
import { listMeetings } from "@/lib/reports/queries/meetings";

export const metadata: Metadata = { title: words("meetings")("title") };

/** The reader's meetings by week, those to come or those that were. */
export default async function Page({ searchParams }: PageProps<"/meetings">) {
  const input = meetingListInput.parse(await searchParams);
  const { viewer, data: { now, list } } = await page(async (ctx) => {
    const today = new Date(toInstant(dayIn(ctx.now, ctx.viewer.zone), "00:00", ctx.viewer.zone));
    return { now: ctx.now, list: await listMeetings(ctx, input, today) };
  }, { path: "/meetings" });
  const [t, empty] = [words("meetings", viewer.locale), words("empty", viewer.locale)];
  const address = (number: number) => `/meetings?${new URLSearchParams({ ...(input.past && { past: "yes" }), ...(number > 1 && { page: String(number) }) }).toString()}`;
  return (
    <Shell viewer={await shellOf(viewer)} current="/meetings" width={viewer.role === "leader" ? "narrow" : "agree"}>
      <PageHead title={t(viewer.role === "coach" || viewer.role === "sponsor" ? "titleCoach" : "title")} lede={t("ledeNext", { city: zoneCity(viewer.zone) })}
        actions={(
          <nav className="seg" aria-label={t("which")}>
            <Link href="/meetings" prefetch={false} aria-current={input.past ? undefined : "true"}>{t("next")}</Link>
            <Link href="/meetings?past=yes" prefetch={false} aria-current={input.past ? "true" : undefined}>{t("past")}</Link>
          </nav>
        )} />
      {list.meetings.length === 0
        ? <EmptyState title={input.past ? t("emptyPast") : empty("sessions.what")}>{input.past ? t("emptyPastWhy") : empty(viewer.role === "coach" ? "sessions.mend" : "leaderHome.mend")}</EmptyState>
        : <MeetingWeeks meetings={list.meetings} reader={readerOf(viewer, now)} />}
      <Pagination {...(list.page > 1 && { previousHref: address(list.page - 1) })} {...(list.more && { nextHref: address(list.page + 1) })} />
    </Shell>
  );
}
