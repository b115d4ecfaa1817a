/* Prepares an intervention in the middle of its support in the installation under test and prints it as one JSON line: its
   id, a theme and an item from before, the first session of each leader, which waits to be logged, a call that has just
   begun, and the meetings of the round to come. Arguments: the addresses of coach, sponsor, and two leaders or more. */
import { prepareItems, sixItems } from "@/db/testing/board";
import { wordTheme } from "@/lib/intake/commands/word-theme";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import { engagementAt } from "./made/engagement";
import { earlier } from "./made/words";
import { make } from "./made/world";

const inHours = (hours: number) => new Date(now().getTime() + hours * 3_600_000);

await make(async (world) => {
  const it = await engagementAt(world, 4, "A support", process.argv.slice(2));
  await world.as(it.coach, (ctx) => wordTheme(ctx, { engagementId: it.id, id: newId(), words: earlier.theme, segment: "process", guessable: false, revision: 0, excerpts: [] }));
  await world.as(it.coach, (ctx) => prepareItems(ctx, it.id, sixItems(it.sides).slice(0, 1)));
  const all = it.leaders.map(({ id }) => id);
  const told = { announcedAt: inHours(-400) };
  const call = { kind: "three_way" as const, stepKey: "iv-threeway", sideId: null, minutes: 45, ...told };
  const own = async (round: number, startsAt: Date) => {
    const made: { id: string }[] = [];
    for (const [place, { id }] of it.leaders.entries()) made.push(await world.build.session(it, [id], { sideId: it.sides[place] ?? null, round, startsAt, ...told }));
    return made;
  };
  const first = await own(1, inHours(-48));
  const rated = await world.build.session(it, all, { ...call, round: 1, startsAt: inHours(-0.5) });
  const next = [...await own(2, inHours(14 * 24)), await world.build.session(it, all, { ...call, round: 2, startsAt: inHours(15 * 24) })];
  return { id: it.id, sessions: first.map(({ id }) => id), call: rated.id, next: next.map(({ id }) => id) };
});
