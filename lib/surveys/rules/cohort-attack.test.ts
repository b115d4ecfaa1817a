import { beforeAll, describe, expect, it } from "vitest";
import { directionsOf } from "./change";
import { effectOf, nextCohort, type CohortFigure, type CohortUnit } from "./cohorts";
import { meanOf, toOneDecimal } from "./describe";
import { toldFrom } from "./thresholds";

const seeds = 50;
const respondents = 200;
type Direction = "up" | "same" | "down";
/** One engagement with what each of those around it changed their mind by; `unit` is what HR's cohorts are made of. */
type Lived = { unit: CohortUnit; changes: number[] };
/** What HR holds after a release: which engagements stand behind it, and how many went which way. */
type Release = { ids: string[]; directions: Record<Direction, number> };
/** Engagements that no two releases tell apart, and the directions that are somewhere among them. */
type Alike = { ids: string[]; values: Direction[] };

const numbersFrom = (seed: number) => { let state = seed * 2_654_435_761 % 4_294_967_296; return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296; };
const wayOf = (change: number): Direction => (change > 0 ? "up" : change < 0 ? "down" : "same");

/** Engagements with eight to twelve people each, until so many have answered, in the order in which they end. */
function lived(seed: number): Lived[] {
  const next = numbersFrom(seed);
  const all: Lived[] = [];
  for (let people = 0; people < respondents;) {
    const changes = Array.from({ length: 8 + Math.floor(next() * 5) }, () => Math.floor(next() * 5) - 2);
    people += changes.length;
    const id = `e${all.length}`;
    all.push({ changes, unit: { id, kind: "leader", leaders: [`l-${id}`], change: toOneDecimal(meanOf(changes)), followUp: next() < 0.2 ? null : Math.floor(next() * 4), invited: changes.length + 2, answered: changes.length } });
  }
  return all;
}

const directionsIn = (units: readonly CohortUnit[]) => directionsOf(units.map(({ change }) => change));
const told = (units: readonly CohortUnit[]): Release => ({ ids: units.map(({ id }) => id), directions: directionsIn(units) });

/** All that the product ever shows HR while these engagements end one after the other. */
function releasesOf(all: readonly Lived[]): Release[] {
  const ledger: { figure: CohortFigure; members: string[] }[] = [];
  return all.flatMap((_, at) => {
    const cohort = nextCohort(all.slice(0, at + 1).map(({ unit }) => unit), ledger);
    if (!cohort) return [];
    ledger.push(...cohort.cells);
    return [told(cohort.members)];
  });
}

/** What a page that reckons anew with every engagement would have shown: nobody's product, for the comparison alone. */
const liveReleases = (all: readonly Lived[]): Release[] => all.map((_, at) => told(all.slice(0, at + 1).map(({ unit }) => unit)));

/** Takes each release from the next: who is new in it, and which directions came with them. */
const differences = (releases: readonly Release[]): Alike[] => releases.map(({ ids, directions }, at) => {
  const before = releases[at - 1];
  const came = (way: Direction) => Array<Direction>(directions[way] - (before?.directions[way] ?? 0)).fill(way);
  return { ids: ids.filter((id) => !before?.ids.includes(id)), values: [...came("up"), ...came("same"), ...came("down")] };
});

/** Ways to lay directions beside engagements that nothing else tells apart: as they ended, the other way round, by how many were asked. */
const orders = {
  ended: (ids: readonly string[]) => ids, endedLast: (ids: readonly string[]) => ids.toReversed(),
  asked: (ids: readonly string[], all: ReadonlyMap<string, Lived>) => ids.toSorted((one, two) => (all.get(one)?.unit.invited ?? 0) - (all.get(two)?.unit.invited ?? 0)),
} as const;
type Score = { right: number; chance: number; tried: number };
type Named = { leaders: Score; people: Score; fewest: number };
const nothing = (): Score => ({ right: 0, chance: 0, tried: 0 });

/** Names of every engagement which way it went, and from that of everybody around it which way they went. */
function name(classes: readonly Alike[], all: ReadonlyMap<string, Lived>, order: keyof typeof orders, sum: Named): void {
  for (const { ids, values } of classes) {
    sum.fewest = Math.min(sum.fewest, ids.length);
    const share = (way: Direction) => values.filter((value) => value === way).length / values.length;
    orders[order](ids, all).forEach((id, at) => {
      const engagement = all.get(id);
      const score = (into: Score, truth: Direction) => { into.tried += 1; into.right += values[at] === truth ? 1 : 0; into.chance += ids.length >= toldFrom.cohort ? share(truth) : 1 / 3; };
      score(sum.leaders, wayOf(engagement?.unit.change ?? 0));
      for (const change of engagement?.changes ?? []) score(sum.people, wayOf(change));
    });
  }
}

/** Each seed's engagements, and what HR was ever shown of them. */
const histories = (releases: (all: readonly Lived[]) => Release[]) => Array.from({ length: seeds }, (_, at) => { const all = lived(at + 1); return { all, released: releases(all) }; });
const attack = (told: ReturnType<typeof histories>, order: keyof typeof orders): Named => {
  const sum: Named = { leaders: nothing(), people: nothing(), fewest: Infinity };
  for (const { all, released } of told) name(differences(released), new Map(all.map((one) => [one.unit.id, one])), order, sum);
  return sum;
};
const most = ({ chance, tried }: Score) => chance + 1.96 * Math.sqrt(chance * (1 - chance / tried));

describe("HR with every release there ever was, who is in each, and when each ended", () => {
  let shown: ReturnType<typeof histories> = [];
  beforeAll(() => { shown = histories(releasesOf); }, 120_000);

  it.each(Object.keys(orders) as (keyof typeof orders)[])(`names no more over ${seeds} seeds and ${respondents} respondents than chance would, in the order "%s"`, (order) => {
    const { leaders, people, fewest } = attack(shown, order);
    expect(fewest).toBeGreaterThanOrEqual(toldFrom.cohort);
    expect(leaders.tried).toBeGreaterThan(seeds * 12);
    expect(people.tried).toBeGreaterThan(seeds * respondents * 0.7);
    for (const score of [leaders, people]) expect(score.right, `by chance ${score.chance.toFixed(1)} of ${score.tried}`).toBeLessThanOrEqual(most(score));
  });

  it("reads of a cohort the directions that this attacker takes apart", () => {
    const units = lived(1).map(({ unit }) => unit);
    expect(effectOf("leader", 1, units, ["change"]).direction).toEqual(directionsIn(units));
  });

  it("names every engagement where figures are made anew with each, and more of the people than chance would", () => {
    const { leaders, people } = attack(histories(liveReleases), "ended");
    expect(leaders.right).toBe(leaders.tried);
    expect(leaders.right).toBeGreaterThan(2 * most(leaders));
    expect(people.right).toBeGreaterThan(most(people));
  });
});
