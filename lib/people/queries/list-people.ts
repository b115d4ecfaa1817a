import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, not, or, sql, type SQL } from "drizzle-orm";
import { people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { directoryFor, mayPeople } from "../access";
import { peoplePerPage, peopleSortKeys, type AccountFilter, type PeopleListInput, type PeopleSortKey } from "../input/directory";
import type { MemberRole } from "../rules";
import { accountState, type AccountState } from "../rules/accounts";
import { invitedUntilOf, rolesOf } from "./person-columns";

/** Somebody in the directory. Address, roles and account are there for administrators and HR alone. */
export type PersonListItem = { id: string; name: string; title: string; zone: string; contacts: { email: string; roles: MemberRole[]; account: AccountState; invitedUntil: Date | null } | null };

/** One page of the directory. `alone`: nobody but the viewer is known to the organisation yet. */
export type PeopleList = {
  people: PersonListItem[]; total: number; from: number; to: number; page: number; pages: number;
  sort: { key: PeopleSortKey; direction: "asc" | "desc" }; alone: boolean;
  can: { addPerson: boolean; importPeople: boolean; viewContacts: boolean };
};

/** The people of the viewer's organisation, searched, filtered, sorted and paged in SQL; a role is a filter for those alone who
 *  see roles. */
export async function listPeople(ctx: Ctx, { q, role, account, sort, page }: PeopleListInput): Promise<PeopleList> {
  const { db, viewer, now } = ctx;
  directoryFor(ctx, "viewDirectory");
  const viewContacts = mayPeople("viewContacts", viewer);
  const known = and(eq(people.organizationId, viewer.organizationId), isNull(people.removedAt));
  const found = and(known, matching(q, viewContacts), viewContacts && role ? holding(sql`m.role = ${role}`) : undefined, viewContacts && account ? standing(account, now) : undefined);
  const total = await db.$count(people, found);
  const pages = Math.max(1, Math.ceil(total / peoplePerPage));
  const shown = Math.min(page, pages);
  const order = orderOf(sort);
  const rows = await db.select({
    id: people.id, name: people.name, title: people.title, zone: people.zone, email: people.email, accountId: people.accountId,
    roles: viewContacts ? rolesOf : sql<MemberRole[]>`array[]::text[]`, invitedUntil: viewContacts ? invitedUntilOf : sql<Date | null>`null`,
  }).from(people).where(found).orderBy(...order.by).limit(peoplePerPage).offset((shown - 1) * peoplePerPage);
  return {
    people: rows.map(({ id, name, title, zone, email, accountId, roles, invitedUntil }) =>
      ({ id, name, title, zone, contacts: viewContacts ? { email, roles, account: accountState({ roles, accountId, invitedUntil }, now), invitedUntil } : null })),
    total, from: total === 0 ? 0 : (shown - 1) * peoplePerPage + 1, to: (shown - 1) * peoplePerPage + rows.length, page: shown, pages,
    sort: order.sort, alone: total <= 1 && q === "" && !role && !account,
    can: { addPerson: mayPeople("addPerson", viewer), importPeople: mayPeople("importPeople", viewer), viewContacts },
  };
}

/** Names and titles that hold the text, and addresses that begin with it for those who may see them. */
function matching(q: string, viewContacts: boolean): SQL | undefined {
  if (q === "") return undefined;
  const text = q.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return or(
    sql`lower(${people.name}) like ${`%${text}%`}`, sql`lower(${people.title}) like ${`%${text}%`}`,
    viewContacts ? sql`lower(${people.email}) like ${`${text}%`}` : undefined,
  );
}

const holding = (which: SQL): SQL => sql`exists (select 1 from memberships m where m.organization_id = people.organization_id and m.person_id = people.id and ${which})`;

/** People in that state of their account; the same as `accountState` says of each. */
function standing(account: AccountFilter, now: Date): SQL | undefined {
  const member = holding(sql`true`);
  const invited = sql`exists (select 1 from invitations i where i.organization_id = people.organization_id and i.person_id = people.id and i.accepted_at is null and i.expires_at > ${now.toISOString()}::timestamptz)`;
  const conditions: Record<AccountFilter, SQL | undefined> = {
    active: and(member, isNotNull(people.accountId)), invited: and(member, isNull(people.accountId), invited),
    uninvited: and(member, isNull(people.accountId), not(invited)), none: not(member),
  };
  return conditions[account];
}

const expressions: Record<PeopleSortKey, SQL> = { name: sql`lower(${people.name})`, title: sql`lower(${people.title})`, city: sql`split_part(${people.zone}, '/', -1)` };

function orderOf(text: string): { by: SQL[]; sort: PeopleList["sort"] } {
  const key = peopleSortKeys.find((each) => each === text.replace(/^-/, "")) ?? "name";
  const direction = text === `-${key}` ? "desc" : "asc";
  const turned = direction === "desc" ? desc : asc;
  return { by: [turned(expressions[key]), ...(key === "name" ? [] : [asc(expressions.name)]), asc(people.id)], sort: { key, direction } };
}
