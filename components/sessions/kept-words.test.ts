import { expect, test } from "vitest";
import { versionsOf, type KeptText } from "./kept-words";

const text = (words: string, at: string, over: Partial<KeptText> = {}): KeptText => ({ words, revision: 0, mine: [], at: `2026-03-02T${at}:00Z`, ...over });

test("what several windows left is told field by field, the latest first, each text once", () => {
  const versions = versionsOf([
    { notes: [text("b", "10:00", { revision: 1 }), text("a", "09:00")], summary: [text("s", "08:00")] },
    { notes: [text("b", "11:00", { revision: 2 }), text("c", "10:30")] },
  ]);
  expect([...versions.keys()]).toEqual(["notes", "summary"]);
  expect(versions.get("notes")?.map(({ words, revision }) => [words, revision])).toEqual([["b", 2], ["c", 0], ["a", 0]]);
});
