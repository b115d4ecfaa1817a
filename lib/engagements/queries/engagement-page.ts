import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { guideEntries } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { partiesOf, type Engagement, type Standing } from "../access";
import { expectationSteps } from "../rules/expectations";
import { recordsOf, type RecordRow } from "../rules/records";
import type { WaitingFacts, WaitingReader } from "../rules/what-waits";
import { interestsAnswer, readExpectations, type Expectations } from "./expectations";

/** As whom the page greets a viewer who may hold several parts. */
const order = ["coach", "leader", "sponsor", "hr_partner", "overseer"] as const satisfies readonly Standing[];

/** The part of an engagement's page that the engagement itself knows; dates and stages are joined by `stages`. */
export type EngagementPart = {
  engagement: Engagement;
  standing: WaitingReader["standing"];
  expectations: Expectations;
  records: RecordRow[];
  /** What waits for whom, but for meetings and intakes. */
  facts: Omit<WaitingFacts, "intakes" | "toLog" | "consents" | "board" | "agenda" | "pulses" | "eachOther" | "proposals" | "toTell" | "toName" | "signing">;
  /** Sessions into which the viewer has written. */
  writtenIn: string[];
  /** Coaches and leaders who said no; nobody's news but the alliance's. */
  declined: { coaches: string[]; leaders: string[] };
};

/** What there is to read of each prompt, without the words; what is sealed and empty is nothing. */
async function entriesOf({ db }: Ctx, engagementId: string) {
  const { stepKey, sideId, sessionId, audience, authorId, updatedAt } = guideEntries;
  return db.select({ stepKey, sideId, sessionId, audience, authorId, updatedAt, words: sql<string>`case when ${guideEntries.words} <> '' or octet_length(${guideEntries.sealed}) > 28 then 'written' else '' end` })
    .from(guideEntries).where(eq(guideEntries.engagementId, engagementId)).orderBy(asc(guideEntries.id));
}

/** One engagement as its page shows it to one viewer, behind its open door. Nothing is read that they may not know. */
export async function engagementPart(ctx: Ctx, engagement: Engagement): Promise<EngagementPart> {
  const standing = order.find((each) => engagement.standings.includes(each)) ?? "overseer";
  const expectations = await readExpectations(ctx, engagement);
  const entries = await entriesOf(ctx, engagement.id);
  const [leaders, coaches, hrPartners] = [partiesOf(engagement, "leader"), partiesOf(engagement, "coach"), partiesOf(engagement, "hr_partner")];
  const isHr = standing === "hr_partner" || standing === "overseer";
  const said = (role: "coach" | "leader") => isHr ? [] : engagement.parties.filter((party) => party.role === role && party.declinedAt && !party.leftAt).map(({ name }) => name);
  return {
    engagement, standing, expectations,
    records: standing === "overseer" ? [] : recordsOf(entries, expectations.template, leaders.map(({ id }) => id)).filter(({ stepKey }) => stepKey !== expectationSteps.intakeList),
    facts: {
      coaches: coaches.map(({ personId, name, acceptedAt }) => ({ personId, name, accepted: acceptedAt !== null })),
      suitable: expectations.suitability === "suitable",
      hrPartners: hrPartners.map(({ personId, name, acceptedAt }) => ({ personId, name, confirmed: acceptedAt !== null })),
      sponsors: partiesOf(engagement, "sponsor").map(({ personId, name }) => ({ personId, name })),
      leaders: leaders.map(({ id, personId, name, toldAt, acknowledgedAt }) => ({ partyId: id, personId, name, told: toldAt !== null, acknowledged: acknowledgedAt !== null, answer: interestsAnswer(expectations, id) })),
      missing: expectations.missing,
    },
    writtenIn: entries.flatMap(({ sessionId, authorId, words }) => (sessionId && words && ctx.viewer.people.includes(authorId) ? [sessionId] : [])),
    declined: { coaches: said("coach"), leaders: said("leader") },
  };
}
