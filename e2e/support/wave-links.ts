/* Prints everybody's link of an open wave in the installation under test, by name, as whoever sends the mail makes it. Argument: the wave. */
import { eq } from "drizzle-orm";
import { people, surveyStakeholders } from "@/db/schema";
import { linksOf } from "@/db/testing/surveys";
import { make } from "./made/world";

const [waveId = ""] = process.argv.slice(2);

await make(async (world) => {
  const links = await linksOf(world, waveId);
  const rows = await world.owner((db) => db.select({ id: surveyStakeholders.id, name: people.name }).from(surveyStakeholders).innerJoin(people, eq(people.id, surveyStakeholders.personId)));
  return Object.fromEntries(rows.flatMap(({ id, name }) => (links.has(id) ? [[name, links.get(id)]] : [])));
});
