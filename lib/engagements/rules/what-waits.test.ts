import { describe, expect, it } from "vitest";
import { whatWaits, type WaitingFacts, type WaitingReader } from "./what-waits";

const leader = (n: number, over: Partial<WaitingFacts["leaders"][number]> = {}) => ({ partyId: `side-${n}`, personId: `leader-${n}`, name: `Leader ${n}`, told: false, acknowledged: false, answer: null, ...over });
const facts = (over: Partial<WaitingFacts> = {}): WaitingFacts => ({
  coaches: [{ personId: "coach", name: "Coach", accepted: true }], suitable: true,
  hrPartners: [{ personId: "hr", name: "HR", confirmed: true }], sponsors: [{ personId: "sponsor", name: "Sponsor" }],
  leaders: [leader(1), leader(2)], missing: [], intakes: { open: false, undated: 0, unannounced: 0 }, toLog: [], consents: [], board: { toOpen: false, confirming: [] }, agenda: [], pulses: [], eachOther: [], proposals: 0, toTell: 0, toName: false, signing: null, ...over,
});
const as = (standing: WaitingReader["standing"], personId: string = standing): WaitingReader => ({ standing, personId });
const kinds = (some: WaitingFacts, reader: WaitingReader) => whatWaits(some, reader).map(({ kind, mine }) => (mine ? `${kind}!` : kind));

describe("what waits for whom", () => {
  const launched = facts({ coaches: [{ personId: "coach", name: "Coach", accepted: false }], suitable: false, hrPartners: [{ personId: "hr", name: "HR", confirmed: false }], missing: ["coachOpen", "hrOpen"] });
  it.each([
    ["the coach first accepts", launched, as("coach"), ["accept!", "confirm"]],
    ["the sponsor waits for both", launched, as("sponsor"), ["accept", "confirm"]],
    ["HR knows of its own part alone", launched, as("hr_partner", "hr"), ["confirm!"]],
    ["an onlooking HR member reads none of it", launched, as("overseer", "somebody"), []],
    ["then the coach checks", facts({ suitable: false, missing: ["suitabilityOpen"] }), as("coach"), ["suitability!"]],
    ["then the sponsor speaks with each leader", facts(), as("sponsor"), ["tell!", "tell!"]],
    ["the coach sees that it is the sponsor's turn", facts(), as("coach"), ["tell", "tell"]],
    ["a told leader acknowledges and learns nothing of the other's conversation", facts({ leaders: [leader(1, { told: true }), leader(2)] }), as("leader", "leader-1"), ["acknowledge!"]],
    ["one leader waits for another", facts({ leaders: [leader(1, { told: true, acknowledged: true }), leader(2, { told: true })] }), as("leader", "leader-1"), ["acknowledge"]],
  ])("%s", (_, some, reader, expected) => { expect(kinds(some, reader)).toEqual(expected); });

  const asked = facts({ leaders: [leader(1, { told: true, acknowledged: true, answer: "question" }), leader(2, { told: true, acknowledged: true, answer: "other_coach" })] });
  it("keeps questions between the coach and that leader", () => {
    expect(kinds(asked, as("coach"))).toEqual(["question!", "otherCoach!"]);
    expect(kinds(asked, as("sponsor"))).toEqual([]);
    expect(kinds(asked, as("leader", "leader-1"))).toEqual(["answer!"]);
    expect(kinds(asked, as("leader", "leader-2"))).toEqual([]);
  });

  it("keeps intakes and logs with the coach", () => {
    const busy = facts({ leaders: [1, 2].map((n) => leader(n, { told: true, acknowledged: true, answer: "accepted" })), intakes: { open: true, undated: 2, unannounced: 1 }, toLog: [{ sessionId: "s", kind: "individual", leader: "Leader 1", round: 1, startsAt: new Date(0) }] });
    expect(kinds(busy, as("coach"))).toEqual(["log!", "planIntakes!", "announceIntakes!"]);
    for (const reader of [as("sponsor"), as("hr_partner", "hr"), as("leader", "leader-1")]) expect(kinds(busy, reader)).toEqual([]);
  });

  it("keeps what an interviewee answered, and the opening of the board, with the coach", () => {
    const told = [1, 2].map((n) => leader(n, { told: true, acknowledged: true, answer: "accepted" }));
    const held = facts({ leaders: told, consents: [{ sessionId: "s", name: "Somebody Heard", startsAt: new Date(0) }], board: { toOpen: true, confirming: [] } });
    expect(kinds(held, as("coach"))).toEqual(["consent!", "openBoard!"]);
    expect(whatWaits(held, as("coach"))[0]).toMatchObject({ leader: "Somebody Heard", sessionId: "s" });
    for (const reader of [as("sponsor"), as("hr_partner", "hr"), as("leader", "leader-1"), as("overseer", "somebody")]) expect(kinds(held, reader)).toEqual([]);
  });

  it("shows those in the room whose confirmation the board lacks, and nobody else", () => {
    const closed = facts({ leaders: [1, 2].map((n) => leader(n, { told: true, acknowledged: true, answer: "accepted" })), board: { toOpen: false, confirming: ["side-2"] } });
    expect(kinds(closed, as("leader", "leader-2"))).toEqual(["confirmBoard!"]);
    expect(kinds(closed, as("leader", "leader-1"))).toEqual(["confirmBoard"]);
    expect(kinds(closed, as("coach"))).toEqual(["confirmBoard"]);
    for (const reader of [as("sponsor"), as("hr_partner", "hr")]) expect(kinds(closed, reader)).toEqual([]);
  });

  it("reminds a leader alone of those they planned to tell", () => {
    const due = facts({ leaders: [1, 2].map((n) => leader(n, { told: true, acknowledged: true, answer: "accepted" })), toTell: 2 });
    expect(whatWaits(due, as("leader", "leader-1"))).toMatchObject([{ kind: "announce", mine: true, count: 2 }]);
    for (const reader of [as("coach"), as("sponsor"), as("hr_partner", "hr")]) expect(kinds(due, reader)).toEqual([]);
  });

  it("asks a leader for names and the agenda", () => {
    const open = facts({ leaders: [1, 2].map((n) => leader(n, { told: true, acknowledged: true, answer: "accepted" })), intakes: { open: true, undated: 0, unannounced: 0 }, toName: true, agenda: [{ sessionId: "s", kind: "individual", startsAt: new Date(0) }] });
    expect(kinds(open, as("leader", "leader-1"))).toEqual(["name!", "agenda!"]);
  });

  it("for signatures: everybody who signs sees whose is missing, and sponsor and coach what has waited too long", () => {
    const missing = [{ personId: "leader-1", name: "Leader 1" }, { personId: "sponsor", name: "Sponsor" }];
    const told = { leaders: [1, 2].map((n) => leader(n, { told: true, acknowledged: true, answer: "accepted" })), suitable: true, signing: { version: 2, missing, returned: true } };
    const waits = (standing: WaitingReader["standing"], personId: string) => whatWaits(facts(told), { standing, personId }).filter(({ kind }) => kind === "sign" || kind === "amend").map(({ kind, mine }) => (mine ? `${kind}!` : kind));
    expect(waits("leader", "leader-1")).toEqual(["sign!", "sign"]);
    expect(waits("leader", "leader-2")).toEqual(["sign", "sign"]);
    expect(waits("coach", facts().coaches[0]?.personId ?? "")).toEqual(["amend!", "sign", "sign", "amend"]);
    for (const standing of ["hr_partner", "overseer"] as const) expect(waits(standing, "hr")).toEqual([]);
  });
});
