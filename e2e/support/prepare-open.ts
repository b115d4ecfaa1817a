/* Prepares an open survey in the installation under test, of three colleagues: its first wave is final and its second open. Prints its
   engagement, the first wave, one colleague's name, and that colleague's link. Arguments: the addresses of coach, sponsor and two leaders. */
import { eq } from "drizzle-orm";
import { people } from "@/db/schema";
import { only } from "@/db/only";
import { answersTo, linksOf, opened, planned, send, settled } from "@/db/testing/surveys";
import { now } from "@/lib/platform/clock";
import { addDays, dayIn } from "@/lib/platform/dates";
import { engagementAt } from "./made/engagement";
import { make } from "./made/world";

const dayMs = 86_400_000;

await make(async (world) => {
  const made = await engagementAt(world, 4, "An open survey", process.argv.slice(2));
  const it = { ...made, coach: { ...made.coach, roles: ["coach" as const] } };
  const { asked } = await planned(world, it, ["peers", "peers", "others"], { mode: "open" });
  const before = new Date(now().getTime() - 30 * dayMs);
  const [first, today] = [dayIn(before, it.zone), dayIn(now(), it.zone)];
  const waveId = await opened(world, it, { opensOn: first, closesOn: addDays(first, 12) }, before);
  const links = await linksOf(world, waveId);
  for (const [at, { id }] of asked.entries()) await send(world, links.get(id) ?? "", await answersTo(world, waveId, 3 + at, at === 0 ? { comments: { "wr-suggest": { text: "Tell us on Fridays.", choice: "verbatim" } } } : {}));
  await settled(world, it, waveId, new Date(before.getTime() + 3 * dayMs));
  const next = await opened(world, it, { kind: "midpoint", referenceOn: first, opensOn: today, closesOn: addDays(today, 10) }, now());
  const [one] = asked;
  const { name } = only(await world.owner((db) => db.select({ name: people.name }).from(people).where(eq(people.id, one?.personId ?? ""))));
  return { id: it.id, waveId, name, link: (await linksOf(world, next)).get(one?.id ?? "") };
});
