import type { Metadata } from "next";
import { LaunchFrame } from "@/components/launch/launch-frame";
import { errorWords, savingWords } from "@/components/launch/launch-words";
import { LimitsText } from "@/components/launch/limits-text";
import { WhyForm, type WhyField } from "@/components/launch/why-form";
import { WizardButtons } from "@/components/launch/wizard-buttons";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { PageHead } from "@/components/ui/page-head";
import { draftLimits } from "@/lib/engagements/rules/launching";
import { words } from "@/lib/platform/i18n";
import type { SponsorField } from "@/lib/stages/rules/intervention-steps";
import { launchPage } from "../launch-page";

export const metadata: Metadata = { title: words("launch")("why.title") };

/** Why the intervention is needed, in the sponsor's words: the first of the five screens. */
export default async function Page(props: PageProps<"/launch/[engagementId]/why">) {
  const { viewer, view, shell, address, errorOf } = await launchPage(props, "why");
  const t = words("launch", viewer.locale);
  const { draft: { engagementId, content, counter }, fields, scale } = view;
  const field = (name: SponsorField): WhyField => {
    const { label, help, required, type } = fields[name];
    const kind = type === "scale" ? "scale" : type === "yes_no" ? "tick" : "text";
    const value = content[name];
    return {
      name, kind, label, help, value: typeof value === "boolean" ? (value ? "yes" : "") : value, error: errorOf(name),
      missing: required ? t(`problems.${name as "strain"}`) : null, ...(!required && { optional: t("why.optional") }),
      ...(kind === "scale" && { options: Array.from({ length: scale.to - scale.from + 1 }, (_, at) => String(scale.from + at)).map((point) => ({ value: point, label: scale.labels[point] ?? point })) }),
    };
  };
  const badge = <AudienceBadge audience="alliance" label={t("why.readBy")} />;
  return (
    <Shell viewer={shell} current="/engagements" width="narrow">
      <LaunchFrame id={engagementId} step="why" locale={viewer.locale}>
        <PageHead title={t("why.title")} lede={t("why.lede")} />
        <WhyForm address={address} counter={counter} words={savingWords(viewer.locale)} errorWords={errorWords(viewer.locale)} next={`/launch/${engagementId}/why?check`}
          tooLong={{ limit: draftLimits.prose, sentence: t("problems.tooLong") }} buttons={<WizardButtons next={t("why.next")} />}
          sections={[
            { title: t("why.impact"), aside: badge, fields: (["performance", "leadership", "organization", "strain"] as const).map(field) },
            { title: t("why.outcome"), aside: badge, fields: (["good", "consequences", "notFollow"] as const).map(field) },
            { title: t("why.part"), aside: badge, fields: (["support", "ownPart"] as const).map(field) },
            { title: t("why.suitability"), lede: t("why.suitabilityLede"), fields: (["formal", "represented", "limits"] as const).map(field), after: <LimitsText title={t("why.limitsTitle")} locale={viewer.locale} /> },
          ]} />
      </LaunchFrame>
    </Shell>
  );
}
