import type { Metadata } from "next";
import { Hours } from "@/components/reports/hours";
import { Shell } from "@/components/shell/shell";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { hoursInput } from "@/lib/reports/input";
import { hoursPage } from "@/lib/reports/queries/hours";

export const metadata: Metadata = { title: words("sessions")("hours.title") };

/** What a coach coached, for the log of their credential; it stays theirs whatever becomes of an engagement. */
export default async function HoursPage({ searchParams }: PageProps<"/hours">) {
  const wish = hoursInput.parse(await searchParams);
  const { viewer, data } = await page((ctx) => hoursPage(ctx, wish), { path: "/hours" });
  return <Shell viewer={await shellOf(viewer)} current="/sessions"><Hours page={data} reader={{ zone: viewer.zone, locale: viewer.locale }} /></Shell>;
}
