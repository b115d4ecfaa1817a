import { eq, inArray } from "drizzle-orm";
import { engagements, engagementStages, people, programTemplates } from "@/db/schema";
import type { It } from "@/db/testing/agreement";
import type { World } from "@/db/testing/test";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";

type Person = typeof people.$inferSelect & { roles: never[] };

/** An intervention of people of the demonstration, and its leaders with their sides, in their order. */
export type Made = It & { leaders: Person[]; sides: string[] };

/** An intervention of the demonstration's organisation that has come to one of its stages (0: the first), with everybody
 *  told and acknowledged. Addresses: of coach, sponsor, and two leaders or more. */
export async function engagementAt({ owner, build }: World, stage: number, title: string, addresses: readonly string[]): Promise<Made> {
  const known = await owner((db) => db.select().from(people).where(inArray(people.email, [...addresses])));
  const found = addresses.map((address) => {
    const person = known.find(({ email }) => email === address);
    if (!person) throw new Error(`${address} is not known here.`);
    return { ...person, roles: [] as never[] };
  });
  const [coach, sponsor, ...leaders] = found;
  const [template] = await owner((db) => db.select().from(programTemplates).where(eq(programTemplates.key, "intervention")));
  if (!coach || !sponsor || !template) throw new Error("There is no coach, no sponsor or no template.");
  const at = now();
  const today = at.toISOString().slice(0, 10);
  const id = newId();
  const engagement = { organizationId: coach.organizationId, id, templateId: template.id, title: `${title} ${id.slice(-4)}`, status: "active" as const, zone: "Europe/Amsterdam", startsOn: today, launchedAt: at, createdById: sponsor.id };
  await owner((db) => db.insert(engagements).values(engagement));
  const sides: string[] = [];
  for (const [place, leader] of leaders.entries()) sides.push((await build.party(engagement, leader.id, "leader", { position: place + 1, toldAt: at, acknowledgedAt: at })).id);
  await build.party(engagement, coach.id, "coach", { serves: sides, acceptedAt: at });
  await build.party(engagement, sponsor.id, "sponsor");
  await owner((db) => db.insert(engagementStages).values(template.content.stages.map(({ key }, position) => ({
    organizationId: coach.organizationId, engagementId: id, key, position, plannedFrom: today, plannedTo: today, enteredAt: position <= stage ? at : null, leftAt: position < stage ? at : null,
  }))));
  const [one, two] = leaders;
  return { ...engagement, coach, sponsor, one, two, sideOne: sides[0], sideTwo: sides[1], leaders, sides } as unknown as Made;
}
