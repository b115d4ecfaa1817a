import { expect, test } from "vitest";
import { screensFor } from "./stage-screens";

test("pages of stages that have begun are offered, those of the stage at hand first", () => {
  expect(screensFor("leader", ["iv-expectations", "iv-intakes"]).map(({ path }) => path)).toEqual(["intakes", "expectations", "interests", "changes"]);
});
test("no page of a stage to come is offered, and none that is not the reader's", () => {
  expect(screensFor("coach", ["iv-expectations"]).map(({ path }) => path)).toEqual(["expectations", "interests", "changes"]);
  expect(screensFor("hr_partner", null).map(({ path }) => path)).toEqual(["expectations", "released"]);
});
