import { describe, expect, it } from "vitest";
import { changedValues } from "./form-fields";
import { calledNames } from "./names";

describe("a save of a launch", () => {
  it("sends what changed, and with a person all that belongs to the rows of people", () => {
    const before = { performance: "a", leadership: "b", leader: ["Katrin", ""], leaderId: ["1", ""], coachId: "" };
    expect(changedValues(before, before)).toEqual({});
    expect(changedValues({ ...before, performance: "c" }, before)).toEqual({ performance: "c" });
    expect(changedValues({ ...before, leader: ["Katrin", "Daniel"] }, before)).toEqual({ leader: ["Katrin", "Daniel"], leaderId: ["1", ""] });
    expect(changedValues({ ...before, coachId: "4" }, before)).toEqual({ coachId: "4" });
  });
});

describe("names inside an intervention", () => {
  it("are first names, and full ones where two share the first", () => {
    expect(calledNames(["Katrin Aldous", "Daniel Okafor"])).toEqual(["Katrin", "Daniel"]);
    expect(calledNames(["Anna Berg", "Anna Stein", "Otto"])).toEqual(["Anna Berg", "Anna Stein", "Otto"]);
  });
});
