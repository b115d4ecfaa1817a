import { describe, expect, it } from "vitest";
import { engagementStatuses } from "../rules";
import { refusalToClose, refusalToFollow } from "./changes";

describe("the end of an engagement", () => {
  it.each([
    ["its rounds are over", "active", { rounds: 6, open: 0 }, null],
    ["a meeting of the rounds is left", "active", { rounds: 6, open: 1 }, "roundsOpen"],
    ["it never had rounds", "launched", { rounds: 0, open: 0 }, "noRounds"],
    ["it rests", "paused", { rounds: 6, open: 0 }, "notRunning"],
    ["it is closed", "closed", { rounds: 6, open: 0 }, "notRunning"],
    ["it was stopped", "stopped", { rounds: 6, open: 0 }, "notRunning"],
  ] as const)("closing, where %s", (_, status, rounds, refusal) => { expect(refusalToClose(status, rounds)).toBe(refusal); });

  it("is where a next cycle begins, and nowhere else", () => {
    expect(engagementStatuses.filter((status) => refusalToFollow(status, false) === null)).toEqual(["closed", "stopped"]);
    expect(refusalToFollow("closed", true)).toBe("followed");
  });
});
