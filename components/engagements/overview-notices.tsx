import { Banner } from "@/components/ui/notices";
import { words } from "@/lib/platform/i18n";
import type { View } from "./view";

/** One notice at most: who has declined, or what the reader has just done. */
export function OverviewNotices({ view: { overview: { declined, risk, engagement, facts, expectations }, locale }, done }: { view: View; done: string | undefined }) {
  const t = words("engagements", locale);
  const sponsor = facts.sponsors[0]?.name ?? "";
  const coach = facts.coaches[0]?.name ?? "";
  const said: Readonly<Record<string, string>> = {
    accepted: t("interests.done", { sponsor }), acknowledged: t("expectations.acknowledgeDone", { coach }), answered: t("expectations.answerDone"),
    confirmed: t("expectations.confirmDone", { sponsor }),
    entered: words("stages", locale)("next.done", { to: expectations.template.stages.find(({ key }) => key === done?.slice(8))?.title ?? "" }),
  };
  const just = done ? said[done.split("-")[0] ?? ""] : undefined;
  const running = engagement.status === "launched" || engagement.status === "active";
  if (just) return <Banner tone="teal" className="mb-8" title={just} />;
  if (running && facts.coaches.length === 0 && declined.coaches[0]) return <Banner tone="amber" className="mb-8" title={t("declined.coach", { name: declined.coaches[0] })}>{t("declined.coachThen")}</Banner>;
  if (running && declined.leaders[0]) return <Banner tone="amber" className="mb-8" title={t("declined.leader", { name: declined.leaders[0] })}>{t("declined.leaderThen")}</Banner>;
  if (risk.length > 0) return <Banner tone="amber" icon="triangle-alert" className="mb-8" title={words("support", locale)("risk.title")}>{risk.map((reason) => words("support", locale)(`risk.${reason}`)).join(" ")}</Banner>;
  return null;
}
