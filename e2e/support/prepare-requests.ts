/* Prepares two open surveys in the installation under test that both ask one colleague, and prints that colleague's two links.
   Arguments: the addresses of coach, sponsor, and two leaders or more. */
import { join, linksOf, opened, planned } from "@/db/testing/surveys";
import { now } from "@/lib/platform/clock";
import { addDays, dayIn } from "@/lib/platform/dates";
import { engagementAt } from "./made/engagement";
import { make } from "./made/world";

await make(async (world) => {
  const links: string[] = [];
  let personId: string | undefined;
  for (const title of ["A survey", "Another survey"]) {
    const made = await engagementAt(world, 1, title, process.argv.slice(2));
    const it = { ...made, coach: { ...made.coach, roles: ["coach" as const] } };
    await planned(world, it, ["peers", "peers", "peers", "peers", "others"]);
    const asked = await join(world, it, "peers", personId);
    personId = asked.personId;
    const today = dayIn(now(), it.zone);
    links.push((await linksOf(world, await opened(world, it, { opensOn: today, closesOn: addDays(today, 10 + links.length) }, now()))).get(asked.id) ?? "");
  }
  return links;
});
