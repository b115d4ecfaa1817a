import type { Metadata } from "next";
import { LaunchForm } from "@/components/launch/launch-form";
import { LaunchFrame } from "@/components/launch/launch-frame";
import { savingWords } from "@/components/launch/launch-words";
import { WizardButtons } from "@/components/launch/wizard-buttons";
import { Shell } from "@/components/shell/shell";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { sharingItemIds, sharingItems, type SharingItem } from "@/lib/engagements/rules/sharing";
import { words } from "@/lib/platform/i18n";
import { launchPage } from "../launch-page";

export const metadata: Metadata = { title: words("launch")("shared.title") };

/** What sponsor and HR would receive: the starting point of the sharing agreement, item by item with its exact effect. */
export default async function Page(props: PageProps<"/launch/[engagementId]/shared">) {
  const { viewer, view, shell, address } = await launchPage(props, "shared");
  const [t, items] = [words("launch", viewer.locale), words("sharing", viewer.locale)];
  const { engagementId, content, counter } = view.draft;
  const locked = sharingItemIds.filter((id) => (sharingItems[id] as SharingItem).locked);
  const chosen = sharingItemIds.filter((id) => !locked.includes(id));
  return (
    <Shell viewer={shell} current="/engagements" width="narrow">
      <LaunchFrame id={engagementId} step="shared" locale={viewer.locale}>
        <PageHead title={t("shared.title")} lede={t("shared.lede")} />
        <LaunchForm address={address} step="shared" counter={counter} words={savingWords(viewer.locale)} buttons={<WizardButtons back={t("shared.back")} next={t("shared.next")} />}>
          <Section title={t("shared.always")}>
            <p className="sub">{t("shared.alwaysNote")}</p>
            <ul className="grid gap-4 pt-5">
              {locked.map((id) => (
                <li key={id} className="flex gap-3 text-14"><Icon name="lock" size={16} className="mt-0.5 text-ink-3" /><span><span className="font-medium">{items(`${id}.label`)}</span><span className="block text-ink-2">{items(`${id}.effect`)}</span></span></li>
              ))}
            </ul>
          </Section>
          <Section title={t("shared.proposed")}>
            <p className="sub">{t("shared.proposedNote")}</p>
            <input type="hidden" name="sharing" value="" />
            <div className="grid gap-4 pt-5">
              {chosen.map((id) => (
                <Checkbox key={id} name="sharing" value={id} defaultChecked={content.sharing.includes(id)} label={<span className="font-medium">{items(`${id}.label`)}</span>}
                  hint={<>{items(`${id}.effect`)}{sharingItems[id].partOfSignedAgreement && <> <span className="text-ink-3">{t("shared.signed")}.</span></>}</>} />
              ))}
            </div>
          </Section>
        </LaunchForm>
      </LaunchFrame>
    </Shell>
  );
}
