import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, daysOff, engagements } from "@/db/schema";
import { test, type Someone, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { engagementFor } from "../access";
import { keepDaysOffInput } from "../input/days-off";
import { daysKeptFree, listDaysOff } from "../queries/days-off";
import { daysOffLimits } from "../rules/days-off";
import { keepDaysOff, takeOutDaysOff } from "./keep-days-off";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const closed = { revision: 0, partyId: null, from: "2026-12-24", to: "2027-01-01", label: "Company holiday" };
const keep = (world: World, it: It, over: Partial<Parameters<typeof keepDaysOff>[1]> = {}, who: Someone = it.coach) => {
  const said = { engagementId: it.id, id: newId(), ...closed, ...over };
  return world.as(who, (ctx) => keepDaysOff(ctx, said)).then((done) => ({ ...done, id: said.id }));
};
const takeOut = (world: World, it: It, id: string, revision = 1, who: Someone = it.coach) => world.as(who, (ctx) => takeOutDaysOff(ctx, { engagementId: it.id, id, revision }));
const listed = (world: World, it: It, who: Someone) => world.as(who, (ctx) => listDaysOff(ctx, it.id));
const trail = async (world: World) => (await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.audience, "alliance")))).map(({ name, details }) => [name, details]);

describe("days kept free", () => {
  test("by the coach count once however often they are sent, and leave a trace without their name", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await keep(world, it);
    expect(await keep(world, it, { id })).toEqual({ id, revision: 1 });
    expect(await listed(world, it, it.coach)).toMatchObject([{ id, partyId: null, from: "2026-12-24", to: "2027-01-01", label: "Company holiday", writer: it.coach.name, revision: 1 }]);
    expect(await trail(world)).toEqual([["days_off.kept", { partyId: null, from: "2026-12-24", to: "2027-01-01" }]]);
  });

  test("are read by leaders, sponsor and coach, and by nobody else", async ({ world }) => {
    const it = await world.build.intervention();
    await keep(world, it, { partyId: it.sideOne, label: "skiing" });
    for (const who of [it.coach, it.one, it.two, it.sponsor]) expect(await listed(world, it, who)).toHaveLength(1);
    for (const who of [it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await listed(world, it, who)).toEqual([]);
  });

  test("do not exist for a leader before the sponsor has spoken with them", async ({ world }) => {
    const it = await world.build.intervention({}, { told: false });
    await keep(world, it);
    expect(await listed(world, it, it.one)).toEqual([]);
  });

  test.for(["one", "two", "sponsor", "hr", "onlooker", "admin", "former", "stranger"] as const)("are neither kept nor taken out by the %s", async (who, { world }) => {
    const it = await world.build.intervention();
    const { id } = await keep(world, it);
    const refused = expect.stringMatching(/forbidden|not_found/) as string;
    await expect(keep(world, it, {}, it[who])).rejects.toMatchObject({ code: refused });
    await expect(keep(world, it, { id, revision: 1, label: "Mine" }, it[who])).rejects.toMatchObject({ code: refused });
    await expect(takeOut(world, it, id, 1, it[who])).rejects.toMatchObject({ code: refused });
    // Nor past the commands: the rows themselves refuse.
    await world.as(it[who], async ({ db }) => { await db.update(daysOff).set({ label: "Mine" }); await db.delete(daysOff); });
    expect(await listed(world, it, it.coach)).toMatchObject([{ id, label: "Company holiday" }]);
  });

  test("that another changed meanwhile are shown in both versions, not overwritten", async ({ world }) => {
    const it = await world.build.intervention();
    const second = await world.build.person(it.organizationId, ["coach"], { name: "Otto" });
    await world.build.party(it, second.id, "coach", { serves: [it.sideTwo], acceptedAt: it.launchedAt });
    const { id } = await keep(world, it);
    expect(await keep(world, it, { id, revision: 1, to: "2027-01-04" }, second)).toEqual({ id, revision: 2 });
    await expect(keep(world, it, { id, revision: 1, label: "Closed" })).rejects.toMatchObject({
      code: "conflict", message: expect.stringContaining("Otto") as string, details: { theirs: { to: "2027-01-04", label: "Company holiday", revision: 2 } },
    });
    await expect(takeOut(world, it, id)).rejects.toMatchObject({ code: "conflict" });
    expect(await keep(world, it, { id, revision: 2, label: "Closed" })).toEqual({ id, revision: 3 });
  });

  test("are taken out once, and can be kept again after that", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await keep(world, it);
    for (let twice = 0; twice < 2; twice += 1) expect(await takeOut(world, it, id)).toEqual({ id });
    await expect(keep(world, it, { id, revision: 1, label: "Closed" })).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("taken out") as string });
    expect(await keep(world, it, { id, label: "Closed" })).toEqual({ id, revision: 1 });
    expect((await trail(world)).map(([name]) => name)).toEqual(["days_off.kept", "days_off.taken_out", "days_off.kept"]);
  });

  test("are for those who take part alone, and of one who left they count for nobody", async ({ world }) => {
    const it = await world.build.intervention();
    const hrParty = (await world.as(it.coach, (ctx) => engagementFor(ctx, "viewAlliance", it.id))).parties.find(({ role }) => role === "hr_partner");
    await expect(keep(world, it, { partyId: hrParty?.id ?? "" })).rejects.toMatchObject({ code: "invalid", fields: { partyId: ["whose"] } });
    const elsewhere = await world.build.intervention();
    await expect(keep(world, it, { partyId: elsewhere.sideOne })).rejects.toMatchObject({ code: "invalid" });
    await keep(world, it, { partyId: it.sideOne });
    await keep(world, it);
    const free = await world.as(it.coach, async (ctx) => daysKeptFree(ctx, await engagementFor(ctx, "viewAlliance", it.id)));
    expect([free.holidays.length, [...free.away.keys()]]).toEqual([1, [it.one.id]]);
  });

  test("do not take an id that stands in another engagement", async ({ world }) => {
    const [it, other] = [await world.build.intervention(), await world.build.intervention()];
    const { id } = await keep(world, other);
    await expect(keep(world, it, { id, label: "Mine" })).rejects.toMatchObject({ code: "not_found" });
    expect(await listed(world, other, other.coach)).toMatchObject([{ label: "Company holiday" }]);
  });

  test("stay as they are once the engagement has ended, and are no more than it can hold", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await keep(world, it);
    const common = { organizationId: it.organizationId, engagementId: it.id, startsOn: "2026-04-06", endsOn: "2026-04-06", authorId: it.coach.id, audience: "alliance" as const };
    await world.owner((db) => db.insert(daysOff).values(Array.from({ length: daysOffLimits.entries - 1 }, () => ({ ...common, id: newId() }))));
    await expect(keep(world, it)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("60") as string });
    expect(await keep(world, it, { id, revision: 1, label: "Closed" })).toMatchObject({ revision: 2 });
    await world.owner((db) => db.update(engagements).set({ status: "closed" }).where(eq(engagements.id, it.id)));
    await expect(takeOut(world, it, id, 2)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("ended") as string });
    await expect(keep(world, it, { id, revision: 2 })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("what the form may say", () => {
  const parse = (over: Record<string, string>) => keepDaysOffInput.safeParse({ engagementId: newId(), id: newId(), revision: "0", from: "2026-12-24", ...over });
  test("is one day or a range, with or without a name and a person", () => {
    expect(parse({}).data).toMatchObject({ from: "2026-12-24", to: "2026-12-24", partyId: null, label: "" });
    expect(parse({ to: "2027-01-01", partyId: "", label: "  Closed " }).data).toMatchObject({ to: "2027-01-01", partyId: null, label: "Closed" });
  });
  test.for([
    ["a day that is none", { from: "2026-02-30" }, "from", "day"], ["no day", { from: "" }, "from", "day"], ["a last day before the first", { to: "2026-12-23" }, "to", "order"],
    ["more than a year", { to: "2028-01-01" }, "to", "tooLong"], ["a long name", { label: "x".repeat(81) }, "label", "label"], ["nobody's id", { partyId: "somebody" }, "partyId", "whose"],
  ] as const)("is refused with %s", ([, over, field, key]) => {
    expect(parse(over).error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([[field, key]]);
  });
});
