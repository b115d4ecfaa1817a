import { firstName, listed } from "@/components/home/reader";
import type { Audience } from "@/lib/audit/rules";
import type { Engagement } from "@/lib/engagements/access";
import type { WaitingReader } from "@/lib/engagements/rules/what-waits";
import { words, type Locale } from "@/lib/platform/i18n";

/** Who looks, at which engagement: enough to say who reads a record as they would say it. */
export type BadgeReader = { engagement: Pick<Engagement, "parties" | "side">; standing: WaitingReader["standing"]; locale: Locale };

const present = ({ parties }: BadgeReader["engagement"], role: "leader" | "coach") =>
  parties.filter((party) => party.role === role && party.leftAt === null && party.declinedAt === null);

/** Who reads a record of one audience and side, in names: "Katrin and you", never the code. */
export function audienceLabel({ engagement, standing, locale }: BadgeReader, audience: Audience, sideId: string | null = null): string {
  const t = words("engagements", locale);
  const leaders = present(engagement, "leader");
  const coach = listed(present(engagement, "coach").map(({ name }) => firstName(name)), { locale });
  const isCoach = standing === "coach";
  switch (audience) {
    case "coach_only": return t("audience.coachOnly");
    case "leader_only": return t("audience.onlyYou");
    case "leader_and_coach": {
      const leader = firstName(leaders.find(({ id }) => id === sideId)?.name ?? "");
      return isCoach ? t("audience.leaderAndYou", { leader }) : t("audience.youAndCoach", { coach });
    }
    case "pair": {
      if (isCoach) return t(leaders.length === 2 ? "audience.bothAndYou" : "audience.allAndYou");
      const others = listed(leaders.filter(({ id }) => id !== engagement.side).map(({ name }) => firstName(name)), { locale });
      return t("audience.pairForLeader", { others, coach });
    }
    case "alliance": return t(standing === "hr_partner" ? "audience.allianceAndHr" : "audience.alliance");
    case "progress": return t("audience.progress");
    case "directory": return t("audience.directory");
  }
}
