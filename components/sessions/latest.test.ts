import { expect, test } from "vitest";
import { asLastSaved, remember, whenSaved } from "./latest";

const field = (words: string, revision: number) => ({ key: "notes", sideId: null, words, revision });

test("a page that is older than what was saved from it shows what was saved, and a newer one itself", () => {
  expect(asLastSaved("s", [field("old", 1)])).toEqual([field("old", 1)]);
  remember("s", field("saved", 2));
  expect(asLastSaved("s", [field("old", 1), { ...field("other", 1), key: "summary" }])).toEqual([field("saved", 2), { ...field("other", 1), key: "summary" }]);
  expect(asLastSaved("s", [field("newer", 3)])).toEqual([field("newer", 3)]);
  expect(asLastSaved("s2", [field("old", 1)])).toEqual([field("old", 1)]);
});

test("a page hears what is saved after it opened from the one before it, until it is left", () => {
  const [heard, left]: [unknown[], AbortController] = [[], new AbortController()];
  whenSaved("s3", (saved) => heard.push(saved), left.signal);
  remember("s3", field("late", 2));
  remember("s4", field("another session", 2));
  left.abort();
  remember("s3", field("later", 3));
  expect(heard).toEqual([field("late", 2)]);
});
