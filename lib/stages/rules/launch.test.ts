import { describe, expect, it } from "vitest";
import { draftContent, type DraftContent } from "@/lib/engagements/input/draft";
import { problemsOfLaunch, type KnownPerson } from "./launch";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const people: KnownPerson[] = [
  { id: id(1), name: "Helena", roles: ["sponsor"] }, { id: id(2), name: "Katrin", roles: [] }, { id: id(3), name: "Daniel", roles: ["leader"] },
  { id: id(4), name: "Inês", roles: ["coach"] }, { id: id(5), name: "Samir", roles: ["hr", "coach"] }, { id: id(6), name: "Rosa", roles: [] },
  { id: id(7), name: "Otto", roles: ["sponsor", "coach"] },
];
const [helena, , , , samir] = people as [KnownPerson, KnownPerson, KnownPerson, KnownPerson, KnownPerson];
const now = new Date("2026-03-02T12:00:00Z");
const named = (number: number) => ({ personId: id(number), typed: people[number - 1]?.name ?? "" });
const draft = (over: Partial<DraftContent> = {}): DraftContent => draftContent.parse({
  performance: "Late decisions", leadership: "Two directions", organization: "Two people left", strain: "4", good: "One plan", consequences: "A new structure",
  support: "Time", ownPart: "One shared target", formal: true, represented: true, limits: true, leaders: [named(2), named(3)], coachId: id(4), sponsorId: id(1), hrPartnerId: id(5),
  nominees: [{ ...named(6), kind: "impacted" }], startsOn: "2026-03-09", zone: "Europe/Berlin", sharing: [], ...over,
});
const refusals = (over: Partial<DraftContent>, author = helena) => problemsOfLaunch(draft(over), people, author, now).map(({ field, key }) => [field, key]);

describe("a draft", () => {
  it("with everything said can be launched", () => { expect(refusals({})).toEqual([]); });
  it("can be launched without an HR partner, without names for intakes and beginning today", () => {
    expect(refusals({ hrPartnerId: "", nominees: [], startsOn: "2026-03-02" })).toEqual([]);
  });

  it.each<[string, Partial<DraftContent>, [string, string][]]>([
    ["without consequences", { consequences: "  " }, [["consequences", "consequences"]]],
    ["without the sponsor's own part", { ownPart: "" }, [["ownPart", "ownPart"]]],
    ["with a point of suitability open", { represented: false }, [["represented", "represented"]]],
    ["without a figure for the effect", { strain: "" }, [["strain", "strain"]]],
    ["with one leader", { leaders: [named(2)] }, [["leader-1", "leaders"]]],
    ["with no leader", { leaders: [] }, [["leader-0", "leaders"]]],
    ["with one person twice", { leaders: [named(2), named(2)] }, [["leader-1", "sameLeader"]]],
    ["with somebody nobody knows", { leaders: [named(2), { personId: "", typed: "Dan" }] }, [["leader-1", "unknownPerson"]]],
    ["with somebody who was removed", { leaders: [named(2), { personId: id(99), typed: "Gone" }] }, [["leader-1", "gone"]]],
    ["whose sponsor leads", { leaders: [named(1), named(3)] }, [["leader-0", "leaderLaunches"]]],
    ["whose coach leads", { leaders: [named(2), named(4)] }, [["coachId", "coachLeads"]]],
    ["whose HR partner leads", { leaders: [named(2), named(5)] }, [["hrPartnerId", "hrPartnerLeads"]]],
    ["whose coach is the HR partner", { coachId: id(5) }, [["coachId", "coachIsHr"]]],
    ["without a coach", { coachId: "" }, [["coachId", "coach"]]],
    ["whose coach is none", { coachId: id(6), nominees: [] }, [["coachId", "notCoach"]]],
    ["whose HR partner is none", { hrPartnerId: id(6) }, [["hrPartnerId", "notHr"]]],
    ["with a leader named for an intake", { nominees: [{ ...named(2), kind: "observer" }] }, [["nominee-0", "nomineeTakesPart"]]],
    ["with somebody named for an intake twice", { nominees: [{ ...named(6), kind: "observer" }, { ...named(6), kind: "impacted" }] }, [["nominee-1", "sameNominee"]]],
    ["that begins in the past", { startsOn: "2026-03-01" }, [["startsOn", "startsInPast"]]],
    ["on a day that is none", { startsOn: "2026-02-30" }, [["startsOn", "startsOn"]]],
    ["in no zone", { zone: "Nowhere" }, [["zone", "zone"]]],
    ["with rounds every ten days", { everyDays: "10" }, [["everyDays", "everyDays"]]],
    ["with a meeting of five minutes", { closingMinutes: "5" }, [["closingMinutes", "minutes"]]],
    ["with a time that is none", { jointTime: "25:00" }, [["jointTime", "time"]]],
    ["with a day off that is none", { daysOff: "2026-04-06\nEaster" }, [["daysOff", "daysOff"]]],
    ["of another's, by a sponsor", { sponsorId: id(7) }, [["sponsorId", "sponsorNotYou"]]],
  ])("%s is refused there", (_, over, expected) => { expect(refusals(over)).toEqual(expected); });

  it("of HR names a sponsor, who is neither coach nor leader", () => {
    expect(refusals({ hrPartnerId: "" }, samir)).toEqual([]);
    expect(refusals({ sponsorId: "" }, samir)).toEqual([["sponsorId", "sponsor"]]);
    expect(refusals({ sponsorId: id(6), nominees: [] }, samir)).toEqual([["sponsorId", "notSponsor"]]);
    expect(refusals({ coachId: id(7), sponsorId: id(7) }, samir)).toEqual([["coachId", "coachSponsors"]]);
    expect(refusals({ leaders: [named(2), named(7)], sponsorId: id(7) }, samir)).toEqual([["sponsorId", "sponsorLeads"]]);
  });

  it("names every problem, in the order of the screens", () => {
    const empty = problemsOfLaunch(draftContent.parse({}), people, helena, now);
    expect(empty.map(({ step }) => step)).toEqual([...empty.map(({ step }) => step)].sort((a, b) => ["why", "who", "how"].indexOf(a) - ["why", "who", "how"].indexOf(b)));
    expect(empty.length).toBe(16);
  });
});
