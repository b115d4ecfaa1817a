import { expect, test } from "vitest";
import { screensFor } from "./stage-screens";

const paths = ({ atHand, before }: ReturnType<typeof screensFor>) => [atHand, before].map((screens) => screens.map(({ path }) => path));

test("pages of the stage at hand come first, with what belongs to every stage; those of the stages before follow, the latest first", () => {
  expect(paths(screensFor("leader", ["iv-expectations", "iv-intakes"]))).toEqual([["intakes", "surveys", "changes"], ["expectations", "interests"]]);
  expect(paths(screensFor("coach", ["iv-expectations", "iv-intakes", "iv-feedback"]))).toEqual([["board", "feedback", "preview", "surveys", "changes"], ["intakes", "themes", "expectations", "interests"]]);
});
test("no page of a stage to come is offered, and none that is not the reader's", () => {
  expect(paths(screensFor("coach", ["iv-expectations"]))).toEqual([["expectations", "interests", "surveys", "changes"], []]);
  expect(paths(screensFor("hr_partner", null))).toEqual([["expectations", "released"], []]);
});
