import { sql } from "drizzle-orm";
import { quoteUuids, type Db } from "@/db/client";
import type { Ctx } from "@/lib/platform/context";
import type { MemberRole } from "@/lib/people/rules";
import { newId } from "@/lib/platform/ids";

/** Does something as one person behind row-level security, exactly as an action would, within the owner's transaction. */
export async function as<T>(db: Db, person: { id: string; organizationId: string; name: string; zone: string; roles: MemberRole[] }, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { id, organizationId, name, zone, roles } = person;
  await db.execute(sql.raw("set local role entente_app"));
  await db.execute(sql.raw(`select doors.view_as(${quoteUuids([id])})`));
  const done = await work({
    db, now: new Date(),
    viewer: { kind: "member", sessionId: newId(), accountId: newId(), personId: id, organizationId, people: [id], name, title: "", email: "", zone, locale: "en", role: roles[0] ?? "leader", roles, organizations: [] },
  });
  await db.execute(sql.raw("reset role"));
  return done;
}
