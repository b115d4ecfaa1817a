/* Prepares feedback items in an engagement of the installation under test by its coach's own commands: the six that make a
   day, or fewer of them. Arguments: the engagement's id, the coach's address, and which of the six to leave out, by place. */
import { and, asc, eq } from "drizzle-orm";
import { only } from "@/db/only";
import { parties, people } from "@/db/schema";
import { prepareItems, sixItems } from "@/db/testing/board";
import { make } from "./made/world";

const [id = "", address = "", ...left] = process.argv.slice(2);

await make(async (world) => {
  const coach = only(await world.owner((db) => db.select().from(people).where(eq(people.email, address))));
  const leaders = await world.owner((db) => db.select({ id: parties.id }).from(parties).where(and(eq(parties.engagementId, id), eq(parties.role, "leader"))).orderBy(asc(parties.position)));
  const items = sixItems(leaders.map((leader) => leader.id)).filter((_, place) => !left.includes(String(place)));
  return world.as({ ...coach, roles: ["coach"] }, (ctx) => prepareItems(ctx, id, items));
});
