import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { MemberRole } from "../rules";

/** What work at the entrance knows: one transaction of the entrance's own role, and the instant. There is no viewer yet. */
export type Entrance = { db: Db; now: Date };

/** One person whom an address or account belongs to, in one organisation. */
export type Standing = { personId: string; organizationId: string; roles: MemberRole[] };

type Row = { person_id: string; organization_id: string; roles: MemberRole[] };
const standing = ({ person_id, organization_id, roles }: Row): Standing => ({ personId: person_id, organizationId: organization_id, roles });

/** The members who have this address, in every organisation; none when nobody can sign in with it. */
export async function membersAt({ db }: Entrance, email: string): Promise<Standing[]> {
  const { rows } = await db.execute<Row>(sql`select person_id, organization_id, roles from doors.member_accounts(${email})`);
  return rows.map(standing);
}

/** The members who sign in by this account, in every organisation, the oldest first. */
export async function membersOf({ db }: Entrance, accountId: string): Promise<Standing[]> {
  const { rows } = await db.execute<Row>(sql`select person_id, organization_id, roles from doors.account_people(${accountId})`);
  return rows.map(standing);
}

/** Puts a job into the queue, in the same transaction. */
export async function enqueue({ db }: Entrance, task: string, payload: Record<string, string>): Promise<void> {
  await db.execute(sql`select doors.enqueue(${task}, ${JSON.stringify(payload)}::json, null, null)`);
}
