import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";

const wrong = ({ viewer }: Ctx, message: string) =>
  new AppError("invalid", words("common", viewer.locale)("checkTheForm"), { managerEmail: [message] });

/** The person of the organisation whom a manager's address means; null for none.
 *  @param personId whose manager they are to be: nobody manages themselves, directly or in a circle.
 *  @throws AppError `invalid` with a key of the `people` messages when the address belongs to nobody or closes a circle. */
export async function findManager(ctx: Ctx, managerEmail: string | null, personId: string): Promise<string | null> {
  if (managerEmail === null) return null;
  const { db, viewer } = ctx;
  const [manager] = await db.select({ id: people.id }).from(people)
    .where(and(eq(people.organizationId, viewer.organizationId), eq(sql`lower(${people.email})`, managerEmail), isNull(people.removedAt)));
  if (!manager) throw wrong(ctx, "fields.managerUnknown");
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive above as (
      select id, manager_id from people where organization_id = ${viewer.organizationId} and id = ${manager.id}
      union select p.id, p.manager_id from people p join above a on p.id = a.manager_id where p.organization_id = ${viewer.organizationId}
    ) select id from above where id = ${personId}`);
  if (rows.length > 0) throw wrong(ctx, "fields.managerCircle");
  return manager.id;
}
