import { describe, expect } from "vitest";
import { now, test } from "@/db/testing/test";
import { noteLook } from "./commands/look";
import { whatOthersSee } from "./queries/what-others-see";
import { forgetLooks } from "./sweep";

describe("who looked", () => {
  test("is kept for twelve months and forgotten then, once", async ({ world }) => {
    const it = await world.build.intervention();
    const open = (at: string) => world.as(it.coach, (ctx) => noteLook(ctx, { engagementId: it.id, sideId: it.sideOne, subject: "goals", subjectId: it.sideOne }), new Date(at));
    for (const at of ["2025-03-01T09:00:00Z", "2025-03-02T11:59:00Z", "2025-03-02T12:01:00Z", "2026-02-01T09:00:00Z"]) await open(at);
    const sweep = () => world.owner((db) => forgetLooks({ db, viewer: { kind: "worker", organizationId: it.organizationId }, now }));
    const listed = async () => (await world.as(it.one, (ctx) => whatOthersSee(ctx, it.id))).looks.map(({ day, times }) => [day, times]);
    expect(await sweep()).toBe(1);
    expect(await listed()).toEqual([["2026-02-01", 1], ["2025-03-02", 2]]);
    expect(await sweep()).toBe(0);
  });
});
