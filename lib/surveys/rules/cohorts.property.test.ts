import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exposesFewerThan } from "./brute-force.fixture";
import { effectOf, ledgerOf, nextCohort, type CohortFigure, type CohortUnit } from "./cohorts";
import { mayReadCohorts } from "./cohort-readers.fixture";
import { releaseOf } from "./publication";

const unit = (id: string, over: Partial<CohortUnit> = {}): CohortUnit => ({ id, kind: "leader", leaders: [`l-${id}`], change: 1, followUp: 2, invited: 8, answered: 6, ...over });
const some = (from: number, to: number, over: Partial<CohortUnit> = {}) => Array.from({ length: to - from }, (_, at) => unit(`u${from + at}`, over));
type Told = { figure: CohortFigure; members: string[] }[];

/** Engagements become final in small batches, and a cohort is made whenever the rule allows one. */
function run(batches: readonly (readonly CohortUnit[])[]): { told: Told; made: CohortUnit[][] } {
  const [told, made, units]: [Told, CohortUnit[][], CohortUnit[]] = [[], [], []];
  for (const batch of batches) {
    units.push(...batch);
    const next = nextCohort(units, told);
    if (next) { told.push(...next.cells); made.push(next.members); }
  }
  return { told, made };
}

const world = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 6 }),
  lacking: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  shared: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 24, maxLength: 24 }),
  known: fc.array(fc.subarray(Array.from({ length: 24 }, (_, at) => `u${at}`), { maxLength: 4 }), { maxLength: 3 }),
});
type Drawn = { sizes: number[]; lacking: boolean[]; shared: number[]; known: string[][] };
function batchesOf({ sizes, lacking, shared }: Drawn): CohortUnit[][] {
  let at = 0;
  return sizes.map((size) => Array.from({ length: size }, () => { const id = at; at += 1; return unit(`u${id}`, { followUp: lacking[id] ? null : 1, leaders: (shared[id] ?? 20) < 4 && shared[id] !== id ? [`l-u${id}`, `l-u${shared[id]}`] : [`l-u${id}`] }); }));
}

describe("cohorts of five", () => {
  it("never let a combination of all that HR was ever told depend on fewer than five whom some reader does not know", () => {
    const met = { made: 0, refreshed: 0, held: 0, read: 0 };
    fc.assert(fc.property(world, (drawn) => {
      const { told, made } = run(batchesOf(drawn));
      met.made += made.length;
      met.refreshed += Math.max(0, made.length - 1);
      expect(exposesFewerThan(releaseOf(ledgerOf(told), new Set(), 5))).toBeNull();
      for (const known of drawn.known.map((ids) => new Set(ids))) {
        if (!mayReadCohorts(told, known)) { met.held += 1; continue; }
        met.read += told.length > 0 && [...known].some((id) => told.some(({ members }) => members.includes(id))) ? 1 : 0;
        expect(exposesFewerThan(releaseOf(ledgerOf(told), known, 5))).toBeNull();
      }
    }), { numRuns: 150, seed: 11 });
    expect(met.made).toBeGreaterThan(50);
    expect(met.refreshed).toBeGreaterThan(10);
    expect(Math.min(met.held, met.read)).toBeGreaterThan(5);
  });

  it("count every leader once, whatever the engagements they are in", () => {
    fc.assert(fc.property(world, (drawn) => {
      for (const members of run(batchesOf(drawn)).made) { const leaders = members.flatMap(({ leaders: of }) => of); expect(new Set(leaders).size).toBe(leaders.length); }
    }), { numRuns: 100 });
  });

  it("look at who is in them, never at what was measured", () => {
    fc.assert(fc.property(world, fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 24, maxLength: 24 }), (drawn, changes) => {
      let at = 0;
      const otherwise = batchesOf(drawn).map((batch) => batch.map((one) => ({ ...one, change: (changes[(at += 1) % 24] ?? 0) / 10 })));
      expect(run(otherwise).told).toEqual(run(batchesOf(drawn)).told);
    }), { numRuns: 60 });
  });

  it("are made of five, and anew with five more, not one less", () => {
    expect(nextCohort(some(0, 4), [])).toBeNull();
    const first = nextCohort(some(0, 5), []);
    expect(first?.members).toHaveLength(5);
    expect(nextCohort(some(0, 9), first?.cells ?? [])).toBeNull();
    expect(nextCohort(some(0, 10), first?.cells ?? [])?.members).toHaveLength(10);
  });

  it("are read by who knows one of six, and not by who knows one of five", () => {
    const cells = (many: number) => nextCohort(some(0, many), [])?.cells ?? [];
    expect([mayReadCohorts(cells(5), new Set(["u0"])), mayReadCohorts(cells(6), new Set(["u0"])), mayReadCohorts(cells(5), new Set(["other"]))]).toEqual([false, true, true]);
  });

  it("tell nothing of follow-up where it would set few apart from the rest", () => {
    const told = (lacking: number) => nextCohort([...some(0, 12 - lacking), ...some(12 - lacking, 12, { followUp: null })], [])?.cells.map(({ figure }) => figure);
    expect([told(0), told(1), told(4), told(5)]).toEqual([["change", "response", "follow_up"], ["change", "response"], ["change", "response"], ["change", "response", "follow_up"]]);
  });

  it("do not count a next cycle of leaders who are in it already", () => {
    expect(nextCohort([...some(0, 4), unit("again", { leaders: ["l-u0"] })], [])).toBeNull();
  });
});

describe("what HR reads of a cohort", () => {
  const changes = [1.2, 0.4, 0, -0.2, 1, 0.8, 0.6, 0.4];
  const units = (many: number) => changes.slice(0, many).map((change, at) => unit(`u${at}`, { change, followUp: at % 4 }));
  it("is the mean and its interval with directions from five, the effect and follow-up from eight", () => {
    const [five, eight] = [effectOf("leader", 1, units(5), ["change", "response", "follow_up"]), effectOf("leader", 1, units(8), ["change", "response", "follow_up"])];
    expect(five).toMatchObject({ n: 5, response: { answered: 30, invited: 40 }, change: { mean: 0.5, interval: [-0.3, 1.2] }, direction: { up: 3, same: 1, down: 1 }, effect: null, followUp: null, improved: null });
    expect(eight.effect?.g).toBeLessThan(eight.effect?.d ?? 0);
    expect(eight.followUp).toMatchObject({ n: 8, of: 8, mean: 1.5 });
  });
  it("says nothing that may not be told, and names neither engagement nor leader", () => {
    expect(effectOf("leader", 1, units(8), ["change"])).toMatchObject({ response: null, followUp: null });
    expect(JSON.stringify(effectOf("leader", 1, units(8), ["change", "response", "follow_up"]))).not.toMatch(/u\d|l-u/);
  });
  it("has no effect size where all moved alike", () => {
    expect(effectOf("leader", 1, some(0, 8), ["change"])).toMatchObject({ effect: null, change: { mean: 1, interval: [1, 1] } });
  });
});
