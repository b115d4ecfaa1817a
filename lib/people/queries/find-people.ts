import "server-only";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { mayPeople } from "../access";
import type { FindPeopleInput } from "../input/find-people";

/** Somebody to pick. `email` only for those who may see addresses. */
export type FoundPerson = { id: string; name: string; title: string; zone: string; email?: string };

/** How many a picker shows; who is not among them is found by typing more. */
const shown = 8;

const accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćđłńśźżęąěřůőű";
const plain = "aaaaaaceeeeiiiinoooooouuuuyyszccdlnszzeaeruou";
const folded = (column: typeof people.name | typeof people.title) => sql`translate(lower(${column}), ${accented}, ${plain})`;

/** People of the viewer's organisation by part of their name or title, those whose name begins so first. Every member
 *  may pick people by name and title; addresses are searched and shown for HR and administrators alone. */
export async function findPeople(ctx: Ctx, { q }: FindPeopleInput): Promise<{ people: FoundPerson[] }> {
  const { db, viewer } = ctx;
  const contacts = mayPeople("viewContacts", viewer);
  const { id, name, title, zone, email } = people;
  const part = q.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[\\%_]/g, "\\$&");
  const contains = (column: Parameters<typeof folded>[0]) => sql`${folded(column)} like ${`%${part}%`}`;
  const found = await db.select({ id, name, title, zone, email }).from(people)
    .where(and(eq(people.organizationId, viewer.organizationId), isNull(people.removedAt),
      or(contains(name), contains(title), contacts ? sql`lower(${email}) like ${`${part}%`}` : undefined)))
    .orderBy(sql`not ${folded(name)} like ${`${part}%`}`, sql`not ${contains(name)}`, asc(sql`lower(${name})`)).limit(shown);
  return { people: found.map(({ email: address, ...person }) => (contacts ? { ...person, email: address } : person)) };
}
