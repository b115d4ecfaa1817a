import "server-only";
import { asc, eq } from "drizzle-orm";
import { daysOff, people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import type { Day } from "@/lib/platform/dates";
import { partiesOf, type Engagement } from "../access";
import { keptFreeOf, rolesWithDaysOff, type KeptFree } from "../rules/days-off";

/** Days off of an engagement as they are kept: whose, by party (null: everybody's), and who wrote them down last. */
export type DaysOffRow = { id: string; partyId: string | null; from: Day; to: Day; label: string; writer: string; revision: number };

/** The parties whose own days off count, in the order of leaders, coach, sponsor. */
export const partiesWithDaysOff = (engagement: Engagement) => rolesWithDaysOff.flatMap((role) => partiesOf(engagement, role));

/** Every entry, the earliest first. The caller has passed the engagement's door. */
export async function listDaysOff({ db }: Ctx, engagementId: string): Promise<DaysOffRow[]> {
  const { id, partyId, startsOn, endsOn, label, revision } = daysOff;
  return db.select({ id, partyId, from: startsOn, to: endsOn, label, writer: people.name, revision }).from(daysOff)
    .innerJoin(people, eq(people.id, daysOff.authorId)).where(eq(daysOff.engagementId, engagementId)).orderBy(asc(startsOn), asc(endsOn), asc(id));
}

/** The days on which no meeting of the engagement is put. Those of a party who left count no more. The caller has passed
 *  the engagement's door as somebody who may read them. */
export async function daysKeptFree(ctx: Ctx, engagement: Engagement): Promise<KeptFree> {
  const personOf = new Map(partiesWithDaysOff(engagement).map((party) => [party.id, party.personId]));
  const rows = await listDaysOff(ctx, engagement.id);
  return keptFreeOf(rows.flatMap(({ partyId, from, to, label }) => {
    const personId = partyId === null ? null : personOf.get(partyId);
    return personId === undefined ? [] : [{ personId, from, to, label }];
  }));
}
