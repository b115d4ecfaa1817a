import "server-only";
import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { mayPeople, personFor } from "../access";
import { grantableBy, type MemberRole } from "../rules";
import { accountState, type AccountState } from "../rules/accounts";
import { languageName } from "../rules/languages";
import { invitedUntilOf } from "./person-columns";

/** What administrators and HR see beside name, title and city. `seenAt`, ISO 8601, goes back with a correction. */
export type PersonContacts = {
  email: string; language: string; manager: { id: string; name: string; email: string } | null;
  roles: MemberRole[]; account: AccountState; invitedUntil: Date | null; seenAt: string;
};

/** One person as the viewer may see them, and what the viewer may do: `grant` lists the roles they may give or take. */
export type PersonView = {
  id: string; name: string; title: string; zone: string; isSelf: boolean; contacts: PersonContacts | null;
  can: { amend: boolean; grant: MemberRole[]; invite: boolean; remove: boolean };
};

/** One person of the viewer's organisation. @throws AppError `not_found` for anybody else's people. */
export async function readPerson(ctx: Ctx, id: string): Promise<PersonView> {
  const { db, viewer, now } = ctx;
  const person = await personFor(ctx, "viewDirectory", id);
  const { name, title, zone, roles } = person;
  const isSelf = viewer.people.includes(id);
  const grantable = grantableBy(viewer.roles);
  const inReach = !isSelf && roles.every((role) => grantable.includes(role));
  const seesContacts = mayPeople("viewContacts", viewer);
  const manager = alias(people, "manager");
  const [more] = seesContacts
    ? await db.select({ invitedUntil: invitedUntilOf, manager: { id: manager.id, name: manager.name, email: manager.email } })
      .from(people).leftJoin(manager, and(eq(manager.organizationId, people.organizationId), eq(manager.id, people.managerId))).where(eq(people.id, id))
    : [];
  return {
    id, name, title, zone, isSelf,
    contacts: more ? {
      email: person.email, language: languageName(person.language), manager: more.manager, roles, invitedUntil: more.invitedUntil,
      account: accountState({ ...person, invitedUntil: more.invitedUntil }, now), seenAt: person.updatedAt.toISOString(),
    } : null,
    can: {
      amend: mayPeople("amendPerson", viewer),
      grant: mayPeople("grantRoles", viewer) && !isSelf ? grantable : [],
      invite: mayPeople("invitePerson", viewer) && seesContacts && inReach && roles.length > 0 && !person.accountId,
      remove: mayPeople("removeMember", viewer) && inReach && roles.length > 0,
    },
  };
}
