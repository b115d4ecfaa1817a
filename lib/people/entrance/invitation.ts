import "server-only";
import { eq, sql } from "drizzle-orm";
import { organizations, people } from "@/db/schema";
import { quoteUuids } from "@/db/client";
import { appDatabase, atEntrance } from "@/lib/platform/database";
import { homePath } from "../rules/sign-in";
import { invitationTokenHash } from "../sign-in-secrets";
import { askForLink } from "./ask";
import type { Entrance } from "./door";

/** An invitation that still works. */
export type OpenInvitation = { id: string; personId: string; email: string };

type Row = { invitation_id: string; person_id: string; email: string };

/** The invitation a link belongs to, or null when it was used, replaced, or has run out. */
export async function findInvitation({ db, now }: Entrance, token: string): Promise<OpenInvitation | null> {
  const { rows } = await db.execute<Row>(sql`select invitation_id, person_id, email from doors.invitation(${invitationTokenHash(token)}, ${now.toISOString()}::timestamptz)`);
  const [row] = rows;
  return row ? { id: row.invitation_id, personId: row.person_id, email: row.email } : null;
}

/** What an invitation's page says: who is invited to which organisation. Read as the invited person, who may know both. */
export async function readInvitation(token: string): Promise<{ name: string; email: string; organization: string } | null> {
  const invitation = await atEntrance((db, now) => findInvitation({ db, now }, token));
  if (!invitation) return null;
  return appDatabase().transaction(`select doors.view_as(${quoteUuids([invitation.personId])})`, async (db) => {
    const [row] = await db.select({ name: people.name, email: people.email, organization: organizations.name }).from(people)
      .innerJoin(organizations, eq(organizations.id, people.organizationId)).where(eq(people.id, invitation.personId));
    return row ?? null;
  });
}

/** Accepts an invitation, which leads to an ordinary sign-in by mail in this browser: holding the link alone signs
 *  nobody in. @returns false when the invitation does not work any more. */
export async function acceptInvitation(entrance: Entrance, token: string, browser: string): Promise<boolean> {
  const invitation = await findInvitation(entrance, token);
  if (!invitation) return false;
  await entrance.db.execute(sql`select doors.accept_invitation(${invitation.id}, ${entrance.now.toISOString()}::timestamptz)`);
  await askForLink(entrance, { email: invitation.email.toLowerCase(), next: homePath, browser });
  return true;
}
