/* Prepares an intervention in the installation under test whose first agreement all four have signed, by their own commands,
   and prints its id. Both leaders have chosen every item of the feedback day, but nothing of it is reported. Arguments: the addresses of coach, sponsor and two leaders. */
import { chooseAll, inForce } from "@/db/testing/agreement";
import { engagementAt } from "./made/engagement";
import { make } from "./made/world";

await make(async (world) => {
  const it = await engagementAt(world, 3, "An agreement", process.argv.slice(2));
  await inForce(world, it, [], (agreementId) => chooseAll(world, it, agreementId));
  return it.id;
});
