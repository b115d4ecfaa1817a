/* Prepares an open first wave in the installation under test and prints its engagement's id and its own: an intervention of leaders
   of the demonstration, who can rate each other now. Arguments: the addresses of coach, sponsor, and two leaders or more. */
import { opened, planned } from "@/db/testing/surveys";
import { now } from "@/lib/platform/clock";
import { addDays, dayIn } from "@/lib/platform/dates";
import { engagementAt } from "./made/engagement";
import { make } from "./made/world";

await make(async (world) => {
  const made = await engagementAt(world, 1, "Leaders who rate each other", process.argv.slice(2));
  const it = { ...made, coach: { ...made.coach, roles: ["coach" as const] } };
  await planned(world, it, Array<"peers">(6).fill("peers"));
  const today = dayIn(now(), it.zone);
  return { id: it.id, waveId: await opened(world, it, { opensOn: today, closesOn: addDays(today, 11) }, now()) };
});
