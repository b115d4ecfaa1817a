import type { Metadata } from "next";
import { PulseForm } from "@/components/sessions/support/pulse-form";
import { PulseSaid } from "@/components/sessions/support/pulse-said";
import { firstName, whenOf } from "@/components/sessions/wording";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { rememberedForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";
import { now } from "@/lib/platform/clock";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { pulsePage } from "@/lib/sessions/queries/pulses";

export const metadata: Metadata = { title: words("support")("pulse.title") };

/** A leader's pulse before a session of theirs: three questions and a word. */
export default async function Page({ params, searchParams }: PageProps<"/sessions/[sessionId]/pulse">) {
  const { sessionId } = await params;
  const { done } = await searchParams;
  const { viewer, data } = await page((ctx) => pulsePage(ctx, sessionId), { path: `/sessions/${sessionId}/pulse` });
  const t = words("support", viewer.locale);
  const reader = { zone: viewer.zone, locale: viewer.locale, now: now() };
  const kept = done === "given" ? null : await rememberedForm(`pulse ${sessionId}`);
  const coach = data.coaches.map(firstName).join(", ");
  const session = `/sessions/${sessionId}`;
  return (
    <Shell viewer={await shellOf(viewer)} current="/meetings" width="narrow">
      <PageHead crumbs={[{ label: words("sessions", viewer.locale)("list.session"), href: session }, { label: t("pulse.title") }]} title={t("pulse.title")} lede={t("pulse.lede", { when: whenOf(data.session.startsAt, reader), coach })} />
      {done === "given" && data.mine && <Banner tone="teal" className="mb-8" title={t("pulse.done", { coach })}>{data.state === "open" && t("pulse.doneThen")}</Banner>}
      {data.state === "open" ? <PulseForm page={data} kept={kept} locale={viewer.locale} />
        : data.mine ? <PulseSaid pulse={data.mine} locale={viewer.locale} />
          : <EmptyState heading={false} title={t(`pulse.${data.state}`, { when: whenOf(data.opensAt, reader) })} />}
      <div className="btns mt-8"><LinkButton href={session} icon="arrow-left">{t("pulse.back")}</LinkButton></div>
    </Shell>
  );
}
