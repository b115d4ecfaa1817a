import "server-only";
import { and, asc, eq, isNull, notInArray, sql } from "drizzle-orm";
import { people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import type { Engagement } from "../access";

/** Somebody of the directory, as every member may pick them. */
export type FoundPerson = { id: string; name: string; title: string };

const foundAtMost = 8;

/** People whose name holds the text, for naming them; whoever has a part in the engagement is left out. */
export async function findPeople({ db, viewer }: Ctx, { parties }: Pick<Engagement, "parties">, text: string): Promise<FoundPerson[]> {
  const wanted = text.trim().toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`);
  if (wanted.length < 2) return [];
  const inside = [...parties.filter(({ leftAt }) => leftAt === null).map(({ personId }) => personId), viewer.personId];
  const { id, name, title } = people;
  return db.select({ id, name, title }).from(people)
    .where(and(eq(people.organizationId, viewer.organizationId), isNull(people.removedAt), notInArray(people.id, inside), sql`lower(${name}) like ${`%${wanted}%`}`))
    .orderBy(asc(sql`lower(${name})`)).limit(foundAtMost);
}
