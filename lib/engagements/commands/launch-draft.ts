import "server-only";
import { eq } from "drizzle-orm";
import { daysOff, engagementDrafts, engagements, engagementStages, nominations, parties } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import type { NominationKind } from "../rules";
import type { DaysOff } from "../rules/days-off";

/** Who takes part and when, once everything is settled: ids of people, days in `zone`, and the days off, which are kept
 *  for every later date. Stages stand in their order; the first one begins with the launch. */
export type LaunchedDraft = {
  engagementId: string; leaders: readonly string[]; coachId: string; sponsorId: string; hrPartnerId: string | null;
  nominees: readonly { personId: string; kind: NominationKind }[];
  startsOn: string; zone: string; daysOff: readonly DaysOff[];
  stages: readonly { key: string; from: string; to: string }[];
};

function partiesOfDraft({ now, viewer: { organizationId } }: Ctx, { engagementId, leaders, coachId, sponsorId, hrPartnerId }: LaunchedDraft) {
  const party = { organizationId, engagementId, joinedAt: now };
  const sides = leaders.map((personId, at) => ({ ...party, id: newId(now), personId, role: "leader" as const, position: at + 1 }));
  return {
    sides: new Map(sides.map(({ personId, id }) => [personId, id])),
    rows: [
      ...sides,
      { ...party, id: newId(now), personId: coachId, role: "coach" as const, serves: sides.map(({ id }) => id) },
      { ...party, id: newId(now), personId: sponsorId, role: "sponsor" as const },
      ...(hrPartnerId ? [{ ...party, id: newId(now), personId: hrPartnerId, role: "hr_partner" as const }] : []),
    ],
  };
}

/** The days off as rows, each on the party whose it is. */
function daysOffRows({ viewer: { organizationId, personId: authorId }, now }: Ctx, draft: LaunchedDraft, parts: readonly { id: string; personId: string }[]) {
  return draft.daysOff.map(({ personId, from, to, label }) => ({
    organizationId, id: newId(now), engagementId: draft.engagementId, partyId: parts.find((party) => party.personId === personId)?.id ?? null,
    startsOn: from, endsOn: to, label, authorId, audience: "alliance" as const, createdAt: now, updatedAt: now,
  }));
}

/** Turns a draft into a launched engagement: its parties, of whom no leader has been told, the names for intakes, its
 *  stages and the days off. Part of launching; the caller has passed the engagement's door and refused what cannot be.
 *  @returns each leader's side by person. */
export async function launchDraft(ctx: Ctx, draft: LaunchedDraft): Promise<Map<string, string>> {
  const { db, viewer: { organizationId, personId }, now } = ctx;
  const { engagementId, nominees, stages, startsOn, zone } = draft;
  const { sides, rows } = partiesOfDraft(ctx, draft);
  await db.insert(parties).values(rows);
  if (nominees.length > 0) {
    await db.insert(nominations).values(nominees.map((nominee) => ({ organizationId, id: newId(now), engagementId, personId: nominee.personId, kind: nominee.kind, nominatedById: personId, createdAt: now })));
  }
  await db.insert(engagementStages).values(stages.map(({ key, from, to }, at) => ({
    organizationId, engagementId, key, position: at, plannedFrom: from, plannedTo: to, enteredAt: at === 0 ? now : null,
  })));
  if (draft.daysOff.length > 0) await db.insert(daysOff).values(daysOffRows(ctx, draft, rows));
  await db.delete(engagementDrafts).where(eq(engagementDrafts.engagementId, engagementId));
  await db.update(engagements).set({ status: "launched", launchedAt: now, startsOn, zone, updatedAt: now }).where(eq(engagements.id, engagementId));
  const [first] = stages;
  if (first) await record(ctx, "engagement.stage_entered", engagementId, { engagementId, audience: "pair" }, { stage: first.key });
  return sides;
}
