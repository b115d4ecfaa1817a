import { describe, expect, it } from "vitest";
import people from "@/lib/platform/messages/en/people.json" with { type: "json" };
import { grantableBy, memberRoles, refusalToGrant, type MemberRole } from "./rules";

const change = (granter: MemberRole[], before: MemberRole[], next: MemberRole[], administrators = 2, self = false) =>
  refusalToGrant({ granter: { personId: "g", roles: granter }, target: { personId: self ? "g" : "t", roles: before }, next, administrators });

describe("who may grant which role", () => {
  const cases: [MemberRole, MemberRole[]][] = [
    ["administrator", ["administrator", "hr", "sponsor", "coach", "leader"]],
    ["hr", ["hr", "sponsor", "coach", "leader"]],
    ["sponsor", ["leader"]],
    ["coach", []],
    ["leader", []],
  ];
  for (const [granter, granted] of cases) {
    it(`${granter} grants ${granted.join(", ") || "nothing"}`, () => {
      expect(grantableBy([granter])).toEqual(granted);
      for (const role of memberRoles) expect(change([granter], [], [role]), role).toBe(granted.includes(role) ? null : "refusals.aboveOwnLevel");
    });
  }

  it("takes nothing away from above one's own level either", () => {
    expect(change(["hr"], ["administrator", "leader"], ["leader"])).toBe("refusals.aboveOwnLevel");
    expect(change(["hr"], ["administrator"], ["administrator", "leader"])).toBeNull();
  });

  it("never changes one's own role, and says nothing of a change that is none", () => {
    expect(change(["administrator"], ["administrator"], ["administrator", "coach"], 2, true)).toBe("refusals.ownRole");
    expect(change(["leader"], ["leader"], ["leader"], 2, true)).toBeNull();
  });

  it("keeps the last administrator", () => {
    expect(change(["administrator"], ["administrator"], [], 1, true)).toBe("refusals.lastAdministrator");
    expect(change(["administrator"], ["administrator"], ["hr"], 1)).toBe("refusals.lastAdministrator");
    expect(change(["administrator"], ["administrator"], ["hr"], 2)).toBeNull();
  });

  it("has words for every refusal", () => {
    expect(Object.keys(people.refusals).sort()).toEqual(["aboveOwnLevel", "lastAdministrator", "ownRole"]);
  });
});
