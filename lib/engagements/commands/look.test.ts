import { describe, expect } from "vitest";
import { now, test } from "@/db/testing/test";
import { whatOthersSee } from "../queries/what-others-see";
import { noteLook } from "./look";

describe("a look", () => {
  test("is one for each kind of record that was opened on a day, however often", async ({ world }) => {
    const it = await world.build.intervention();
    const record = { engagementId: it.id, sideId: it.sideOne, subjectId: it.sideOne };
    for (const subject of ["goals", "pulses", "goals"]) await world.as(it.coach, (ctx) => noteLook(ctx, { ...record, subject }));
    await world.as(it.coach, (ctx) => noteLook(ctx, { ...record, subject: "goals" }), new Date(now.getTime() + 86_400_000));
    const { looks } = await world.as(it.one, (ctx) => whatOthersSee(ctx, it.id));
    expect(looks.map(({ subject, times, day }) => [subject, times, day]).sort()).toEqual([["goals", 1, "2026-03-03"], ["goals", 2, "2026-03-02"], ["pulses", 1, "2026-03-02"]]);
  });
});
