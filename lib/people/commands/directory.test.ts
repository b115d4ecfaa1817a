import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, invitations, memberships, people } from "@/db/schema";
import { now, test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { addPersonInput, type AddPersonInput } from "../input";
import type { MemberRole } from "../rules";
import { addPerson } from "./add-person";
import { amendPerson } from "./amend-person";
import { grantRoles } from "./grant-roles";
import { removeMember } from "./remove-member";

const cara = (over: Partial<AddPersonInput> = {}): AddPersonInput =>
  ({ ...addPersonInput.parse({ id: newId(), name: "Cara Lind", email: "cara@demo.example", title: "Planner", zone: "Lisbon" }), ...over });

async function organization(world: World) {
  const home = await world.build.organization();
  const person = (roles: MemberRole[], name?: string) => world.build.person(home.id, roles, name ? { name, email: `${name.toLowerCase()}@demo.example` } : {});
  return { home, admin: await person(["administrator"]), hr: await person(["hr"]), sponsor: await person(["sponsor"]), leader: await person(["leader"], "Lena"), person };
}
const rolesOf = (world: World, personId: string) => world.owner(async (db) => (await db.select({ role: memberships.role }).from(memberships).where(eq(memberships.personId, personId))).map(({ role }) => role).sort());
const eventsOf = (world: World, subjectId: string) => world.owner(async (db) => (await db.select({ name: auditEvents.name, actorId: auditEvents.actorId, audience: auditEvents.audience }).from(auditEvents).where(eq(auditEvents.subjectId, subjectId))));

describe("adding a person", () => {
  test("keeps them with their roles and manager, and leaves one trace, however often it is sent", async ({ world }) => {
    const { hr, leader } = await organization(world);
    const input = cara({ managerEmail: leader.email, roles: ["coach"] });
    for (let time = 0; time < 2; time += 1) expect(await world.as(hr, (ctx) => addPerson(ctx, input))).toEqual({ id: input.id });
    const [row] = await world.owner((db) => db.select().from(people).where(eq(people.id, input.id)));
    expect(row).toMatchObject({ name: "Cara Lind", email: "cara@demo.example", zone: "Europe/Lisbon", managerId: leader.id, accountId: null });
    expect(await rolesOf(world, input.id)).toEqual(["coach"]);
    expect(await eventsOf(world, input.id)).toEqual([{ name: "person.added", actorId: hr.id, audience: "directory" }]);
  });

  test("names an address that is taken, and a manager nobody knows", async ({ world }) => {
    const { hr, leader } = await organization(world);
    await expect(world.as(hr, (ctx) => addPerson(ctx, cara({ email: leader.email })))).rejects.toMatchObject({ code: "invalid", fields: { email: ["fields.emailTaken"] } });
    await expect(world.as(hr, (ctx) => addPerson(ctx, cara({ managerEmail: "nobody@demo.example" })))).rejects.toMatchObject({ code: "invalid", fields: { managerEmail: ["fields.managerUnknown"] } });
  });

  test("gives no role above the adder's own level, and a sponsor's people are leaders", async ({ world }) => {
    const { hr, sponsor } = await organization(world);
    await expect(world.as(hr, (ctx) => addPerson(ctx, cara({ roles: ["administrator"] })))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(sponsor, (ctx) => addPerson(ctx, cara({ roles: ["coach"] })))).rejects.toMatchObject({ code: "conflict" });
    const input = cara({ roles: ["leader"] });
    await world.as(sponsor, (ctx) => addPerson(ctx, input));
    expect(await rolesOf(world, input.id)).toEqual(["leader"]);
  });
});

describe("correcting a person", () => {
  test("changes what is known of them", async ({ world }) => {
    const { hr, leader } = await organization(world);
    const change = { personId: leader.id, seenAt: leader.updatedAt.toISOString(), name: "Lena Koch", title: "Director", managerEmail: null, zone: "Europe/Lisbon", language: "de" };
    expect(await world.as(hr, (ctx) => amendPerson(ctx, change))).toEqual({ seenAt: now.toISOString() });
    expect(await eventsOf(world, leader.id)).toMatchObject([{ name: "person.amended" }]);
    await expect(world.as(hr, (ctx) => amendPerson(ctx, { ...change, title: "Somebody else's" }))).rejects.toMatchObject({ code: "conflict", details: { theirs: { title: "Director" } } });
  });

  test("lets managers go round in no circle", async ({ world }) => {
    const { hr, leader, person } = await organization(world);
    const below = await person([], "Nils");
    await world.owner((db) => db.update(people).set({ managerId: leader.id }).where(eq(people.id, below.id)));
    const change = { personId: leader.id, seenAt: leader.updatedAt.toISOString(), name: "Lena", title: "", managerEmail: below.email, zone: leader.zone, language: "en" };
    await expect(world.as(hr, (ctx) => amendPerson(ctx, change))).rejects.toMatchObject({ fields: { managerEmail: ["fields.managerCircle"] } });
  });
});

describe("roles", () => {
  test("are given and taken as one set, each change a fact of its own", async ({ world }) => {
    const { admin, leader } = await organization(world);
    expect(await world.as(admin, (ctx) => grantRoles(ctx, { personId: leader.id, roles: ["coach", "hr"] }))).toEqual({ roles: ["hr", "coach"] });
    expect((await eventsOf(world, leader.id)).map(({ name }) => name).sort()).toEqual(["role.granted", "role.granted", "role.taken"]);
    expect(await rolesOf(world, leader.id)).toEqual(["coach", "hr"]);
  });

  test("stay as they are for oneself, above one's level, and with the last administrator", async ({ world }) => {
    const { admin, hr, leader } = await organization(world);
    await expect(world.as(hr, (ctx) => grantRoles(ctx, { personId: hr.id, roles: ["hr", "coach"] }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(hr, (ctx) => grantRoles(ctx, { personId: leader.id, roles: ["administrator"] }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(admin, (ctx) => grantRoles(ctx, { personId: admin.id, roles: [] }))).rejects.toThrow("last administrator");
  });

  test("are guarded below the commands as well", async ({ world }) => {
    const { hr, sponsor, leader } = await organization(world);
    const give = (who: typeof hr, personId: string, role: MemberRole) => world.as(who, (ctx) => ctx.db.insert(memberships).values({ organizationId: who.organizationId, personId, role }));
    for (const [who, personId, role] of [[hr, leader.id, "administrator"], [hr, hr.id, "coach"], [sponsor, leader.id, "coach"], [leader, sponsor.id, "leader"]] as const)
      await expect(give(who, personId, role)).rejects.toMatchObject({ cause: { code: "42501" } });
    await world.as(sponsor, (ctx) => ctx.db.delete(memberships).where(eq(memberships.personId, leader.id)));
    expect(await rolesOf(world, leader.id)).toEqual(["leader"]);
  });
});

describe("ending an account", () => {
  test("takes roles, account and open invitations, and keeps the person", async ({ world }) => {
    const { hr, leader } = await organization(world);
    await world.owner((db) => db.update(people).set({ accountId: newId() }).where(eq(people.id, leader.id)));
    await world.owner((db) => db.insert(invitations).values({ organizationId: leader.organizationId, id: newId(), personId: leader.id, tokenHash: newId(), expiresAt: new Date("2026-03-09T00:00:00Z") }));
    for (let time = 0; time < 2; time += 1) await world.as(hr, (ctx) => removeMember(ctx, { personId: leader.id }));
    const [row] = await world.owner((db) => db.select().from(people).where(eq(people.id, leader.id)));
    expect(row).toMatchObject({ accountId: null, removedAt: null });
    expect(await rolesOf(world, leader.id)).toEqual([]);
    expect(await world.owner((db) => db.$count(invitations, and(eq(invitations.personId, leader.id), eq(invitations.expiresAt, now))))).toBe(1);
    expect((await eventsOf(world, leader.id)).map(({ name }) => name).sort()).toEqual(["member.removed", "role.taken"]);
  });

  test("of an administrator is not HR's", async ({ world }) => {
    const { admin, hr, person } = await organization(world);
    await person(["administrator"]);
    await expect(world.as(hr, (ctx) => removeMember(ctx, { personId: admin.id }))).rejects.toMatchObject({ code: "conflict" });
  });
});
