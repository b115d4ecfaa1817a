/* Prepares a feedback day in the installation under test and prints its engagement's id: an intervention of two leaders of
   the demonstration, at its feedback session, with six items prepared by its coach.
   Arguments: the addresses of coach, sponsor, and two leaders or more. */
import { inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { quoteUuids, type Db } from "@/db/client";
import * as schema from "@/db/schema";
import { prepareItems, sixItems } from "@/db/testing/board";
import type { Member } from "@/lib/platform/context";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";

const addresses = process.argv.slice(2);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const db: Db = drizzle(client, { schema, casing: "snake_case" });
const people = await db.select().from(schema.people).where(inArray(schema.people.email, addresses));
const [coach, sponsor, ...leaders] = addresses.map((address) => people.find(({ email }) => email === address));
const [template] = await db.select({ id: schema.programTemplates.id, organizationId: schema.programTemplates.organizationId, content: schema.programTemplates.content }).from(schema.programTemplates).where(inArray(schema.programTemplates.key, ["intervention"]));
if (!coach || !sponsor || !template || leaders.some((leader) => !leader)) throw new Error("Somebody of the day is not known here.");

const at = now();
const tenant = { organizationId: template.organizationId, engagementId: newId() };
const sides = leaders.map(() => newId());
const today = at.toISOString().slice(0, 10);
await client.query("begin");
await db.insert(schema.engagements).values({ organizationId: tenant.organizationId, id: tenant.engagementId, templateId: template.id, title: `A feedback day ${tenant.engagementId.slice(-4)}`, status: "active", zone: "Europe/Amsterdam", startsOn: today, launchedAt: at, createdById: sponsor.id });
await db.insert(schema.parties).values([
  ...leaders.map((leader, place) => ({ ...tenant, id: sides[place] ?? newId(), personId: leader?.id ?? "", role: "leader" as const, position: place + 1, toldAt: at, acknowledgedAt: at })),
  { ...tenant, id: newId(), personId: coach.id, role: "coach", serves: sides, acceptedAt: at }, { ...tenant, id: newId(), personId: sponsor.id, role: "sponsor" },
]);
await db.insert(schema.engagementStages).values(template.content.stages.map(({ key }, position) => ({ ...tenant, key, position, plannedFrom: today, plannedTo: today, enteredAt: position <= 2 ? at : null, leftAt: position < 2 ? at : null })));
const sessionId = newId();
await db.insert(schema.coachingSessions).values({ ...tenant, id: sessionId, stepKey: "iv-feedback-day", kind: "feedback", startsAt: at, minutes: 450, zone: "Europe/Amsterdam", announcedAt: at });
await db.insert(schema.sessionAttendees).values([coach, ...leaders].map((person) => ({ ...tenant, sessionId, personId: person?.id ?? "" })));
await client.query(`select doors.view_as(${quoteUuids([coach.id])})`);
const viewer = { kind: "member", personId: coach.id, organizationId: tenant.organizationId, people: [coach.id], locale: "en", zone: coach.zone, roles: [] } as unknown as Member;
await prepareItems({ db, viewer, now: at }, tenant.engagementId, sixItems(sides));
await client.query("commit");
await client.end();
console.log(tenant.engagementId);
