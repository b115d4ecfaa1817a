import { describe, expect, test } from "vitest";
import type { FormRow } from "./form";
import { reportOf, type SealedAnswer } from "./report";
import { meansThrough, ownBesideOthers, runsSince, type OverMini } from "./through-waves";

const row = (key: string, kind: FormRow["kind"], goal: string | null): FormRow => ({ key, kind, goal, scale: kind === "today" ? "effectiveness-7" : "change-7", characters: null, wording: { default: `${key}?` } });
const form = [row("today.one", "today", "deciding"), row("today.two", "today", "listening"), row("change.one", "change", "deciding")];

/** A report on five others and the leader, of whom the others gave `mean` to all and the leader `own`; `told`: what may be told. */
function report(id: string, over: { kind?: string; number?: number; referenceOn?: string | null; mean?: number; own?: number | null; told?: readonly string[] } = {}) {
  const { kind = "midpoint", number = 0, referenceOn = "2026-01-01", mean = 3, own = null, told = form.map(({ key }) => key) } = over;
  const people = ["a", "b", "c", "d", "e"];
  const answers = form.flatMap(({ key }): SealedAnswer[] => [...people.map((respondentKey) => ({ waveId: id, item: key, group: "peers" as const, respondentKey, value: mean })), ...(own === null ? [] : [{ waveId: id, item: key, group: "self" as const, respondentKey: "self", value: own }])]);
  return reportOf({
    wave: { id, kind, number, opensOn: "2026-02-02", closesOn: "2026-02-10", referenceOn, k: 5 }, form, answers, comments: [], withheld: false, selves: own === null ? 0 : 1,
    counts: { invited: 7, answered: 6, declined: 0, undeliverable: 0 }, told: told.map((key) => ({ kind: "total", wave: id, items: [key], group: null, since: null, members: people })),
  });
}
const mini = (id: string, number: number, referenceOn: string | null = "2026-01-01"): OverMini => ({ id, number, opensOn: "2026-02-02", referenceOn, asked: ["change.one"] });

describe("through the waves", () => {
  test("means stand in their order, with the leader's own answer, and a gap where one is withheld", () => {
    const means = meansThrough([report("w1", { kind: "baseline", referenceOn: null, mean: 2, own: 5 }), report("w2", { told: ["today.two"], own: 4 }), report("w3", { mean: 6 })]);
    expect(Object.keys(means)).toEqual(["today.one", "today.two"]);
    expect(means["today.one"]?.map(({ mean, n, own }) => [mean, n, own])).toEqual([[2, 5, 5], [null, 0, 4], [6, 5, null]]);
  });

  test("mini-surveys stand side by side where they ask since the same day, and one that too few answered is a gap", () => {
    const [first, third, last] = [report("m1", { kind: "mini", number: 1, mean: 1 }), report("m3", { kind: "mini", number: 3, mean: -1 }), report("end", { kind: "end" })];
    const minis = [mini("m1", 1), mini("m2", 2), mini("m3", 3), mini("m4", 4, "2026-02-01")];
    expect(runsSince(minis, [first, third, last], last)["change.one"]?.map(({ number, mean, n }) => [number, mean, n])).toEqual([[1, 1, 5], [2, null, 0], [3, -1, 5]]);
    expect(runsSince(minis.slice(0, 3), [first, third], third)["change.one"]).toHaveLength(3);
  });

  test("no line is drawn of one mini-survey, of none that is told, nor across days that they ask since", () => {
    const [one, two] = [report("m1", { kind: "mini", number: 1 }), report("m2", { kind: "mini", number: 2, referenceOn: "2026-02-01" })];
    expect(runsSince([mini("m1", 1)], [one], one)).toEqual({});
    expect(runsSince([mini("m1", 1), mini("m2", 2, "2026-02-01")], [one, two], two)).toEqual({});
    const silent = report("m1", { kind: "mini", number: 1, told: [] });
    expect(runsSince([mini("m1", 1), mini("m2", 2)], [silent], silent)).toEqual({});
  });

  test("the leader's own answer stands beside the others', aligned within half a point, and without a gap where they are withheld", () => {
    const of = (own: number | null, told?: readonly string[]) => ownBesideOthers(report("w", { mean: 4, own, ...(told ? { told } : {}) })).map(({ number, goal, others, own: mine, gap, isAligned }) => [number, goal, others, mine, gap, isAligned]);
    expect(of(6)).toEqual([[1, "deciding", 4, 6, 2, false], [2, "listening", 4, 6, 2, false]]);
    expect(of(4)[0]).toEqual([1, "deciding", 4, 4, 0, true]);
    expect(of(2, ["today.two"])).toEqual([[1, "deciding", null, 2, null, false], [2, "listening", 4, 2, -2, false]]);
    expect(of(null)).toEqual([]);
  });
});
