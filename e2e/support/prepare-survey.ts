/* Prepares an open survey in the installation under test and prints its links: an intervention of leaders of the demonstration
   with six colleagues on the list of its baseline. Arguments: the addresses of coach, sponsor, and two leaders or more. */
import { linksOf, opened, planned } from "@/db/testing/surveys";
import { now } from "@/lib/platform/clock";
import { addDays, dayIn } from "@/lib/platform/dates";
import { engagementAt } from "./made/engagement";
import { make } from "./made/world";

await make(async (world) => {
  const made = await engagementAt(world, 1, "A survey", process.argv.slice(2));
  const it = { ...made, coach: { ...made.coach, roles: ["coach" as const] } };
  const { asked } = await planned(world, it, ["manager", "peers", "peers", "peers", "peers", "others"]);
  const today = dayIn(now(), it.zone);
  const waveId = await opened(world, it, { opensOn: today, closesOn: addDays(today, 11) }, now());
  const links = await linksOf(world, waveId);
  return asked.map(({ id }) => links.get(id));
});
