import { describe, expect } from "vitest";
import { eq, sql } from "drizzle-orm";
import { announcements, auditEvents, engagements } from "@/db/schema";
import { test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { announcementToken, announcementTokenHash } from "../announcement-links";
import { announcementCounts, announcementsDue, announcementsPage } from "../queries/announcements";
import { dropAnnouncement, nobodyToTell, noteAnnouncement, planAnnouncement } from "./announce";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const nothing = { plannedOn: null, toldOn: null, words: "", learned: "", received: null, ask: false };

async function listed(world: World) {
  const it = await world.build.intervention();
  const told = await world.build.person(it.organizationId, [], { name: "Klara Novotná" });
  const id = newId();
  const plan = () => world.as(it.one, (ctx) => planAnnouncement(ctx, { engagementId: it.id, id, personId: told.id }));
  await plan();
  return { it, told, id, plan };
}
const note = (world: World, it: It, id: string, over: object, revision = 1) => world.as(it.one, (ctx) => noteAnnouncement(ctx, { engagementId: it.id, announcementId: id, revision, ...nothing, ...over }));
const share = (world: World, it: It, items: string[]) => world.owner((db) => db.update(engagements).set({ sharing: items }).where(eq(engagements.id, it.id)));

describe("a leader tells those who were affected", () => {
  test("the list is theirs alone: coach, sponsor and the other leader meet numbers, nobody else anything", async ({ world }) => {
    const { it, id } = await listed(world);
    await note(world, it, id, { toldOn: "2026-03-01", words: "I cut you off", received: "doubted" });
    expect((await world.as(it.one, (ctx) => announcementsPage(ctx, it.id, ""))).own).toMatchObject([{ name: "Klara Novotná", toldOn: "2026-03-01", said: { words: "I cut you off", received: "doubted" } }]);
    for (const who of [it.two, it.coach, it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) {
      const seen = await world.as(who, async ({ db }) => [await db.select().from(announcements), await db.select().from(auditEvents).where(sql`name like 'announcement.%'`)]);
      expect(seen).toEqual([[], []]);
    }
    const first = (counts: Awaited<ReturnType<typeof announcementCounts>>) => counts.find(({ sideId }) => sideId === it.sideOne);
    for (const who of [it.coach, it.two]) expect(first(await world.as(who, (ctx) => announcementCounts(ctx, it.id)))).toMatchObject({ planned: 1, told: 1, lastToldOn: "2026-03-01" });
    for (const who of [it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await world.as(who, (ctx) => announcementCounts(ctx, it.id))).toEqual([]);
  });

  test("the leader, and nobody else, is reminded of a planned day that has come, until they have told", async ({ world }) => {
    const { it, id } = await listed(world);
    const due = async (who: It["one"], at?: Date) => world.as(who, (ctx) => announcementsDue(ctx, it.id), at);
    expect(await due(it.one)).toBe(0);
    await note(world, it, id, { plannedOn: "2026-03-05" });
    expect([await due(it.one, new Date("2026-03-04T12:00:00Z")), await due(it.one, new Date("2026-03-05T12:00:00Z"))]).toEqual([0, 1]);
    for (const who of [it.two, it.coach, it.sponsor, it.hr]) expect(await due(who, new Date("2026-03-05T12:00:00Z"))).toBe(0);
    await note(world, it, id, { plannedOn: "2026-03-05", toldOn: "2026-03-01" }, 2);
    expect(await due(it.one, new Date("2026-03-09T12:00:00Z"))).toBe(0);
  });

  test("the sponsor meets the numbers of those leaders whose part the signed agreement shows", async ({ world }) => {
    const { it } = await listed(world);
    expect(await world.as(it.sponsor, (ctx) => announcementCounts(ctx, it.id))).toEqual([]);
    await share(world, it, ["announcements", `announcements:${it.sideTwo}`]);
    expect((await world.as(it.sponsor, (ctx) => announcementCounts(ctx, it.id))).map(({ sideId }) => sideId)).toEqual([it.sideTwo]);
  });

  test("words are encrypted, and a repeated or second plan makes no second row", async ({ world }) => {
    const { it, id, told, plan } = await listed(world);
    await plan();
    await expect(world.as(it.one, (ctx) => planAnnouncement(ctx, { engagementId: it.id, id: newId(), personId: told.id }))).rejects.toMatchObject({ code: "conflict" });
    await note(world, it, id, { words: "Canary words" });
    const rows = await world.owner((db) => db.execute<{ row: string }>(sql`select row_to_json(a)::text as row from announcements a`));
    expect(rows.rows).toHaveLength(1);
    expect(rows.rows[0]?.row).not.toContain("Canary words");
  });

  test("parties are not on it, a day to come is refused beside its field, an older window changes nothing", async ({ world }) => {
    const { it, id } = await listed(world);
    for (const who of [it.two, it.coach, it.sponsor]) await expect(world.as(it.one, (ctx) => planAnnouncement(ctx, { engagementId: it.id, id: newId(), personId: who.id }))).rejects.toMatchObject({ code: "conflict" });
    await expect(note(world, it, id, { toldOn: "2026-03-09" })).rejects.toMatchObject({ code: "invalid", fields: { toldOn: [expect.any(String)] } });
    await note(world, it, id, { words: "First" });
    await expect(note(world, it, id, { words: "Second" })).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(it.two, (ctx) => dropAnnouncement(ctx, { engagementId: it.id, announcementId: id }))).resolves.toEqual({ dropped: 0 });
  });

  test("an empty list needs a reason, which counts as planned and is read by the leader alone", async ({ world }) => {
    const it = await world.build.intervention();
    await world.as(it.two, (ctx) => nobodyToTell(ctx, { engagementId: it.id, id: newId(), reason: "We work alone" }));
    await world.as(it.two, (ctx) => nobodyToTell(ctx, { engagementId: it.id, id: newId(), reason: "We work alone still" }));
    expect((await world.as(it.two, (ctx) => announcementsPage(ctx, it.id, ""))).nobody).toBe("We work alone still");
    expect((await world.as(it.coach, (ctx) => announcementCounts(ctx, it.id))).find(({ sideId }) => sideId === it.sideTwo)).toMatchObject({ planned: 0, nobody: true });
  });
});

describe("the person told may confirm by a link", () => {
  const answer = (world: World, id: string, what: string) => world.entrance(async ({ db, now }) => (await db.execute<{ done: boolean }>(sql`select doors.answer_announcement(${announcementTokenHash(announcementToken(id))}, ${what}, ${now.toISOString()}::timestamptz) as done`)).rows[0]?.done);

  test("once the leader has asked for it; the leader alone sees the answer, and the last one stands", async ({ world }) => {
    const { it, id, told } = await listed(world);
    expect(await answer(world, id, "confirmed")).toBe(false);
    await note(world, it, id, { toldOn: "2026-03-01", ask: true });
    const trail = await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.name, "announcement.confirmation_asked")));
    expect(trail).toMatchObject([{ subjectId: told.id, audience: "leader_only" }]);
    expect(await answer(world, id, "confirmed")).toBe(true);
    expect(await answer(world, id, "anything")).toBe(false);
    expect(await answer(world, id, "not_so")).toBe(true);
    expect((await world.as(it.one, (ctx) => announcementsPage(ctx, it.id, ""))).own).toMatchObject([{ confirmation: "not_so" }]);
  });

  test("looking at it changes nothing, and another token opens nothing", async ({ world }) => {
    const { it, id } = await listed(world);
    await note(world, it, id, { toldOn: "2026-03-01", ask: true });
    const look = (token: string) => world.entrance(async ({ db }) => (await db.execute(sql`select * from doors.announcement(${announcementTokenHash(token)})`)).rows.length);
    for (let time = 0; time < 3; time += 1) expect(await look(announcementToken(id))).toBe(1);
    expect(await look(announcementToken(newId()))).toBe(0);
    expect((await world.as(it.one, (ctx) => announcementsPage(ctx, it.id, ""))).own).toMatchObject([{ confirmation: null }]);
  });
});
