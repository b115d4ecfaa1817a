/* Prepares a survey with two final waves in the installation under test and prints its engagement's id and the waves' ids: an
   intervention of leaders of the demonstration, of whose fourteen colleagues all but two answered each time, the second time
   kinder; both times its first two leaders have rated each other. Arguments: the addresses of coach, sponsor, and two leaders or more. */
import { answersTo, linksOf, opened, planned, send, settled } from "@/db/testing/surveys";
import { now } from "@/lib/platform/clock";
import { addDays, dayIn } from "@/lib/platform/dates";
import { rateOtherLeader } from "@/lib/surveys/commands/rate-each-other";
import { engagementAt } from "./made/engagement";
import { make } from "./made/world";

const dayMs = 86_400_000;
/** What each of twelve says in the first wave and in the second; a change in the second is its last. */
const said = [[2, 4, 1], [3, 5, 2], [3, 4, 1], [4, 5, 1], [4, 4, 0], [2, 5, 2], [5, 5, 1], [3, 5, 2], [4, 6, 2], [3, 3, 0], [5, 4, -1], [4, 6, 3]] as const;

await make(async (world) => {
  const made = await engagementAt(world, 4, "A survey that was answered", process.argv.slice(2));
  const it = { ...made, coach: { ...made.coach, roles: ["coach" as const] } };
  const { asked } = await planned(world, it, [...Array<"peers">(8).fill("peers"), ...Array<"direct_reports">(6).fill("direct_reports")]);
  const day = (daysAgo: number) => dayIn(new Date(now().getTime() - daysAgo * dayMs), it.zone);
  const wave = async (place: 0 | 1, daysAgo: number, over: Parameters<typeof opened>[2]) => {
    const at = new Date(now().getTime() - daysAgo * dayMs);
    const id = await opened(world, it, { opensOn: day(daysAgo), closesOn: addDays(day(daysAgo), 12), ...over }, at);
    const links = await linksOf(world, id);
    for (const [who, values] of said.entries()) {
      const { answers = {}, ...rest } = await answersTo(world, id, values[place]);
      const changed = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, /overall|change/.test(key) ? values[2] : key.includes("follow") ? who % 4 : value]));
      const comments = who < 4 ? { "wr-suggest": { text: `Tell our teams on Fridays what you decided, ${["please", "all of it", "also when it hurts", "in one mail"][who] ?? ""}.`, choice: who === 3 ? "paraphrased" : "verbatim" } } : {};
      await send(world, links.get(asked[who]?.id ?? "") ?? "", { answers: changed, ...rest, comments });
    }
    for (const [who, aboutId, points] of [[it.one, it.sideTwo, [3, 4, 4, 2, 5]], [it.two, it.sideOne, [4, 3, 4, 5, null]]] as const)
      await world.as(who, (ctx) => rateOtherLeader(ctx, { waveId: id, aboutId, words: "", answers: Object.fromEntries(["inform", "listen", "kept", "direct", "mine"].map((key, item) => [`we-${key}`, points[item] === null ? null : (points[item] ?? 1) + place])) }), at);
    await settled(world, it, id, new Date(at.getTime() + 3 * dayMs));
    return id;
  };
  const baseline = await wave(0, 60, {});
  const midpoint = await wave(1, 10, { kind: "midpoint", referenceOn: day(60) });
  return { id: it.id, baseline, midpoint };
});
