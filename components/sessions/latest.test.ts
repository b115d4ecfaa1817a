import { expect, test } from "vitest";
import { asLastSaved, remember } from "./latest";

const field = (words: string, revision: number) => ({ key: "notes", sideId: null, words, revision });

test("a page that is older than what was saved from it shows what was saved, and a newer one itself", () => {
  expect(asLastSaved("s", [field("old", 1)])).toEqual([field("old", 1)]);
  remember("s", field("saved", 2));
  expect(asLastSaved("s", [field("old", 1), { ...field("other", 1), key: "summary" }])).toEqual([field("saved", 2), { ...field("other", 1), key: "summary" }]);
  expect(asLastSaved("s", [field("newer", 3)])).toEqual([field("newer", 3)]);
  expect(asLastSaved("s2", [field("old", 1)])).toEqual([field("old", 1)]);
});
