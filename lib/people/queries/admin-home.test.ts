import { describe, expect } from "vitest";
import { invitations } from "@/db/schema";
import { test } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { concernOf } from "../rules/installation";
import { adminHome } from "./admin-home";

describe("the administrator's home", () => {
  test("counts who is known, signs in, is invited and is not", async ({ world }) => {
    const home = await world.build.organization();
    const admin = await world.build.person(home.id, ["administrator"], { accountId: newId() });
    const invited = await world.build.person(home.id, ["coach"]);
    await world.build.person(home.id, ["leader", "sponsor"]);
    await world.build.person(home.id);
    await world.build.person((await world.build.organization({ name: "Elsewhere" })).id, ["leader"]);
    await world.owner((db) => db.insert(invitations).values({ organizationId: home.id, id: newId(), personId: invited.id, tokenHash: newId(), expiresAt: new Date("2026-03-09T00:00:00Z") }));
    const seen = await world.as(admin, adminHome);
    expect(seen).toMatchObject({ people: 4, active: 1, invited: 1, uninvited: 1, templates: 1, health: { dead: 0, mailGoes: "mailbox" } });
    expect(Object.fromEntries(seen.roles.map(({ role, count }) => [role, count]))).toEqual({ administrator: 1, hr: 0, sponsor: 1, coach: 1, leader: 1 });
  });

  test("is nobody else's", async ({ world }) => {
    const hr = await world.build.person((await world.build.organization()).id, ["hr"]);
    await expect(world.as(hr, adminHome)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("speaks first of what keeps others from working", () => {
    const calm = { people: 9, uninvited: 0, health: { jobs: { oldestSeconds: 3 }, mail: { oldestSeconds: 3 }, dead: 0 } };
    expect(concernOf(calm)).toBe("calm");
    expect(concernOf({ ...calm, uninvited: 2 })).toBe("uninvited");
    expect(concernOf({ ...calm, people: 1 })).toBe("alone");
    expect(concernOf({ ...calm, health: { ...calm.health, jobs: { oldestSeconds: 61 } } })).toBe("behind");
    expect(concernOf({ ...calm, health: { ...calm.health, dead: 1 } })).toBe("dead");
    expect(concernOf({ ...calm, people: 1, health: { ...calm.health, mail: { oldestSeconds: 601 } } })).toBe("mail");
  });
});
