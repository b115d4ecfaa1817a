import "server-only";
import { words, type Locale } from "@/lib/platform/i18n";
import { partiesOf, type Engagement } from "../access";
import type { MissingToTell } from "../rules/expectations";

/** What is still missing before a leader is told, as sentences for the sponsor, each naming who can mend it. */
export function sentencesOfMissing(engagement: Pick<Engagement, "parties">, missing: readonly MissingToTell[], locale: Locale): string[] {
  const t = words("engagements", locale);
  const coach = partiesOf(engagement, "coach").map(({ name }) => name).join(", ");
  const hrPartner = partiesOf(engagement, "hr_partner").map(({ name }) => name).join(", ");
  return missing.map((key) => t(`refusals.tell.${key}`, { coach, hrPartner }));
}
