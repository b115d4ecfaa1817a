import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { guideEntries } from "@/db/schema";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import { noteLook } from "@/lib/engagements/commands/look";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { reasonFields, reasonKinds, type ReasonKind } from "../rules/decisions";
import { isFalling } from "../rules/pulses";
import { findingOf } from "../rules/ratings";
import type { RiskReason } from "../rules/risk";
import { sessionsOfEngagement, type EngagementSessions } from "./of-engagement";
import { pulsesOf, type Pulse } from "./pulses";
import { relationshipOf, type RelationshipCall } from "./ratings";
import { riskFor } from "./risk";

/** A leader with the pulses the viewer may read, oldest first. `falling` is a hint to the coach alone. */
export type LeaderPulses = { partyId: string; name: string; pulses: Pulse[]; falling: boolean };

/** The rounds of an engagement: its meetings as sets, how the leaders see the relationship, pulses, risk, and the reasons
 *  on record. `finding` says what the ratings say together. */
export type RoundsPage = {
  engagement: Engagement; isCoach: boolean; running: boolean; sessions: EngagementSessions; leaders: { partyId: string; name: string; mine: boolean }[];
  relationship: RelationshipCall[]; finding: ReturnType<typeof findingOf>; pulses: LeaderPulses[]; risk: RiskReason[]; reasons: Partial<Record<ReasonKind, string>>;
};

/** The reasons that a coach has put on record, by what they are about. The caller has passed the engagement's door. */
export async function reasonsOf({ db }: Ctx, engagementId: string): Promise<Partial<Record<ReasonKind, string>>> {
  const rows = await db.select({ fieldKey: guideEntries.fieldKey, words: guideEntries.words }).from(guideEntries)
    .where(and(eq(guideEntries.engagementId, engagementId), isNull(guideEntries.sessionId), inArray(guideEntries.fieldKey, Object.values(reasonFields))));
  return Object.fromEntries(reasonKinds.flatMap((kind) => rows.filter(({ fieldKey, words }) => fieldKey === reasonFields[kind] && words !== "").map(({ words }) => [kind, words])));
}

/** The page of the rounds, for leaders and coach. A coach who opens it has looked at the pulses of those they serve.
 *  @throws AppError at the engagement's door. */
export async function roundsPage(ctx: Ctx, engagementId: string): Promise<RoundsPage> {
  const engagement = await engagementFor(ctx, "readRounds", engagementId);
  const isCoach = engagement.standings.includes("coach");
  const sessions = await sessionsOfEngagement(ctx, engagement);
  const pulses = await pulsesOf(ctx, { engagementId });
  const relationship = await relationshipOf(ctx, engagement);
  const leaders = partiesOf(engagement, "leader");
  const given = leaders.map(({ id, name }) => ({ partyId: id, name, pulses: pulses.filter(({ sideId }) => sideId === id) })).filter((each) => each.pulses.length > 0);
  for (const { partyId } of given) if (partyId !== engagement.side) await noteLook(ctx, { engagementId, sideId: partyId, subject: "pulses", subjectId: partyId });
  return {
    engagement, isCoach, running: runningStatuses.includes(engagement.status), sessions, relationship, finding: findingOf(relationship),
    leaders: leaders.map(({ id, name }) => ({ partyId: id, name, mine: id === engagement.side })),
    pulses: given.map((each) => ({ ...each, falling: isCoach && isFalling(each.pulses) })),
    risk: await riskFor(ctx, engagement, sessions), reasons: await reasonsOf(ctx, engagementId),
  };
}
