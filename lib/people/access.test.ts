import { describe, expect } from "vitest";
import { test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { directoryFor, mayInDirectory, personFor, type DirectoryPermission } from "./access";
import { memberRoles, type MemberRole } from "./rules";

const permissions = Object.keys(mayInDirectory) as DirectoryPermission[];
const codeOf = (work: Promise<unknown>) => work.then(() => "open", (error: unknown) => (error as { code: string }).code);

async function somebodyOf(world: World, roles: MemberRole[]) {
  const home = await world.build.organization();
  return { home, me: await world.build.person(home.id, roles), colleague: await world.build.person(home.id, ["leader"]) };
}

describe("the directory's doors", () => {
  test.for(memberRoles)("open to the %s for exactly what the table names", async (role, { world }) => {
    const { me, colleague } = await somebodyOf(world, [role]);
    for (const permission of permissions) {
      const expected = (mayInDirectory[permission] as readonly MemberRole[]).includes(role) ? "open" : "forbidden";
      expect(await codeOf(world.as(me, (ctx) => { directoryFor(ctx, permission); return Promise.resolve(); })), permission).toBe(expected);
      expect(await codeOf(world.as(me, (ctx) => personFor(ctx, permission, colleague.id, { lock: true }))), permission).toBe(expected);
    }
  });

  test("hide another organisation's people, those removed and those who never were", async ({ world }) => {
    const { home, me } = await somebodyOf(world, ["administrator"]);
    const elsewhere = await world.build.organization({ name: "Elsewhere" });
    const stranger = await world.build.person(elsewhere.id, ["leader"]);
    const gone = await world.build.person(home.id, [], { removedAt: new Date("2026-01-01T00:00:00Z") });
    for (const id of [stranger.id, gone.id, newId()]) expect(await codeOf(world.as(me, (ctx) => personFor(ctx, "viewDirectory", id)))).toBe("not_found");
  });
});

describe("the promises, written out", () => {
  const whoMay = (permission: DirectoryPermission) => mayInDirectory[permission];
  test("only administrators and HR see addresses and bring lists", () => {
    expect(whoMay("viewContacts")).toEqual(["administrator", "hr"]);
    expect(whoMay("importPeople")).toEqual(["administrator", "hr"]);
  });
  test("a sponsor adds people and changes nobody", () => {
    const open = permissions.filter((permission) => (whoMay(permission) as readonly MemberRole[]).includes("sponsor"));
    expect(open).toEqual(["viewDirectory", "addPerson", "invitePerson"]);
  });
  test("leaders look people up and do nothing else; coaches also word what surveys ask", () => {
    const open = (role: MemberRole) => permissions.filter((permission) => (whoMay(permission) as readonly MemberRole[]).includes(role));
    expect(open("leader")).toEqual(["viewDirectory"]);
    expect(open("coach")).toEqual(["viewDirectory", "viewInstruments", "wordInstruments"]);
  });
  test("HR alone reads effects over cohorts, and does not word the questions they come from", () => {
    expect(whoMay("viewEffect")).toEqual(["hr"]);
    expect(whoMay("wordInstruments")).not.toContain("hr");
  });
});
