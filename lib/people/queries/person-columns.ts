import "server-only";
import { sql } from "drizzle-orm";
import type { MemberRole } from "../rules";

/** SQL beside a row of `people`: their roles in the order of the alphabet. */
export const rolesOf = sql<MemberRole[]>`array(select m.role from memberships m where m.organization_id = people.organization_id and m.person_id = people.id order by m.role)`;

/** SQL beside a row of `people`: the end of their latest invitation that nobody has accepted. */
export const invitedUntilOf = sql<Date | null>`(select max(i.expires_at) from invitations i where i.organization_id = people.organization_id and i.person_id = people.id and i.accepted_at is null)`
  .mapWith((value: string | Date) => new Date(value));
