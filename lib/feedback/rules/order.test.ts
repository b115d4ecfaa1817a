import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directions, segments } from "../rules";
import { besides, inOrder, moved } from "./order";

const placed = fc.record({ id: fc.uuid(), segment: fc.constantFrom(...segments), direction: fc.constantFrom(...directions), position: fc.integer({ min: 0, max: 9 }) });

describe("the order of items", () => {
  it("goes by segment, then positive first, then position", () => {
    const item = (id: string, segment: (typeof segments)[number], direction: (typeof directions)[number], position: number) => ({ id, segment, direction, position });
    const all = [item("f", "personal", "positive", 1), item("d", "process", "constructive", 1), item("b", "operational", "constructive", 1), item("c", "operational", "constructive", 2), item("a", "operational", "positive", 9), item("e", "process", "constructive", 1)];
    expect(inOrder(all).map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(besides(all, { segment: "operational", direction: "constructive" }).map(({ id }) => id)).toEqual(["b", "c"]);
  });
  it("is the same whatever order the rows came in, and loses none", () => {
    fc.assert(fc.property(fc.uniqueArray(placed, { selector: ({ id }) => id }), (items) => {
      expect(inOrder([...items].reverse())).toEqual(inOrder(items));
      expect(inOrder(items).map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
    }));
  });
  it("moves one and keeps the rest as it was", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1 }), fc.nat(), fc.integer(), (ids, at, to) => {
      const id = ids[at % ids.length] ?? "";
      const after = moved(ids, id, to);
      expect(after.filter((other) => other !== id)).toEqual(ids.filter((other) => other !== id));
      expect(after.indexOf(id)).toBe(Math.max(0, Math.min(ids.length - 1, to)));
    }));
    expect(moved(["a", "b"], "of nobody", 0)).toEqual(["a", "b"]);
  });
});
