/* Prepares the end of an intervention in the installation under test and prints its engagement's id: two leaders of the
   demonstration, a coach and a sponsor, with one round held and a closing meeting to come.
   Arguments: the addresses of coach, sponsor, and two leaders. */
import { eq, inArray } from "drizzle-orm";
import { connect } from "@/db/client";
import * as schema from "@/db/schema";
import { env } from "@/lib/platform/env";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";

const addresses = process.argv.slice(2);
const owner = connect(env().databaseDirectUrl, 1);
const inDays = (days: number) => new Date(now().getTime() + days * 86_400_000);

const prepared = await owner.transaction("select 1", async (db) => {
  const people = await db.select().from(schema.people).where(inArray(schema.people.email, addresses));
  const [coach, sponsor, one, two] = addresses.map((address) => people.find(({ email }) => email === address));
  const [template] = await db.select().from(schema.programTemplates).where(eq(schema.programTemplates.key, "intervention"));
  if (!coach || !sponsor || !one || !two || !template) throw new Error("Somebody of the end is not known here.");
  const tenant = { organizationId: template.organizationId, engagementId: newId() };
  const [sideOne, sideTwo] = [newId(), newId()];
  const [began, today] = [inDays(-120), now().toISOString().slice(0, 10)];
  await db.insert(schema.engagements).values({ organizationId: tenant.organizationId, id: tenant.engagementId, templateId: template.id, title: `Near its end ${tenant.engagementId.slice(-4)}`, status: "active", zone: "Europe/Amsterdam", startsOn: began.toISOString().slice(0, 10), launchedAt: began, createdById: sponsor.id });
  const leader = { ...tenant, role: "leader" as const, toldAt: began, acknowledgedAt: began };
  await db.insert(schema.parties).values([
    { ...leader, id: sideOne, personId: one.id, position: 1 }, { ...leader, id: sideTwo, personId: two.id, position: 2 },
    { ...tenant, id: newId(), personId: coach.id, role: "coach", serves: [sideOne, sideTwo], acceptedAt: began }, { ...tenant, id: newId(), personId: sponsor.id, role: "sponsor" },
  ]);
  const last = template.content.stages.length - 1;
  await db.insert(schema.engagementStages).values(template.content.stages.map(({ key }, position) => ({ ...tenant, key, position, plannedFrom: today, plannedTo: today, enteredAt: began, leftAt: position < last ? began : null })));
  const session = async (over: Partial<typeof schema.coachingSessions.$inferInsert> & Pick<typeof schema.coachingSessions.$inferInsert, "kind" | "stepKey" | "startsAt">, attending: string[]) => {
    const id = newId();
    await db.insert(schema.coachingSessions).values({ ...tenant, id, minutes: 60, zone: "Europe/Amsterdam", announcedAt: began, ...over });
    await db.insert(schema.sessionAttendees).values([coach.id, ...attending].map((personId) => ({ ...tenant, sessionId: id, personId })));
  };
  await session({ kind: "individual", stepKey: "iv-individual", round: 1, sideId: sideOne, startsAt: inDays(-20), status: "held", heldMinutes: 60 }, [one.id]);
  await session({ kind: "individual", stepKey: "iv-individual", round: 1, sideId: sideTwo, startsAt: inDays(-19), status: "held", heldMinutes: 60 }, [two.id]);
  await session({ kind: "three_way", stepKey: "iv-threeway", round: 1, startsAt: inDays(-18), status: "held", heldMinutes: 45 }, [one.id, two.id]);
  await session({ kind: "closing", stepKey: "iv-closing", startsAt: inDays(9) }, [one.id, two.id, sponsor.id]);
  return tenant.engagementId;
}).finally(() => owner.end());
console.log(prepared);
