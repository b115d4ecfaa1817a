import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, invitations, memberships, people } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import { test, now, type World } from "@/db/testing/test";
import { acceptInvitation, findInvitation } from "../entrance/invitation";
import { invitationToken } from "../sign-in-secrets";
import { invitePerson } from "./invite-person";

const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60_000);

async function house(world: World) {
  const home = await world.build.organization();
  const [hr, sponsor, coach, leader] = [await world.build.person(home.id, ["hr"]), await world.build.person(home.id, ["sponsor"]), await world.build.person(home.id, ["coach"]), await world.build.person(home.id, ["leader"])];
  return { home, hr, sponsor, coach, leader };
}

describe("inviting somebody", () => {
  test("keeps a hash, works fourteen days, and leaves an event for the mail", async ({ world }) => {
    const { hr, leader } = await house(world);
    const id = newId();
    expect(await world.as(hr, (ctx) => invitePerson(ctx, { id, personId: leader.id }))).toEqual({ expiresAt: days(14) });
    const [row] = await world.owner((db) => db.select().from(invitations).where(eq(invitations.id, id)));
    expect(JSON.stringify(row)).not.toContain(invitationToken(id));
    const events = await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.subjectId, leader.id)));
    expect(events.map(({ name, details }) => ({ name, details }))).toEqual([{ name: "person.invited", details: { invitationId: id } }]);
    expect(await world.entrance((entrance) => findInvitation(entrance, invitationToken(id)), days(13))).toMatchObject({ id, personId: leader.id });
    expect(await world.entrance((entrance) => findInvitation(entrance, invitationToken(id)), days(14))).toBeNull();
  });

  test("twice with the same id invites once; with a new one it replaces the first", async ({ world }) => {
    const { hr, leader } = await house(world);
    const [first, second] = [newId(), newId()];
    for (const id of [first, first, second]) await world.as(hr, (ctx) => invitePerson(ctx, { id, personId: leader.id }));
    expect(await world.owner((db) => db.$count(invitations, eq(invitations.personId, leader.id)))).toBe(2);
    expect(await world.entrance((entrance) => findInvitation(entrance, invitationToken(first)))).toBeNull();
    expect(await world.entrance((entrance) => findInvitation(entrance, invitationToken(second)))).not.toBeNull();
  });

  test("is for administrators, HR, and a sponsor who added them", async ({ world }) => {
    const { sponsor, coach, leader } = await house(world);
    await expect(world.as(coach, (ctx) => invitePerson(ctx, { personId: leader.id }))).rejects.toMatchObject({ code: "forbidden" });
    await expect(world.as(sponsor, (ctx) => invitePerson(ctx, { personId: leader.id }))).rejects.toMatchObject({ code: "forbidden" });
    await world.owner((db) => db.update(memberships).set({ grantedById: sponsor.id }).where(eq(memberships.personId, leader.id)));
    await expect(world.as(sponsor, (ctx) => invitePerson(ctx, { personId: leader.id }))).resolves.toBeDefined();
  });

  test("does not reach another organisation", async ({ world }) => {
    const [here, elsewhere] = [await house(world), await house(world)];
    await expect(world.as(here.hr, (ctx) => invitePerson(ctx, { personId: elsewhere.leader.id }))).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("accepting an invitation", () => {
  test("uses it up and starts an ordinary sign-in; it signs nobody in", async ({ world }) => {
    const { hr, leader } = await house(world);
    const id = newId();
    await world.as(hr, (ctx) => invitePerson(ctx, { id, personId: leader.id }));
    expect(await world.entrance((entrance) => acceptInvitation(entrance, invitationToken(id), "a browser"))).toBe(true);
    expect(await world.entrance((entrance) => acceptInvitation(entrance, invitationToken(id), "a browser"))).toBe(false);
    const [person] = await world.owner((db) => db.select().from(people).where(eq(people.id, leader.id)));
    expect(person!.accountId).toBeNull();
    const { rows } = await world.owner((db) => db.execute(sql`select 1 from entrance.sign_in_requests where email = ${leader.email} and known and browser_hash is not null`));
    expect(rows).toHaveLength(1);
  });
});
