import { describe, expect, it } from "vitest";
import { areShown, tellTalesOf, type CommentChoice } from "./comments";
import { disclosurePreview } from "./disclosure";
import type { Grouped, RaterGroup } from "./groups";
import { isRemindedOn, refusalToRemindOn, reminderDays } from "./reminders";
import { refusalOfK } from "./thresholds";
import { leadsTo, refusalToClose, refusalToExtend, refusalToOpen, refusalToSeal, refusalToVoid, waveStates } from "./waves";

const listOf = (sizes: Partial<Record<RaterGroup, number>>): Grouped[] =>
  Object.entries(sizes).flatMap(([group, size]) => Array.from({ length: size }, (_, at) => ({ id: `${group}${at}`, group: group as RaterGroup })));

describe("a wave", () => {
  it("has the specification's paths and no others", () => {
    const paths = waveStates.flatMap((from) => waveStates.filter((to) => leadsTo(from, to)).map((to) => `${from} > ${to}`));
    expect(paths).toEqual(["draft > scheduled", "draft > open", "scheduled > draft", "scheduled > open", "open > closed", "closed > open", "closed > sealed", "closed > void"]);
  });

  it("opens with people invited, alone, and to a later day", () => {
    const world = { invited: 7, otherOpen: false, closesOn: "2026-03-13", today: "2026-03-02" };
    expect(refusalToOpen({ state: "scheduled" }, world)).toBeNull();
    expect(refusalToOpen({ state: "closed" }, world)).toBe("notScheduled");
    expect(refusalToOpen({ state: "scheduled" }, { ...world, invited: 0 })).toBe("nobodyInvited");
    expect(refusalToOpen({ state: "scheduled" }, { ...world, otherOpen: true })).toBe("earlierOpen");
    expect(refusalToOpen({ state: "scheduled" }, { ...world, closesOn: world.today })).toBe("closesTooSoon");
  });

  it("is sealed 48 hours after it closed and not a moment before, and is extended until then alone", () => {
    const closedAt = new Date("2026-03-13T18:00:00Z");
    expect(refusalToSeal({ state: "closed", closedAt }, new Date("2026-03-15T17:59:59Z"))).toBe("tooEarlyToSeal");
    expect(refusalToSeal({ state: "closed", closedAt }, new Date("2026-03-15T18:00:00Z"))).toBeNull();
    expect(refusalToSeal({ state: "open", closedAt: null }, closedAt)).toBe("notClosed");
    expect(refusalToSeal({ state: "sealed", closedAt }, closedAt)).toBe("sealedForGood");
    expect(refusalToExtend({ state: "closed" }, "2026-03-20", "2026-03-14")).toBeNull();
    expect(refusalToExtend({ state: "closed" }, "2026-03-14", "2026-03-14")).toBe("closesTooSoon");
    expect(refusalToExtend({ state: "sealed" }, "2026-03-20", "2026-03-14")).toBe("sealedForGood");
    expect(refusalToExtend({ state: "draft" }, "2026-03-20", "2026-03-14")).toBe("notClosed");
    expect([refusalToClose({ state: "open" }), refusalToClose({ state: "closed" })]).toEqual([null, "notOpen"]);
  });

  it("is given up only when it can tell nothing", () => {
    expect([refusalToVoid({ state: "closed" }, 4, 5), refusalToVoid({ state: "closed" }, 5, 5), refusalToVoid({ state: "open" }, 0, 5), refusalToVoid({ state: "void" }, 0, 5)]).toEqual([null, "enoughAnswers", "notClosed", "sealedForGood"]);
  });

  it("keeps k at four or more, never below an opened wave's, never beyond the list", () => {
    expect([refusalOfK(3, null, 9), refusalOfK(4, null, 9), refusalOfK(5, 6, 9), refusalOfK(7, 6, 9), refusalOfK(10, null, 9)]).toEqual(["kTooLow", null, "kFell", null, "kTooHigh"]);
  });
});

