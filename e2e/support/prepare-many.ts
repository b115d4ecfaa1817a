/* Prepares an open survey of many colleagues in the installation under test and prints its wave and their links' secrets.
   Arguments: how many, then the addresses of coach, sponsor, and two leaders or more. */
import { people, surveyStakeholders } from "@/db/schema";
import { linksOf, opened, planned } from "@/db/testing/surveys";
import { now } from "@/lib/platform/clock";
import { addDays, dayIn } from "@/lib/platform/dates";
import { newId, unorderedId } from "@/lib/platform/ids";
import { engagementAt } from "./made/engagement";
import { make } from "./made/world";

const [many = "", ...addresses] = process.argv.slice(2);

await make(async (world) => {
  const made = await engagementAt(world, 4, "A survey of many", addresses);
  const it = { ...made, coach: { ...made.coach, roles: ["coach" as const] } };
  const plan = await planned(world, it, []);
  await world.owner(async (db) => {
    const asked = Array.from({ length: Number(many) }, (_, at) => ({ organizationId: it.organizationId, id: newId(), name: `Colleague ${at + 1}`, email: `${unorderedId()}@example.test`, zone: it.zone }));
    await db.insert(people).values(asked);
    await db.insert(surveyStakeholders).values(asked.map(({ id }, at) => ({ organizationId: it.organizationId, id: unorderedId(), planId: plan.id, engagementId: it.id, personId: id, group: at % 2 ? "peers" as const : "direct_reports" as const })));
  });
  const today = dayIn(now(), it.zone);
  const waveId = await opened(world, it, { opensOn: today, closesOn: addDays(today, 11) }, now());
  return { waveId, links: [...(await linksOf(world, waveId)).values()] };
});
