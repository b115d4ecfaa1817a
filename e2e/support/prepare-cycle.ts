/* Prepares an intervention in the installation under test whose signed agreement lets the sponsor see survey totals and decisions, and
   six colleagues in its directory, and prints its id and their names. Arguments: the addresses of coach, sponsor and two leaders. */
import { chooseAll, inForce } from "@/db/testing/agreement";
import { newId } from "@/lib/platform/ids";
import { engagementAt } from "./made/engagement";
import { make } from "./made/world";

const colleagues = ["Ada", "Bela", "Cleo", "Dora", "Emil", "Finn"] as const;

await make(async (world) => {
  const it = await engagementAt(world, 3, "A survey from start to end", process.argv.slice(2));
  await inForce(world, it, ["surveyTotal", "corrections"], (agreementId) => chooseAll(world, it, agreementId));
  const surname = `Cycle${newId().slice(-5)}`;
  const names = colleagues.map((name) => `${name} ${surname}`);
  for (const name of names) await world.build.person(it.organizationId, [], { name, title: "Works with both" });
  return { id: it.id, names };
});
