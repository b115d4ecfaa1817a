import { builtActions, handling, patterns } from "./support/built";
import { actions, handlers, pages } from "./support/routes";
import { open } from "./support/routes/entrance";
import { expect, test } from "./support/test";

test("every page and every route handler stands in the matrix, or among the open ones with a reason", () => {
  const unknown = (found: string[], table: object) => found.filter((pattern) => !(pattern in table) && !(pattern in open));
  expect(unknown(patterns("page.tsx"), pages), "pages").toEqual([]);
  expect(unknown(handling("GET"), pages), "handlers that give something out").toEqual([]);
  expect(unknown(handling("POST|PUT|PATCH|DELETE"), handlers), "handlers that change something").toEqual([]);
  const all = new Set([...patterns("page.tsx"), ...patterns("route.ts")]);
  expect([...Object.keys(pages), ...Object.keys(handlers), ...Object.keys(open)].filter((pattern) => !all.has(pattern)), "rows for what is gone").toEqual([]);
});

test("every server action of the build stands in the matrix", () => {
  expect([...builtActions().keys()].sort()).toEqual(Object.keys(actions).sort());
});
