import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { feedbackItems } from "@/db/schema";
import { test } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";

const item = (it: { organizationId: string; id: string; sideOne: string; coach: { id: string } }) => ({
  organizationId: it.organizationId, id: newId(), engagementId: it.id, position: 1, segment: "process" as const, direction: "constructive" as const,
  about: [it.sideOne], authorId: it.coach.id, audience: "coach_only" as const, sealed: Buffer.from("sealed"),
});

describe("a feedback item, behind row-level security", () => {
  test("is the coach's until it is revealed, then the leaders' and the coach's, and nobody else's", async ({ world }) => {
    const it = await world.build.intervention();
    const prepared = item(it);
    await world.as(it.coach, ({ db }) => db.insert(feedbackItems).values(prepared));
    const readers = async () => {
      const everybody = { coach: it.coach, one: it.one, two: it.two, sponsor: it.sponsor, hr: it.hr, onlooker: it.onlooker, admin: it.admin, former: it.former, stranger: it.stranger };
      const seen: [string, number][] = [];
      for (const [name, person] of Object.entries(everybody)) seen.push([name, await world.as(person, ({ db }) => db.$count(feedbackItems))]);
      return seen.filter(([, count]) => count > 0).map(([name]) => name);
    };
    expect(await readers()).toEqual(["coach"]);
    await world.as(it.coach, ({ db }) => db.update(feedbackItems).set({ audience: "pair", revealedAt: new Date(), sealed: null, situation: "In May" }).where(eq(feedbackItems.id, prepared.id)));
    expect(await readers()).toEqual(["coach", "one", "two"]);
  });

  test("keeps no words in the open before it is revealed, and none sealed after", async ({ world }) => {
    const it = await world.build.intervention();
    const put = (over: Partial<typeof feedbackItems.$inferInsert>) => world.as(it.coach, ({ db }) => db.insert(feedbackItems).values({ ...item(it), ...over }));
    await expect(put({ situation: "In May" })).rejects.toThrow();
    await expect(put({ audience: "pair", revealedAt: null })).rejects.toThrow();
    await expect(put({ about: [] })).rejects.toThrow();
    for (const person of [it.one, it.sponsor, it.hr, it.admin, it.former]) await expect(world.as(person, ({ db }) => db.insert(feedbackItems).values({ ...item(it), authorId: person.id }))).rejects.toThrow();
  });
});
