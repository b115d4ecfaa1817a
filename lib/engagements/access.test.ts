import { describe, expect } from "vitest";
import { test } from "@/db/testing/test";
import { engagementFor, may, mayInEngagement, type EngagementPermission, type Standing } from "./access";

const permissions = Object.keys(mayInEngagement) as EngagementPermission[];

describe("the engagement's door", () => {
  test("opens to exactly those the table names", async ({ world }) => {
    const it = await world.build.intervention();
    const standings = { coach: it.coach, leader: it.one, sponsor: it.sponsor, hr_partner: it.hr, overseer: it.onlooker } as const;
    for (const [standing, person] of Object.entries(standings) as [Standing, typeof it.coach][])
      for (const permission of permissions) {
        const allowed = (mayInEngagement[permission] as readonly Standing[]).includes(standing);
        const door = world.as(person, (ctx) => engagementFor(ctx, permission, it.id).then(() => "open", (error: unknown) => (error as { code: string }).code));
        expect(await door, `${standing} ${permission}`).toBe(allowed ? "open" : "forbidden");
      }
  });

  test.for(["stranger", "admin", "former"] as const)("does not exist for the %s", async (who, { world }) => {
    const it = await world.build.intervention();
    await expect(world.as(it[who], (ctx) => engagementFor(ctx, "viewProgress", it.id))).rejects.toMatchObject({ code: "not_found" });
  });

  test.for(["", "abc", "'; select 1", "00000000-0000-0000-0000-00000000000g"])("does not exist under an address that is no id: %s", async (id, { world }) => {
    const it = await world.build.intervention();
    for (const lock of [false, true]) await expect(world.as(it.coach, (ctx) => engagementFor(ctx, "viewProgress", id, { lock }))).rejects.toMatchObject({ code: "not_found" });
  });

  test("does not exist for a leader until the sponsor has spoken with them", async ({ world }) => {
    const it = await world.build.intervention({}, { told: false });
    await expect(world.as(it.one, (ctx) => engagementFor(ctx, "viewProgress", it.id))).rejects.toMatchObject({ code: "not_found" });
  });

  test("of a draft opens to its author alone", async ({ world }) => {
    const home = await world.build.organization();
    const [author, colleague] = [await world.build.person(home.id, ["sponsor"]), await world.build.person(home.id, ["hr"])];
    const it = await world.build.intervention({ status: "draft" });
    for (const person of [it.one, it.coach, it.onlooker, author, colleague])
      await expect(world.as(person, (ctx) => engagementFor(ctx, "viewProgress", it.id))).rejects.toMatchObject({ code: "not_found" });
    expect((await world.as(it.sponsor, (ctx) => engagementFor(ctx, "editDraft", it.id))).standings).toEqual(["author"]);
  });

  test("tells a leader their side and a coach the sides they serve", async ({ world }) => {
    const it = await world.build.intervention();
    expect((await world.as(it.two, (ctx) => engagementFor(ctx, "viewProgress", it.id))).side).toBe(it.sideTwo);
    expect((await world.as(it.coach, (ctx) => engagementFor(ctx, "viewProgress", it.id))).served).toEqual([it.sideOne, it.sideTwo]);
  });
});

describe("the promises, written out", () => {
  const never = (permission: EngagementPermission, standing: Standing) => { expect(may(permission, { standings: [standing] })).toBe(false); };
  test("a sponsor reads neither summaries nor stages nor notes", () => {
    for (const permission of ["readSummary", "viewStages", "readCoachNotes", "writeAgenda"] as const) never(permission, "sponsor");
  });
  test("HR reads nothing but progress, the consequences, and what a leader released to it", () => {
    const open = permissions.filter((permission) => may(permission, { standings: ["hr_partner"] }));
    expect(open).toEqual(["viewProgress", "readConsequences", "confirmConsequences", "viewSessions", "readReleased"]);
  });
  test("only a coach reads a coach's notes", () => { expect(mayInEngagement.readCoachNotes).toEqual(["coach"]); });
});
