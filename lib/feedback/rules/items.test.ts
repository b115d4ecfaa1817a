import { describe, expect, it } from "vitest";
import { balanceOf, isComplete, itemsLacking, positiveToAdd, type ItemToWeigh } from "./items";

const words = { situation: "In May", behaviour: "The date was moved.", impact: "Two shifts were planned again." };
const item = (direction: ItemToWeigh["direction"], about: string[], over: Partial<ItemToWeigh["words"]> = {}): ItemToWeigh => ({ direction, about, words: { ...words, ...over } });
const several = (count: number, ...rest: Parameters<typeof item>) => Array.from({ length: count }, () => item(...rest));

describe("what the board needs before it opens", () => {
  it.each([
    ["nothing prepared", [], { check: "feedback_items_prepared", missing: 6 }],
    ["five", several(5, "positive", ["a", "b"]), { check: "feedback_items_prepared", missing: 1 }],
    ["six, one of them without an impact", [...several(5, "positive", ["a", "b"]), item("positive", ["a"], { impact: "  " })], { check: "feedback_items_prepared", missing: 1 }],
    ["six, none positive", several(6, "constructive", ["a", "b"]), { check: "items_balanced", leaderId: "a" }],
    ["six, nothing positive for the second", [...several(5, "constructive", ["a", "b"]), item("positive", ["a"])], { check: "items_balanced", leaderId: "b" }],
    ["six, the second's only positive one unfinished", [...several(6, "constructive", ["a", "b"]), item("positive", ["a"]), item("positive", ["b"], { behaviour: "" })], { check: "items_balanced", leaderId: "b" }],
    ["six, one positive item about both", [...several(5, "constructive", ["a"]), item("positive", ["a", "b"])], null],
  ])("%s", (_, items, expected) => { expect(itemsLacking(items, ["a", "b"])).toEqual(expected); });

  it("asks for something positive for a third and a fourth leader too", () => {
    const items = [...several(6, "constructive", ["a"]), item("positive", ["a", "b", "c"])];
    expect(itemsLacking(items, ["a", "b", "c"])).toBeNull();
    expect(itemsLacking(items, ["a", "b", "c", "d"])).toEqual({ check: "items_balanced", leaderId: "d" });
  });
});

describe("the balance of a leader", () => {
  it("counts an item about several for each of them", () => {
    expect(balanceOf([item("positive", ["a", "b"]), item("constructive", ["b"])], ["a", "b"])).toEqual([
      { leaderId: "a", positive: 1, constructive: 0 }, { leaderId: "b", positive: 1, constructive: 1 },
    ]);
  });
  it.each([[0, 0, 0], [2, 3, 0], [1, 3, 1], [0, 1, 1], [3, 3, 0], [2, 4, 1], [0, 6, 4]])("with %i positive and %i constructive lacks %i positive", (positive, constructive, lacking) => {
    expect(positiveToAdd({ leaderId: "a", positive, constructive })).toBe(lacking);
  });
  it("is complete only with situation, behaviour and impact", () => {
    expect(isComplete({ words })).toBe(true);
    for (const part of Object.keys(words)) expect(isComplete({ words: { ...words, [part]: "\n" } })).toBe(false);
  });
});
