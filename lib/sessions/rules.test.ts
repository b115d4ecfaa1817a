import { describe, expect, it } from "vitest";
import { canBecome, refusalToCancel, refusalToCorrect, refusalToLog, refusalToMove, sessionStatuses, usualMinutes, sessionMinutes } from "./rules";

const now = new Date("2026-04-24T12:00:00Z");
const before = new Date("2026-04-24T11:59:00Z");
const after = new Date("2026-04-24T12:01:00Z");
const active = { status: "active" } as const;
const planned = (startsAt: Date) => ({ status: "planned", startsAt }) as const;

describe("a session", () => {
  it("is planned, then held, missed or cancelled, and nothing comes back", () => {
    for (const from of sessionStatuses) for (const to of sessionStatuses) {
      expect(canBecome(from, to), `${from} to ${to}`).toBe(from === "planned" && to !== "planned");
    }
  });

  it("is logged from the minute it begins, in a running engagement", () => {
    expect(refusalToLog(active, planned(before), now)).toBeNull();
    expect(refusalToLog({ status: "launched" }, planned(now), now)).toBeNull();
    expect(refusalToLog(active, planned(after), now)).toBe("refusals.notBegun");
    expect(refusalToLog(active, { status: "held", startsAt: before }, now)).toBe("refusals.held");
    for (const status of ["draft", "paused", "closed", "stopped"] as const) expect(refusalToLog({ status }, planned(before), now)).toBe("refusals.notRunning");
  });

  it("is moved to a time to come, while it is planned", () => {
    expect(refusalToMove(active, planned(after), after, now)).toBeNull();
    expect(refusalToMove(active, planned(before), after, now)).toBeNull();
    expect(refusalToMove(active, planned(after), now, now)).toBe("refusals.toPast");
    expect(refusalToMove(active, { status: "missed", startsAt: before }, after, now)).toBe("refusals.missed");
    expect(refusalToMove({ status: "paused" }, planned(after), after, now)).toBe("refusals.notRunning");
  });

  it("is cancelled before it begins, and logged after", () => {
    expect(refusalToCancel(planned(after), now)).toBeNull();
    expect(refusalToCancel(planned(now), now)).toBe("refusals.begun");
    expect(refusalToCancel({ status: "cancelled", startsAt: after }, now)).toBe("refusals.cancelled");
  });

  it("has its log corrected once it was held", () => {
    expect(refusalToCorrect({ status: "held", startsAt: before })).toBeNull();
    expect(refusalToCorrect({ status: "missed", startsAt: before })).toBe("refusals.notHeld");
  });

  it("usually takes a length that is allowed", () => {
    for (const minutes of Object.values(usualMinutes)) expect(minutes >= sessionMinutes.min && minutes <= sessionMinutes.max).toBe(true);
  });
});
