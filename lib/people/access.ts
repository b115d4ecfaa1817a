import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { memberships, people } from "@/db/schema";
import type { Ctx, Member } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/ids";
import { mayImport, memberRoles, type MemberRole } from "./rules";

/** Who may do what with the people of their own organisation. Which roles each may give is `mayGrant` of the rules;
 *  nobody without a role is a member, so the first line is everybody who can sign in. */
export const mayInDirectory = {
  viewDirectory: memberRoles,
  viewContacts: ["administrator", "hr"],
  addPerson: ["administrator", "hr", "sponsor"],
  invitePerson: ["administrator", "hr", "sponsor"],
  amendPerson: ["administrator", "hr"],
  grantRoles: ["administrator", "hr"],
  removeMember: ["administrator", "hr"],
  importPeople: mayImport,
  viewTemplates: ["administrator", "hr"],
  viewInstruments: ["administrator", "hr", "coach"],
  // Who reads figures made of answers does not word the questions.
  wordInstruments: ["administrator", "coach"],
  viewEffect: ["hr"],
  viewInstallation: ["administrator"],
} as const satisfies Record<string, readonly MemberRole[]>;
export type DirectoryPermission = keyof typeof mayInDirectory;

/** Whether somebody with these roles may do it; a role looked through at present takes nothing away. */
export const mayPeople = (permission: DirectoryPermission, { roles }: Pick<Member, "roles">): boolean =>
  (mayInDirectory[permission] as readonly MemberRole[]).some((role) => roles.includes(role));

/** The door to the directory as a whole: lists, additions, imports.
 *  @throws AppError `forbidden` when none of the viewer's roles may do this. */
export function directoryFor({ viewer }: Ctx, permission: DirectoryPermission): void {
  if (!mayPeople(permission, viewer)) throw new AppError("forbidden", words("errors", viewer.locale)("forbidden.what"));
}

/** Somebody of the directory as their door hands them over. */
export type DirectoryPerson = {
  id: string; name: string; email: string; title: string; managerId: string | null; zone: string; language: string;
  accountId: string | null; updatedAt: Date; roles: MemberRole[];
};

/** The only door to one person of the viewer's organisation.
 *  @param lock hold this person until the transaction ends, so that two changes take turns. Not by their row: a sponsor may invite
 *  somebody whose row is not theirs to change.
 *  @throws AppError `not_found` for anybody else's people, `forbidden` when none of the viewer's roles may do this. */
export async function personFor(ctx: Ctx, permission: DirectoryPermission, id: string, { lock = false } = {}): Promise<DirectoryPerson> {
  const { db, viewer } = ctx;
  const { name, email, title, managerId, zone, language, accountId, updatedAt } = people;
  const unknown = () => new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  if (!isId(id)) throw unknown();
  if (lock) await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`person ${id}`}, 0))`);
  const [person] = await db.select({ id: people.id, name, email, title, managerId, zone, language, accountId, updatedAt }).from(people)
    .where(and(eq(people.organizationId, viewer.organizationId), eq(people.id, id), isNull(people.removedAt)));
  if (!person) throw unknown();
  directoryFor(ctx, permission);
  const held = await db.select({ role: memberships.role }).from(memberships)
    .where(and(eq(memberships.organizationId, viewer.organizationId), eq(memberships.personId, id)));
  return { ...person, roles: memberRoles.filter((role) => held.some((row) => row.role === role)) };
}
