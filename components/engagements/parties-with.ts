import { firstName, listed } from "@/components/home/reader";
import type { Engagement } from "@/lib/engagements/access";
import type { Locale } from "@/lib/platform/i18n";

/** Names that an engagement's texts are filled with: in full and as colleagues say them. */
export function partiesWith({ parties }: Pick<Engagement, "parties">, locale: Locale) {
  const of = (role: "leader" | "sponsor" | "coach" | "hr_partner") => parties.filter((party) => party.role === role && party.leftAt === null && party.declinedAt === null).map(({ name }) => name);
  const named = (role: "sponsor" | "coach" | "hr_partner") => ({ full: listed(of(role), { locale }), first: listed(of(role).map(firstName), { locale }) });
  return { leaders: of("leader"), sponsor: named("sponsor"), coach: named("coach"), hrPartner: named("hr_partner") };
}
