import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { surveyDrafts, surveyInvitations } from "@/db/schema";
import { linksOf, opened, planned } from "@/db/testing/surveys";
import { now, test } from "@/db/testing/test";
import { actOnSurvey, readSurvey } from "../entrance";
import { respondInput } from "../input/respond";

const six = ["peers", "peers", "peers", "peers", "peers", "others"] as const;

describe("a survey's page", () => {
  test("keeps, sends, takes back, declines and puts off by the fields of its forms", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    const token = (await linksOf(world, waveId)).get(asked[0]!.id)!;
    const act = (fields: Record<string, unknown>) => world.entrance(({ db }) => actOnSurvey(db, token, respondInput.parse(fields), now));
    const read = async () => { const survey = await world.entrance(({ db }) => readSurvey(db, token)); return [survey?.state, survey?.isFinal, survey?.response?.answers["wr-today.wr-decide"]]; };
    expect([await act({ act: "save", edit: "1", "r.wr-today.wr-decide": "6", group: "peers" }), await read()]).toEqual(["kept", ["started", false, 6]]);
    expect([await act({ act: "send", edit: "2", "r.wr-today.wr-decide": "n", group: "others" }), await read()]).toEqual(["kept", ["finished", true, null]]);
    expect([await act({ act: "send", edit: "2", "r.wr-today.wr-decide": "1" }), await read()]).toEqual(["stale", ["finished", true, null]]);
    expect([await act({ act: "back" }), await read()]).toEqual(["kept", ["invited", false, undefined]]);
    expect([await act({ act: "remind", day: "2026-03-02" }), await act({ act: "remind", day: "2026-03-13" }), await act({ act: "remind", day: "2026-03-09" }), await act({ act: "remind" })]).toEqual(["over", "over", "kept", "unknown"]);
    expect([await act({ act: "decline" }), await read()]).toEqual(["kept", ["declined", false, undefined]]);
    expect(await world.entrance(({ db }) => actOnSurvey(db, "no-such-link", respondInput.parse({ act: "send", edit: "9" }), now))).toBe("unknown");
    expect(() => respondInput.parse({ act: "seal" })).toThrow();
  });

  test("gives one answer for fifty submissions of one link", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    const token = (await linksOf(world, waveId)).get(asked[0]!.id)!;
    const outcomes: string[] = [];
    for (let times = 0; times < 50; times += 1) outcomes.push(await world.entrance(({ db }) => actOnSurvey(db, token, respondInput.parse({ act: "send", edit: "1", "r.wr-today.wr-decide": "6" }), now)));
    expect(outcomes.filter((outcome) => outcome === "kept")).toHaveLength(1);
    expect(await world.owner((db) => db.$count(surveyDrafts))).toBe(1);
    expect(await world.owner((db) => db.$count(surveyInvitations, sql`state = 'finished'`))).toBe(1);
  });
});
