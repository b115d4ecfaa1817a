import type { Metadata } from "next";
import { CloseSection, EndedSection, FollowSection } from "@/components/engagements/changes/closing";
import { BackSection, DecideSection, PartiesForms, PauseSection } from "@/components/engagements/changes/course";
import { ChangesHistory } from "@/components/engagements/changes/history";
import { EndSection, LeaveSection, StepDownSection } from "@/components/engagements/changes/stopping";
import { partiesWith } from "@/components/engagements/parties-with";
import { plainDay } from "@/components/engagements/view";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { changesPage } from "@/lib/stages/queries/changes-page";
import { beginNextCycle, closeEngagement, decideAfterLeaving, handOver, leaveEngagement, nameCoach, nameSuccessor, pauseEngagement, resumeEngagement, returnStage, stepDownAsCoach, stopEngagement, succeedSponsor } from "./actions";

export const metadata: Metadata = { title: words("changes")("title") };

/** Pausing, stopping, and changing who takes part: each party sees what is theirs to decide, and what has been decided. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/changes">) {
  const { engagementId } = await params;
  const { done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => changesPage(ctx, engagementId), { path: `${path}/changes` });
  const [t, locale] = [words("changes", viewer.locale), viewer.locale];
  const { engagement, can } = data;
  const said: Readonly<Record<string, string>> = {
    paused: t("done.paused", { day: data.pause?.untilOn ? plainDay(data.pause.untilOn, locale) : "" }), resumed: t("done.resumed"), closed: t("done.closed"), stopped: t("done.stopped"), returned: t("done.returned"),
    named: t("done.named", { name: partiesWith(engagement, locale).coach.full }), asked: t("done.asked", { name: data.awaits?.name ?? "" }), decided: t("done.decided"), succeeded: t("done.succeeded"),
  };
  const just = typeof done === "string" ? said[done] : undefined;
  const shown = { data, locale };
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: words("engagements", locale)("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("title") }]} title={t("title")} lede={t(data.as === "leader" ? "ledeLeader" : "ledeOther")} />
      {just && <Banner tone="teal" className="mb-8" title={just} />}
      <div className="stack">
        {can.decide && <DecideSection {...shown} act={decideAfterLeaving} />}
        <EndedSection {...shown} />
        {can.follow && <FollowSection {...shown} newId={newId()} act={beginNextCycle} />}
        <ChangesHistory {...shown} zone={viewer.zone} />
        <PauseSection {...shown} pause={pauseEngagement} resume={resumeEngagement} />
        {can.back && <BackSection {...shown} act={returnStage} />}
        <PartiesForms {...shown} coach={nameCoach} hand={handOver} successor={nameSuccessor} succeed={succeedSponsor} />
        {can.stepDown && <StepDownSection {...shown} act={stepDownAsCoach} />}
        {can.close && <CloseSection {...shown} act={closeEngagement} />}
        {can.stop && <EndSection {...shown} act={stopEngagement} />}
        {can.leave && <LeaveSection {...shown} act={leaveEngagement} />}
        <div className="btns"><LinkButton href={path} icon="arrow-left">{words("engagements", locale)("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
