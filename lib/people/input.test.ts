import { describe, expect, it } from "vitest";
import people from "@/lib/platform/messages/en/people.json" with { type: "json" };
import { addPersonInput, amendPersonInput, grantRolesInput } from "./input";

const id = "0198c2d0-7a51-7000-8000-000000000001";
const ann = { id, name: " Ann  Bell ", email: "Ann@Demo.Example", title: "Head of Care", managerEmail: "", zone: "Lisbon", language: "English" };

const messages = (input: unknown) => addPersonInput.safeParse(input).error?.issues.map(({ path, message }) => [path[0], message]);

describe("what may be filled in for a person", () => {
  it("is kept in one form", () => {
    expect(addPersonInput.parse(ann)).toEqual({
      id, name: "Ann Bell", email: "ann@demo.example", title: "Head of Care", managerEmail: null, zone: "Europe/Lisbon", language: "en", roles: [],
    });
  });

  it.each([
    [{ name: " " }, ["name", "fields.nameEmpty"]], [{ name: "Ann\r\nBcc: e@x.test" }, ["name", "fields.nameHasLink"]], [{ name: "n".repeat(121) }, ["name", "fields.nameTooLong"]],
    [{ name: "=1+1" }, ["name", "fields.startsLikeFormula"]], [{ title: "See http://x.test" }, ["title", "fields.titleHasLink"]],
    [{ email: "b@x.test\r\nBcc: e@x.test" }, ["email", "fields.emailWrong"]], [{ email: "" }, ["email", "fields.emailEmpty"]], [{ managerEmail: "bob" }, ["managerEmail", "fields.emailWrong"]],
    [{ zone: "CET" }, ["zone", "fields.zoneUnknown"]], [{ language: "Klingonish" }, ["language", "fields.languageUnknown"]], [{ roles: ["coach", "coach"] }, ["roles", "fields.roleTwice"]],
  ])("refuses %j with the key of a sentence", (wrong, expected) => {
    expect(messages({ ...ann, ...wrong })).toEqual([expected]);
    expect(people.fields).toHaveProperty(expected[1]!.slice("fields.".length));
  });

  it("takes no field and no role that it does not know", () => {
    expect(addPersonInput.safeParse({ ...ann, organizationId: id }).success).toBe(false);
    expect(amendPersonInput.safeParse({ personId: id, seenAt: "2026-03-02T09:00:00Z", name: "Ann", email: "a@demo.example", zone: "UTC" }).success).toBe(false);
    expect(grantRolesInput.safeParse({ personId: id, roles: ["owner"] }).success).toBe(false);
    expect(grantRolesInput.parse({ personId: id, roles: [] })).toEqual({ personId: id, roles: [] });
    expect(grantRolesInput.parse({ personId: id, roles: ["", "coach"] })).toEqual({ personId: id, roles: ["coach"] });
    expect(grantRolesInput.parse({ personId: id, roles: "" })).toEqual({ personId: id, roles: [] });
  });

  it("never takes roles away because nothing was said of them", () => {
    expect(grantRolesInput.safeParse({ personId: id }).success).toBe(false);
  });
});
