import "server-only";
import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/platform/context";
import { directoryFor } from "../access";
import { memberRoles, type MemberRole } from "../rules";
import { concernOf, type Concern } from "../rules/installation";
import { installationHealth, type InstallationHealth } from "./installation-health";

/** What an administrator's home shows: how the installation does, who is known and who can sign in. Counts of people; `uninvited`
 *  hold a role and have neither an account nor an invitation that still works. */
export type AdminHome = {
  organization: string; people: number; active: number; invited: number; uninvited: number; templates: number;
  roles: { role: MemberRole; count: number }[]; health: InstallationHealth; concern: Concern;
};

type Counted = { people: number; active: number; invited: number; uninvited: number; templates: number; roles: Partial<Record<MemberRole, number>> | null };

/** The administrator's home. @throws AppError `forbidden` for everybody else. */
export async function adminHome(ctx: Ctx): Promise<AdminHome> {
  directoryFor(ctx, "viewInstallation");
  const { db, viewer, now } = ctx;
  const { organizationId } = viewer;
  const { rows: [found] } = await db.execute<Counted>(sql`
    with somebody as (
      select p.id, p.account_id is not null as active, exists (select 1 from memberships m where m.organization_id = p.organization_id and m.person_id = p.id) as member,
        exists (select 1 from invitations i where i.organization_id = p.organization_id and i.person_id = p.id and i.accepted_at is null and i.expires_at > ${now.toISOString()}::timestamptz) as invited
      from people p where p.organization_id = ${organizationId} and p.removed_at is null)
    select count(*)::int as people, (count(*) filter (where member and active))::int as active, (count(*) filter (where member and not active and invited))::int as invited,
      (count(*) filter (where member and not active and not invited))::int as uninvited,
      (select count(distinct key)::int from program_templates where organization_id = ${organizationId}) as templates,
      (select jsonb_object_agg(role, held) from (select role, count(*) as held from memberships where organization_id = ${organizationId} group by role) as by_role) as roles
    from somebody`);
  const health = await installationHealth(ctx);
  const { people = 0, active = 0, invited = 0, uninvited = 0, templates = 0, roles } = found ?? {};
  return {
    organization: viewer.organizations.find(({ id }) => id === organizationId)?.name ?? "", people, active, invited, uninvited, templates,
    roles: memberRoles.map((role) => ({ role, count: roles?.[role] ?? 0 })), health, concern: concernOf({ people, uninvited, health }),
  };
}
