import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { releaseCheck, type ReleaseVector } from "./release-check";
import { releaseVectors } from "./release-vectors.fixture";
import { exposesFewerThan } from "./brute-force.fixture";

const people = ["a", "b", "c", "d", "e", "f", "g"];
const term = fc.record({ members: fc.subarray(people, { minLength: 1 }), var: fc.constantFrom("base", "end"), coef: fc.constantFrom(1, 1, 1, -1, 2, 0.5) });
const release: fc.Arbitrary<ReleaseVector> = fc.record({
  k: fc.integer({ min: 2, max: 5 }), knownToViewer: fc.subarray(people, { maxLength: 2 }),
  cells: fc.array(fc.array(term, { minLength: 1, maxLength: 2 }), { maxLength: 5 }),
});

describe("the release check", () => {
  it.each(releaseVectors)("knows the verdict on $name", ({ release: vector, result, exposed }) => {
    expect(releaseCheck(vector)).toEqual({ result, smallestExposed: exposed });
  });

  it("agrees with trying every set of people over a finite field", () => {
    const met = { pass: 0, fail: 0 };
    fc.assert(fc.property(release, (vector) => {
      const { result, smallestExposed } = releaseCheck(vector);
      met[result] += 1;
      const smallest = exposesFewerThan(vector);
      expect(smallestExposed?.length ?? null).toBe(smallest);
    }), { numRuns: 400, seed: 41 });
    expect(Math.min(met.pass, met.fail)).toBeGreaterThan(20);
  });

  it("forgets whoever the viewer knows, and never counts them towards k", () => {
    const cells = [[{ members: ["manager", "a", "b", "c", "d"], var: "x", coef: 1 }]];
    expect(releaseCheck({ k: 5, knownToViewer: [], cells }).result).toBe("pass");
    expect(releaseCheck({ k: 5, knownToViewer: ["manager"], cells })).toEqual({ result: "fail", smallestExposed: ["a", "b", "c", "d"] });
  });

  it("is not misled by figures that say the same twice, or by thirds", () => {
    const seven = people.map(String);
    const cells = [1, 3, 1 / 3].map((coef) => [{ members: seven, var: "x", coef }]);
    expect(releaseCheck({ k: 5, knownToViewer: [], cells }).result).toBe("pass");
  });

  it("passes a release of nothing", () => {
    expect(releaseCheck({ k: 5, knownToViewer: [], cells: [] })).toEqual({ result: "pass", smallestExposed: null });
  });

  it("answers within a second for forty people in twelve cells who all differ", () => {
    const many = Array.from({ length: 40 }, (_, at) => `p${at}`);
    const cells = Array.from({ length: 12 }, (_, cell) => [{ members: many.filter((_person, at) => ((at * 7919 + 13) >> (cell % 8)) % 2 === 0 || at % (cell + 2) === 0), var: "x", coef: 1 }]);
    const since = performance.now();
    releaseCheck({ k: 5, knownToViewer: [], cells });
    expect(performance.now() - since).toBeLessThan(1_000);
  });
});
