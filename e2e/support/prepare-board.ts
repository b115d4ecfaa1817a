/* Prepares a feedback day in the installation under test and prints its engagement's id: an intervention of leaders of the
   demonstration, at its feedback session, with six items prepared by its coach, the first of them about all.
   Arguments: the addresses of coach, sponsor, and two leaders or more. */
import { prepareItems, sixItems } from "@/db/testing/board";
import { now } from "@/lib/platform/clock";
import { engagementAt } from "./made/engagement";
import { make } from "./made/world";

await make(async (world) => {
  const it = await engagementAt(world, 2, "A feedback day", process.argv.slice(2));
  await world.build.session(it, it.leaders.map(({ id }) => id), { stepKey: "iv-feedback-day", kind: "feedback", round: null, startsAt: now(), minutes: 450, announcedAt: now() });
  const [toAll, ...others] = sixItems(it.sides);
  await world.as(it.coach, (ctx) => prepareItems(ctx, it.id, [{ ...toAll, about: it.sides }, ...others]));
  return it.id;
});
