import { describe, expect, it } from "vitest";
import { mayBeLinked } from "./linking";

const keys = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, at) => `k${from + at}`));

describe("the same keys in several waves", () => {
  it("are kept while everybody answers, and in the first wave", () => {
    expect(mayBeLinked(new Map(), keys(0, 5), 5)).toBe(true);
    expect(mayBeLinked(new Map([["one", keys(0, 7)]]), keys(0, 7), 5)).toBe(true);
  });

  it("are not kept when somebody joined, left or stayed silent alone", () => {
    expect(mayBeLinked(new Map([["one", keys(0, 7)]]), keys(0, 8), 5)).toBe(false);
    expect(mayBeLinked(new Map([["one", keys(0, 7)]]), keys(1, 7), 5)).toBe(false);
    expect(mayBeLinked(new Map([["one", keys(0, 7)], ["two", keys(0, 7)]]), keys(0, 6), 5)).toBe(false);
  });

  it("are kept when at least k did so together, and past a wave that stands by itself", () => {
    expect(mayBeLinked(new Map([["one", keys(0, 10)]]), keys(5, 15), 5)).toBe(true);
    expect(mayBeLinked(new Map([["one", keys(0, 7)], ["alone", keys(50, 56)]]), keys(0, 7), 5)).toBe(true);
  });
});
