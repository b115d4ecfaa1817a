import { describe, expect } from "vitest";
import * as schema from "@/db/schema";
import { test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { draftPatch } from "../input/draft";
import { draftOf, listDrafts } from "../queries/draft";
import { beginDraft } from "./begin-draft";
import { discardDraft } from "./discard-draft";
import { saveDraft } from "./save-draft";

async function begun(world: World) {
  const home = await world.build.organization();
  const sponsor = await world.build.person(home.id, ["sponsor"], { name: "Helena" });
  const engagementId = newId();
  await world.as(sponsor, (ctx) => beginDraft(ctx, { engagementId }));
  const save = (fields: Record<string, unknown>, counter?: number) => world.as(sponsor, (ctx) => saveDraft(ctx, { engagementId, counter, patch: draftPatch.parse(fields) }));
  const read = () => world.as(sponsor, (ctx) => draftOf(ctx, engagementId));
  return { home, sponsor, engagementId, save, read };
}

describe("beginning a launch", () => {
  test.for(["coach", "leader", "administrator"] as const)("is not for a %s", async (role, { world }) => {
    const home = await world.build.organization();
    const person = await world.build.person(home.id, [role]);
    await expect(world.as(person, (ctx) => beginDraft(ctx, { engagementId: newId() }))).rejects.toMatchObject({ code: "forbidden" });
  });

  test("proposes a Monday a week ahead, the author's zone, the author as sponsor and the usual sharing", async ({ world }) => {
    const { read, sponsor } = await begun(world);
    expect((await read()).content).toMatchObject({ startsOn: "2026-03-09", zone: "Europe/Amsterdam", sponsorId: sponsor.id, sharing: ["underway", "who", "dates", "count", "goal", "commitments", "announcements", "corrections"] });
  });

  test("with the same id again begins nothing new, and another's id is not found", async ({ world }) => {
    const { home, sponsor, engagementId } = await begun(world);
    await world.as(sponsor, (ctx) => beginDraft(ctx, { engagementId }));
    expect(await world.as(sponsor, listDrafts)).toMatchObject([{ id: engagementId, title: "" }]);
    const other = await world.build.person(home.id, ["sponsor"]);
    await expect(world.as(other, (ctx) => beginDraft(ctx, { engagementId }))).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a draft", () => {
  test("keeps what was typed, right or wrong, and changes only what was sent", async ({ world }) => {
    const { save, read } = await begun(world);
    await save({ performance: "Late\r\ndecisions", everyDays: "ten", formal: ["", "yes"] });
    await save({ formal: "", leadership: "Two directions" });
    expect((await read()).content).toMatchObject({ performance: "Late\ndecisions", everyDays: "ten", formal: false, leadership: "Two directions" });
  });

  test("ignores an older autosave and takes an ordinary save always", async ({ world }) => {
    const { save, read } = await begun(world);
    expect(await save({ good: "second" }, 20)).toEqual({ counter: 20, ignored: false });
    expect(await save({ good: "first" }, 19)).toEqual({ counter: 20, ignored: true });
    expect(await save({ good: "second" }, 20)).toEqual({ counter: 20, ignored: false });
    expect(await save({ good: "by form" })).toEqual({ counter: 21, ignored: false });
    expect((await read()).content.good).toBe("by form");
  });

  test("knows whom a typed name means, and says so when it could be two", async ({ world }) => {
    const { home, save, read, sponsor } = await begun(world);
    const katrin = await world.build.person(home.id, [], { name: "Katrin Aldous", title: "VP Operations" });
    const [anna] = [await world.build.person(home.id, [], { name: "Anna Berg", title: "VP Sales" }), await world.build.person(home.id, [], { name: "Anna Berg", title: "Clerk" })];
    await save({ leader: ["katrin aldous", "Anna Berg", ""], leaderId: ["", "", ""] });
    expect((await read()).content.leaders).toEqual([{ personId: katrin.id, typed: "Katrin Aldous" }, { personId: "", typed: "Anna Berg" }]);
    await save({ leader: ["Katrin Aldous", "Anna Berg, VP Sales"], leaderId: [katrin.id, ""] });
    expect((await read()).content.leaders.map(({ personId }) => personId)).toEqual([katrin.id, anna.id]);
    expect((await world.as(sponsor, listDrafts))[0]?.title).toBe("Katrin Aldous and Anna Berg");
    await save({ leader: ["Anna Berg, VP Sales"], leaderId: [katrin.id] });
    expect((await read()).content.leaders).toEqual([{ personId: anna.id, typed: "Anna Berg" }]);
  });

  test("can be thrown away by its author alone, and leaves nothing", async ({ world }) => {
    const { home, sponsor, engagementId } = await begun(world);
    const other = await world.build.person(home.id, ["hr", "sponsor"]);
    await expect(world.as(other, (ctx) => discardDraft(ctx, { engagementId }))).rejects.toMatchObject({ code: "not_found" });
    await world.as(sponsor, (ctx) => discardDraft(ctx, { engagementId }));
    expect(await world.owner((db) => db.select().from(schema.engagements))).toEqual([]);
    expect(await world.as(sponsor, listDrafts)).toEqual([]);
  });
});
