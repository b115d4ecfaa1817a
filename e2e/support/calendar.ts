/* Prints the meetings of an engagement in the installation under test as one JSON line, in their order: whose they are,
   when they begin (ISO 8601) and how many minutes they take. Argument: the engagement's id. */
import { asc, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { coachingSessions, parties, people, sessionAttendees } from "@/db/schema";

const [id = ""] = process.argv.slice(2);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const db = drizzle(client, { casing: "snake_case" });
const sessions = await db.select().from(coachingSessions).where(eq(coachingSessions.engagementId, id)).orderBy(asc(coachingSessions.startsAt));
const attending = await db.select({ sessionId: sessionAttendees.sessionId, name: people.name, role: parties.role }).from(sessionAttendees)
  .innerJoin(people, eq(people.id, sessionAttendees.personId)).leftJoin(parties, eq(parties.personId, people.id)).where(eq(sessionAttendees.engagementId, id));
await client.end();
console.log(JSON.stringify(sessions.map(({ id: sessionId, kind, round, startsAt, minutes, status }) => ({
  id: sessionId, kind, round, startsAt: startsAt.toISOString(), minutes, status,
  names: [...new Set(attending.filter((row) => row.sessionId === sessionId && row.role !== "coach").map(({ name }) => name))],
}))));
