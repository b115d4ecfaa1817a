import "server-only";
import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { accounts, signInSessions } from "@/db/schema";
import { newId, unorderedId } from "@/lib/platform/ids";
import { limitsFor } from "../rules/sessions";
import { memberRoles, type MemberRole } from "../rules";
import { browserHash } from "../sign-in-secrets";
import { enqueue, membersAt, membersOf, type Entrance } from "./door";

/** Who signs in, on what, and the session this browser had before, which ends. */
export type Arrival = { email: string; device: string; browser: string; replaces: string | null };

/** Opens a session under a new id for somebody who has proven an address. Their account is made at the first time, and
 *  joined to their person in each organisation. A browser that was not seen there before is told of by mail, unless
 *  the account is new or `tell` is false.
 *  @returns the session's id, or null when nobody can sign in with the address any more. */
export async function openSession(entrance: Entrance, { email, device, browser, replaces }: Arrival, { tell = true } = {}): Promise<string | null> {
  const { db, now } = entrance;
  if ((await membersAt(entrance, email)).length === 0) return null;
  const [account] = await db.insert(accounts).values({ id: newId(now), email, createdAt: now, lastSignedInAt: now })
    .onConflictDoUpdate({ target: accounts.email, set: { lastSignedInAt: now } }).returning({ id: accounts.id });
  if (!account) return null;
  await db.execute(sql`select doors.attach_account(${email}, ${account.id})`);
  const standings = await membersOf(entrance, account.id);
  if (standings.length === 0) return null;
  const earlier = await db.select({ deviceHash: signInSessions.deviceHash, organizationId: signInSessions.organizationId, role: signInSessions.role })
    .from(signInSessions).where(eq(signInSessions.accountId, account.id)).orderBy(desc(signInSessions.createdAt)).limit(200);
  if (replaces) await db.update(signInSessions).set({ endedAt: now }).where(and(eq(signInSessions.id, replaces), isNull(signInSessions.endedAt)));
  const held = memberRoles.filter((role) => standings.some(({ roles }) => roles.includes(role)));
  const { idleMinutes, absoluteMinutes } = limitsFor(held);
  const last = earlier.find(({ organizationId }) => standings.some((standing) => standing.organizationId === organizationId));
  const id = unorderedId();
  await db.insert(signInSessions).values({
    id, accountId: account.id, organizationId: last?.organizationId ?? standings[0]?.organizationId, role: last?.role, roles: held, device,
    deviceHash: browserHash(browser), createdAt: now, seenAt: now, idleMinutes, expiresAt: new Date(now.getTime() + absoluteMinutes * 60_000),
  });
  if (tell && earlier.length > 0 && !earlier.some(({ deviceHash }) => deviceHash === browserHash(browser))) await enqueue(entrance, "new_sign_in_mail", { sessionId: id });
  return id;
}

/** Whether this browser has signed in with this address before. */
export async function isKnownDevice({ db }: Entrance, email: string, browser: string | null): Promise<boolean> {
  if (browser === null) return false;
  const [row] = await db.select({ id: signInSessions.id }).from(signInSessions).innerJoin(accounts, eq(accounts.id, signInSessions.accountId))
    .where(and(eq(accounts.email, email), eq(signInSessions.deviceHash, browserHash(browser)))).limit(1);
  return row !== undefined;
}

/** One place where somebody is signed in. */
export type SignIn = { id: string; device: string; createdAt: Date; seenAt: Date; isThis: boolean };

type Own = { accountId: string; sessionId: string };
const alive = (now: Date) => [
  isNull(signInSessions.endedAt), gt(signInSessions.expiresAt, now),
  sql`${signInSessions.seenAt} + make_interval(mins => ${signInSessions.idleMinutes}) > ${now}`,
];

/** Where the viewer is signed in, this place first, then the latest seen. */
export async function listSignIns({ db, now }: Entrance, own: Own): Promise<SignIn[]> {
  const { id, device, createdAt, seenAt } = signInSessions;
  const rows = await db.select({ id, device, createdAt, seenAt }).from(signInSessions)
    .where(and(eq(signInSessions.accountId, own.accountId), ...alive(now))).orderBy(desc(seenAt));
  return rows.map((row) => ({ ...row, isThis: row.id === own.sessionId })).sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one of the viewer's own sign-ins, at once; somebody else's is left as it is. */
export async function endSignIn({ db, now }: Entrance, own: Own, id: string): Promise<void> {
  await db.update(signInSessions).set({ endedAt: now }).where(and(eq(signInSessions.id, id), eq(signInSessions.accountId, own.accountId), isNull(signInSessions.endedAt)));
}

/** Ends all of the viewer's sign-ins but this one. @returns how many. */
export async function endOtherSignIns({ db, now }: Entrance, own: Own): Promise<number> {
  const ended = await db.update(signInSessions).set({ endedAt: now })
    .where(and(eq(signInSessions.accountId, own.accountId), ne(signInSessions.id, own.sessionId), isNull(signInSessions.endedAt))).returning({ id: signInSessions.id });
  return ended.length;
}

/** Looks through another organisation or role of the viewer's own from now on.
 *  @returns false when they do not have it. */
export async function lookThrough(entrance: Entrance, own: Own & { organizationId: string }, wanted: { organization?: string | undefined; role?: MemberRole | undefined }): Promise<boolean> {
  const organizationId = wanted.organization ?? own.organizationId;
  const standing = (await membersOf(entrance, own.accountId)).find((each) => each.organizationId === organizationId);
  if (!standing || (wanted.role && !standing.roles.includes(wanted.role))) return false;
  const role = wanted.role ?? (wanted.organization ? null : undefined);
  await entrance.db.update(signInSessions).set({ organizationId, role }).where(and(eq(signInSessions.id, own.sessionId), eq(signInSessions.accountId, own.accountId)));
  return true;
}
