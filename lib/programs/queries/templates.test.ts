import { describe, expect } from "vitest";
import { test } from "@/db/testing/test";
import { describeTemplates, readTemplate } from "./templates";

describe("templates", () => {
  test("are read by administrators and HR of their organisation", async ({ world }) => {
    const home = await world.build.organization();
    const elsewhere = await world.build.organization({ name: "Elsewhere" });
    const admin = await world.build.person(home.id, ["administrator"]);
    expect(await world.as(admin, describeTemplates)).toMatchObject([{ key: "intervention", version: 1, stages: 6, typicalLengthDays: 140 }]);
    expect((await world.as(admin, (ctx) => readTemplate(ctx, home.templateId))).stages).toHaveLength(6);
    for (const id of [elsewhere.templateId, "nothing"]) await expect(world.as(admin, (ctx) => readTemplate(ctx, id))).rejects.toMatchObject({ code: "not_found" });
    const coach = await world.build.person(home.id, ["coach"]);
    await expect(world.as(coach, (ctx) => readTemplate(ctx, home.templateId))).rejects.toMatchObject({ code: "forbidden" });
  });
});
