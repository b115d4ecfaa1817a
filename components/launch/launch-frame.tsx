import type { ReactNode } from "react";
import { Steps } from "@/components/ui/steps";
import { launchSteps, type LaunchStep } from "@/lib/engagements/rules/launching";
import { words, type Locale } from "@/lib/platform/i18n";
import { launchFormId } from "./launch-form";

/** The head of each screen of a launch: where one is, and the way out that keeps everything. `sends`: the screen has the form. */
export function LaunchFrame({ id, step, locale, sends = true, children }: { id: string; step: LaunchStep; locale: Locale; sends?: boolean; children: ReactNode }) {
  const t = words("launch", locale);
  const leave = sends
    ? <button type="submit" form={launchFormId} name="go" value="leave" className="linklike text-14">{t("leave")}</button>
    : <a className="text-14" href="/home">{t("leave")}</a>;
  return (
    <>
      <Steps label={t("name")} current={step} leave={leave} steps={launchSteps.map((key) => ({ key, label: t(`steps.${key}`), href: `/launch/${id}/${key}` }))} />
      {children}
    </>
  );
}
