import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { memberships, people, signInSessions } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import { test, now, type World } from "@/db/testing/test";
import type { MemberRole } from "../rules";
import { endOtherSignIns, endSignIn, listSignIns, lookThrough, openSession } from "./sessions";

const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

async function member(world: World, roles: MemberRole[] = ["leader"], email = `m-${newId()}@norvane.example`) {
  const home = await world.build.organization();
  return world.build.person(home.id, roles, { email });
}

const signIn = (world: World, email: string, browser = "one", at = now, replaces: string | null = null) =>
  world.entrance((entrance) => openSession(entrance, { email, device: "Firefox on Linux", browser, replaces }), at) as Promise<string>;

/** Whether a request with this session would be let in, and as whom: the very function every request asks. */
const opened = (world: World, id: string, at = now) => world.owner(async (db) =>
  (await db.execute<{ me: { personId: string; accountId: string; organizationId: string; role: string | null; roles: string[]; organizations: unknown[] } | null }>(
    sql`select doors.open_session(${id}::uuid, false, ${at.toISOString()}::timestamptz) as me`)).rows[0]!.me);

const own = (me: { accountId: string; organizationId: string }, sessionId: string) => ({ accountId: me.accountId, organizationId: me.organizationId, sessionId });
const rowOf = (world: World, id: string) => world.owner(async (db) => (await db.select().from(signInSessions).where(eq(signInSessions.id, id)))[0]!);
const newSignInMails = (world: World) => world.owner(async (db) => (await db.execute<{ id: string }>(sql`
  select j.payload->>'sessionId' as id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'new_sign_in_mail'`)).rows.map(({ id }) => id));

describe("a session", () => {
  test("opens for a member, makes the account at the first time and joins it to their person in each organisation", async ({ world }) => {
    const one = await member(world);
    const two = await member(world, ["coach"], one.email);
    const me = (await opened(world, await signIn(world, one.email)))!;
    expect(me.organizations).toHaveLength(2);
    const joined = await world.owner((db) => db.select({ id: people.id }).from(people).where(eq(people.accountId, me.accountId)));
    expect(joined.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    expect((await opened(world, await signIn(world, one.email)))!.accountId).toBe(me.accountId);
  });

  test("opens for nobody without a role", async ({ world }) => {
    const colleague = await member(world, []);
    expect(await signIn(world, colleague.email)).toBeNull();
  });

  test.for([["leader", 7 * 1440, 30 * 1440], ["coach", 720, 7 * 1440], ["sponsor", 720, 7 * 1440], ["hr", 120, 720], ["administrator", 120, 720]] as const)(
    "of a %s ends after %i minutes without use and %i altogether", async ([role, idle, absolute], { world }) => {
      const id = await signIn(world, (await member(world, [role])).email);
      expect(await opened(world, id, after(idle - 1))).not.toBeNull();
      expect(await opened(world, id, after(2 * idle + 1))).toBeNull();
      await world.owner((db) => db.update(signInSessions).set({ seenAt: after(absolute - 1) }).where(eq(signInSessions.id, id)));
      expect(await opened(world, id, after(absolute - 1))).not.toBeNull();
      expect(await opened(world, id, after(absolute))).toBeNull();
    });

  test("asks for a new sign-in once a role was added, and goes on when one was taken", async ({ world }) => {
    const person = await member(world, ["leader", "sponsor"]);
    const id = await signIn(world, person.email);
    await world.owner((db) => db.delete(memberships).where(eq(memberships.role, "sponsor")));
    expect((await opened(world, id))!.roles).toEqual(["leader"]);
    await world.owner((db) => db.insert(memberships).values({ organizationId: person.organizationId, personId: person.id, role: "hr" }));
    expect(await opened(world, id)).toBeNull();
    expect((await rowOf(world, await signIn(world, person.email))).idleMinutes).toBe(120);
  });

  test("gets a new id at every sign-in, and ends the one this browser had", async ({ world }) => {
    const { email } = await member(world);
    const first = await signIn(world, email);
    const second = await signIn(world, email, "one", now, first);
    expect(second).not.toBe(first);
    expect(await opened(world, first)).toBeNull();
    expect(await opened(world, second)).not.toBeNull();
  });

  test("is told of by mail when it opens on a device not seen before, not on the first nor a known one", async ({ world }) => {
    const { email } = await member(world);
    await signIn(world, email, "one");
    await signIn(world, email, "one", after(1));
    const elsewhere = await signIn(world, email, "another", after(2));
    await signIn(world, email, "another", after(3));
    expect(await newSignInMails(world)).toEqual([elsewhere]);
  });

  test("begins where the person looked last", async ({ world }) => {
    const one = await member(world);
    const two = await member(world, ["coach", "leader"], one.email);
    const first = await signIn(world, one.email);
    const me = (await opened(world, first))!;
    await world.entrance((entrance) => lookThrough(entrance, own(me, first), { organization: two.organizationId, role: "leader" }));
    expect(await opened(world, await signIn(world, one.email, "one", after(5)))).toMatchObject({ personId: two.id, role: "leader" });
  });
});

describe("ending a session", () => {
  test("takes effect at the next request", async ({ world }) => {
    const id = await signIn(world, (await member(world)).email);
    const me = (await opened(world, id))!;
    await world.entrance((entrance) => endSignIn(entrance, own(me, id), id));
    expect(await opened(world, id)).toBeNull();
  });

  test("ends all but this one when asked", async ({ world }) => {
    const { email } = await member(world);
    const [one, two, three] = [await signIn(world, email, "one"), await signIn(world, email, "two"), await signIn(world, email, "three")];
    const me = (await opened(world, two))!;
    expect(await world.entrance((entrance) => endOtherSignIns(entrance, own(me, two)))).toBe(2);
    expect(await Promise.all([opened(world, one), opened(world, three)])).toEqual([null, null]);
    expect(await opened(world, two)).not.toBeNull();
  });

  test("leaves somebody else's alone, and lists only one's own", async ({ world }) => {
    const [mine, hers] = [await signIn(world, (await member(world)).email), await signIn(world, (await member(world)).email)];
    const me = (await opened(world, mine))!;
    await world.entrance((entrance) => endSignIn(entrance, own(me, mine), hers));
    await world.entrance((entrance) => endOtherSignIns(entrance, own(me, mine)));
    expect(await opened(world, hers)).not.toBeNull();
    expect((await world.entrance((entrance) => listSignIns(entrance, own(me, mine)))).map(({ id, isThis }) => ({ id, isThis }))).toEqual([{ id: mine, isThis: true }]);
  });

  test("leaves ended, idle and expired ones out of the list", async ({ world }) => {
    const { email } = await member(world, ["hr"]);
    const [old, here] = [await signIn(world, email, "one"), await signIn(world, email, "two", after(200))];
    const me = (await opened(world, here, after(200)))!;
    const list = await world.entrance((entrance) => listSignIns(entrance, own(me, here)), after(201));
    expect(list.map(({ id }) => id)).toEqual([here]);
    expect(list.some(({ id }) => id === old)).toBe(false);
  });
});

describe("looking through another role or organisation", () => {
  test("is refused for what one does not have", async ({ world }) => {
    const [mine, other] = [await member(world), await member(world)];
    const id = await signIn(world, mine.email);
    const me = (await opened(world, id))!;
    for (const wanted of [{ role: "administrator" as const }, { organization: other.organizationId }])
      expect(await world.entrance((entrance) => lookThrough(entrance, own(me, id), wanted))).toBe(false);
    expect(await opened(world, id)).toMatchObject({ personId: mine.id, roles: ["leader"] });
  });
});
