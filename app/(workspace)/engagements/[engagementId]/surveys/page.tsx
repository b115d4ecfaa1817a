import type { Metadata } from "next";
import { SurveyPeople } from "@/components/surveys/survey-people";
import { SurveyPlanSection } from "@/components/surveys/survey-plan";
import { SurveyWaves } from "@/components/surveys/survey-waves";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { surveyPage } from "@/lib/surveys/queries/survey-page";
import * as acts from "./actions";

export const metadata: Metadata = { title: words("surveyPages")("title") };

const dones = ["planned", "amended", "named", "scheduled", "opened", "closed", "extended"] as const;

/** The survey of an engagement: what is asked, of whom, and when; for leaders how far it is. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/surveys">) {
  const { engagementId } = await params;
  const { find, done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => surveyPage(ctx, engagementId, typeof find === "string" ? find.slice(0, 80) : ""), { path: `${path}/surveys` });
  const [t, e] = [words("surveyPages", viewer.locale), words("engagements", viewer.locale)];
  const just = dones.find((each) => each === done);
  const view = { data, locale: viewer.locale };
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: data.engagement.title, href: path }, { label: t("title") }]} title={t("title")}
        lede={data.mayPlan || !data.plan ? t(data.leaders > 1 ? "lede" : "ledeOne") : t("ledeLeader", { k: data.plan.k })} />
      {just && <Banner tone="teal" className="mb-8" title={t(`done.${just}`)} />}
      <div className="stack">
        <SurveyPlanSection {...view} newId={newId()} plan={acts.planSurvey} amend={acts.amendSurvey} />
        {data.plan && data.mayPlan && <SurveyPeople {...view} name={acts.nameStakeholder} drop={acts.dropStakeholder} />}
        {data.plan && <SurveyWaves {...view} newId={newId()} acts={{ schedule: acts.scheduleWave, open: acts.openWave, close: acts.closeWave, extend: acts.extendWave }} />}
        <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
