import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exposesFewerThan } from "./brute-force.fixture";
import { raterGroups, sealedGroupsOf, type Grouped } from "./groups";
import { candidates, cellKey, choosePublication, releaseOf, type Cell, type Known, type Membership } from "./publication";

const items = ["today", "listens"];
const waves = ["baseline", "midpoint", "end"] as const;

type Rating = number | null;
type Rater = Grouped & { ratings: Rating[][] };

/** Up to eleven people with a group, and what each gave to each item in each wave; null is no valid answer. */
const raters = (rating: fc.Arbitrary<Rating>): fc.Arbitrary<Rater[]> => fc.array(fc.record({
  group: fc.constantFrom(...raterGroups, "peers" as const, "peers" as const, "direct_reports" as const), sole: fc.constantFrom("named" as const, "pooled" as const, null),
  ratings: fc.array(fc.array(rating, { minLength: items.length, maxLength: items.length }), { minLength: waves.length, maxLength: waves.length }),
}), { minLength: 3, maxLength: 11 }).map((list) => list.map((one, at) => ({ ...one, id: `p${at}` })));
const likely = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 7 }) }, { weight: 1, arbitrary: fc.constant(null) });

/** Three waves published one after the other, as sealing does it; `reader` is a rater who reads the report too. */
function publishAll(people: readonly Rater[], k: number, reader?: string): { told: Cell[]; withheld: Cell[]; viewers: Known[] } {
  const memberships: Membership[] = [];
  const viewers: Known[] = [new Set<string>(), ...(reader ? [new Set([reader])] : [])];
  const [told, withheld]: [Cell[], Cell[]] = [[], []];
  waves.forEach((wave, at) => {
    const here = people.filter(({ ratings }) => ratings[at]?.some((rating) => rating !== null));
    const groups = sealedGroupsOf(here, k);
    for (const [id, group] of groups) if (group === "manager") for (const viewer of viewers) (viewer as Set<string>).add(`${id}@${wave}`);
    for (const { id, ratings } of here) items.forEach((item, of) => { if (ratings[at]?.[of] !== null) memberships.push({ item, wave, group: groups.get(id) ?? "pooled", person: id }); });
    const offered = candidates(memberships, { wave, since: () => (at === 0 ? null : "baseline"), items, scales: [items] });
    const chosen = choosePublication(offered, told, viewers, k);
    told.push(...chosen.published);
    withheld.push(...chosen.withheld);
  });
  return { told, withheld, viewers };
}

describe("what is published of three waves", () => {
  it("never lets a combination depend on fewer than k people unknown to a reader", () => {
    const met = { told: 0, withheld: 0 };
    fc.assert(fc.property(raters(likely), fc.constantFrom(4, 5), (people, k) => {
      const { told, withheld, viewers } = publishAll(people, k, "p0");
      met.told += told.length;
      met.withheld += withheld.length;
      for (const known of viewers) expect(exposesFewerThan(releaseOf(told, known, k))).toBeNull();
    }), { numRuns: 120, seed: 7 });
    expect(Math.min(met.told, met.withheld)).toBeGreaterThan(100);
  });

  it("does not change with any rating, and may change when one is given or withheld", () => {
    const keys = (people: readonly Rater[]) => publishAll(people, 5).told.map((cell) => [cellKey(cell), cell.members]);
    fc.assert(fc.property(raters(likely), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 66, maxLength: 66 }), (people, others) => {
      const otherwise = people.map((one, who) => ({ ...one, ratings: one.ratings.map((of, wave) => of.map((rating, item) => (rating === null ? null : others[who * 6 + wave * 2 + item] ?? rating))) }));
      expect(keys(otherwise)).toEqual(keys(people));
    }), { numRuns: 120 });
    const five = Array.from({ length: 5 }, (_, at): Rater => ({ id: `p${at}`, group: "peers", ratings: waves.map(() => [4, 4]) }));
    expect(keys(five)).not.toEqual(keys(five.map((one, at) => (at === 0 ? { ...one, ratings: waves.map(() => [null, 4]) } : one))));
  });

  it("withholds the group that would leave one person between itself and the total", () => {
    const people = [...Array.from({ length: 5 }, (_, at): Rater => ({ id: `p${at}`, group: "peers", ratings: [[4, 4], [null, null], [null, null]] })), { id: "m", group: "manager" as const, sole: "pooled" as const, ratings: [[4, 4], [null, null], [null, null]] }];
    const { told, withheld } = publishAll(people, 5);
    expect(told.map(({ kind }) => kind)).toEqual(["total", "total", "scale"]);
    expect(withheld.map(({ kind, group }) => [kind, group])).toEqual([["group", "peers"], ["group", "peers"]]);
    const named = publishAll(people.map((one) => ({ ...one, sole: "named" as const })), 5);
    expect(named.told.map(({ kind }) => kind)).toEqual(["total", "total", "group", "group", "scale"]);
  });
});

describe("publishing", () => {
  it("takes a few seconds at most for two hundred people, some of whom cannot judge, over three waves", () => {
    const people = Array.from({ length: 200 }, (_, at): Rater => ({
      id: `p${at}`, group: at % 3 === 0 ? "direct_reports" : at % 7 === 0 ? "others" : "peers",
      ratings: waves.map((_wave, of) => items.map((_item, item) => ((at * 31 + of * 17 + item * 7) % 11 === 0 ? null : 4))),
    }));
    const since = performance.now();
    expect(publishAll(people, 5).told.length).toBeGreaterThan(10);
    expect(performance.now() - since).toBeLessThan(5_000);
  });
});

describe("small groups", () => {
  it("are merged into colleagues when together they are enough, else pooled; direct reports never are", () => {
    const of = (...groups: Grouped["group"][]) => [...sealedGroupsOf(groups.map((group, at) => ({ id: String(at), group })), 5).values()];
    expect(of("peers", "peers", "peers", "others", "others")).toEqual(Array(5).fill("colleagues"));
    expect(of("peers", "peers", "peers", "others", "manager", "self")).toEqual(["pooled", "pooled", "pooled", "pooled", "pooled", "self"]);
    expect(of("peers", "peers", "peers", "peers", "peers", "others")).toEqual(Array(6).fill("colleagues"));
    expect(of("peers", "peers", "peers", "peers", "peers", "direct_reports")).toEqual([...Array<string>(5).fill("peers"), "pooled"]);
    expect(of("peers", "peers", "peers", "peers", "others", "direct_reports", "direct_reports", "direct_reports", "direct_reports")).toEqual([...Array<string>(5).fill("colleagues"), ...Array<string>(4).fill("pooled")]);
  });

  it("show a manager by name only when that manager chose it", () => {
    expect([...sealedGroupsOf([{ id: "a", group: "manager", sole: "named" }, { id: "b", group: "manager", sole: null }], 5).values()]).toEqual(["manager", "pooled"]);
  });
});