describe("reminders", () => {
  const wave = { opensOn: "2026-03-02", closesOn: "2026-03-13" };
  it("come on day three, day seven and the day before closing", () => {
    expect(reminderDays(wave)).toEqual(["2026-03-05", "2026-03-09", "2026-03-12"]);
    expect(reminderDays({ opensOn: "2026-03-02", closesOn: "2026-03-06" })).toEqual(["2026-03-05"]);
    expect(reminderDays({ opensOn: "2026-03-02", closesOn: "2026-03-03" })).toEqual([]);
  });

  it("go to those outstanding alone, three times at most, and on their own day to whoever chose one", () => {
    const on = (day: string, more: Partial<Parameters<typeof isRemindedOn>[2]> = {}) => isRemindedOn(day, wave, { state: "invited", reminded: 0, remindOn: null, ...more });
    expect([on("2026-03-05"), on("2026-03-06"), on("2026-03-05", { state: "started" })]).toEqual([true, false, true]);
    expect((["finished", "declined", "undeliverable", "done"] as const).map((state) => on("2026-03-05", { state }))).toEqual([false, false, false, false]);
    expect([on("2026-03-12", { reminded: 3 }), on("2026-03-05", { remindOn: "2026-03-10" }), on("2026-03-10", { remindOn: "2026-03-10" }), on("2026-03-12", { remindOn: "2026-03-10" })]).toEqual([false, false, true, false]);
    expect([refusalToRemindOn("2026-03-05", "2026-03-05", wave.closesOn), refusalToRemindOn("2026-03-13", "2026-03-05", wave.closesOn), refusalToRemindOn("2026-03-12", "2026-03-05", wave.closesOn)]).toEqual(["remindTooSoon", "remindTooLate", null]);
  });
});

describe("the disclosure preview", () => {
  it("says that eight people show totals only, and that two more peers would also show a group", () => {
    expect(disclosurePreview(listOf({ peers: 3, direct_reports: 5 }), 5)).toEqual({ people: 8, total: true, groups: [], more: [{ group: "peers", people: 2 }] });
  });

  it("promises no group that would leave fewer than k beside it, however many join", () => {
    expect(disclosurePreview(listOf({ peers: 3, direct_reports: 3, manager: 1 }), 5)).toEqual({ people: 7, total: true, groups: [], more: [] });
  });

  it("shows a group when enough are left beside it", () => {
    expect(disclosurePreview(listOf({ peers: 6, direct_reports: 5 }), 5)).toMatchObject({ total: true, groups: ["peers", "direct_reports"] });
    expect(disclosurePreview(listOf({ peers: 6, direct_reports: 6, others: 2 }), 5).groups).toEqual(["colleagues", "direct_reports"]);
  });

  it("has no total where the list cannot reach k", () => {
    expect(disclosurePreview(listOf({ peers: 4, self: 1 }), 5)).toMatchObject({ people: 4, total: false, groups: [] });
  });
});

describe("comments", () => {
  it("are shown from five respondents and three comments that may be", () => {
    const said = (respondents: number, ...choices: CommentChoice[]) => areShown({ respondents, choices });
    expect([said(5, "verbatim", "paraphrased", "verbatim"), said(4, "verbatim", "verbatim", "verbatim"), said(9, "verbatim", "verbatim", "not_shared")]).toEqual([true, false, false]);
  });

  it.each([
    ["Tell the teams on Mondays what was decided, not on 12 March.", ["date"]], ["As I said on 2026-03-02 already.", ["date"]],
    ["Samira should listen first.", ["name"]], ["Listen first. Be braver in May.", []], ["samirah is another word", []],
    ["> we decide\nThat was the mail.", ["quotedMail"]], ["Ask lena@example.org", ["quotedMail"]],
  ])("warn of what could show their writer: %s", (comment, found) => {
    expect(tellTalesOf(comment, ["Samira Qadri", "Al Bo"])).toEqual(found);
  });
});
