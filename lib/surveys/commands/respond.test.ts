import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { counters, surveyDrafts, surveyInvitations } from "@/db/schema";
import { hoursOn, join, linksOf, opened, planned, settled } from "@/db/testing/surveys";
import { now, test } from "@/db/testing/test";
import { actOnSurvey, readSurvey } from "../entrance";
import { readRequests } from "../entrance/requests";
import { respondInput } from "../input/respond";
import { takeSurveyTurn } from "../entrance/turns";

const six = ["peers", "peers", "peers", "peers", "peers", "others"] as const;

describe("a survey's page", () => {
  test("keeps, sends, takes back, declines and puts off by the fields of its forms", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    const token = (await linksOf(world, waveId)).get(asked[0]!.id)!;
    const act = (fields: Record<string, unknown>) => world.entrance(({ db }) => actOnSurvey(db, token, respondInput.parse(fields), now)).then(({ outcome }) => outcome);
    const read = async () => { const survey = await world.entrance(({ db }) => readSurvey(db, token)); return [survey?.state, survey?.isFinal, survey?.response?.answers["wr-today.wr-decide"]]; };
    expect([await act({ act: "save", edit: "1", "r.wr-today.wr-decide": "6", group: "peers" }), await read()]).toEqual(["kept", ["started", false, 6]]);
    expect([await act({ act: "send", edit: "2", "r.wr-today.wr-decide": "n", group: "others" }), await read()]).toEqual(["kept", ["finished", true, null]]);
    expect([await act({ act: "send", edit: "2", "r.wr-today.wr-decide": "1" }), await read()]).toEqual(["stale", ["finished", true, null]]);
    expect([await act({ act: "back" }), await read()]).toEqual(["kept", ["invited", false, undefined]]);
    expect([await act({ act: "remind", day: "2026-03-02" }), await act({ act: "remind", day: "2026-03-13" }), await act({ act: "remind", day: "2026-03-09" }), await act({ act: "remind" })]).toEqual(["over", "over", "kept", "unknown"]);
    expect([await act({ act: "decline" }), await read()]).toEqual(["kept", ["declined", false, undefined]]);
    expect(await world.entrance(({ db }) => actOnSurvey(db, "no-such-link", respondInput.parse({ act: "send", edit: "9" }), now))).toMatchObject({ outcome: "unknown" });
    expect(() => respondInput.parse({ act: "seal" })).toThrow();
  });

  test("gives one answer for fifty submissions of one link: the same again is kept once, anything else is told that it is older", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    const token = (await linksOf(world, waveId)).get(asked[0]!.id)!;
    const submit = (value: number) => world.entrance(({ db }) => actOnSurvey(db, token, respondInput.parse({ act: "send", edit: "1", "r.wr-today.wr-decide": String(value) }), now)).then(({ outcome }) => outcome);
    const outcomes: string[] = [];
    for (let times = 0; times < 50; times += 1) outcomes.push(await submit(1 + (times % 5)));
    expect(outcomes.filter((outcome) => outcome === "kept")).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === "stale")).toHaveLength(40);
    expect(await world.owner((db) => db.$count(surveyDrafts))).toBe(1);
    expect(await world.owner((db) => db.$count(surveyInvitations, sql`state = 'finished'`))).toBe(1);
    expect((await world.entrance(({ db }) => readSurvey(db, token)))?.response?.answers["wr-today.wr-decide"]).toBe(1);
  });

  test("takes a name by which one is shown from managers alone, and warns of names of the whole directory, whoever was asked", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    const token = (await linksOf(world, waveId)).get(asked[0]!.id)!;
    for (const name of ["Orla Quist", "Will Ember"]) await world.build.person(it.organizationId, [], { name });
    await world.build.person(it.stranger.organizationId, [], { name: "Zeno Farr" });
    const act = (fields: Record<string, unknown>) => world.entrance(({ db }) => actOnSurvey(db, token, respondInput.parse(fields), now));
    const { survey } = await act({ act: "save", edit: "1", group: "manager", sole: "named", "t.wr-suggest": "Orla and Zeno will know.", "c.wr-suggest": "verbatim" });
    expect([survey?.response?.sole, survey?.names]).toEqual([null, ["Orla"]]);
    expect((await world.entrance(({ db }) => readSurvey(db, token)))?.names).toEqual(["Orla"]);
    expect((await act({ act: "save", edit: "2", "t.wr-suggest": "Decide earlier." })).survey?.names).toEqual([]);
  });

  test("is limited by its link, and forgets how often it was used when its wave is sealed", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    const links = await linksOf(world, waveId);
    const [one, other] = [links.get(asked[0]!.id)!, links.get(asked[1]!.id)!];
    const turn = (token: string, at = now) => world.entrance(({ db }) => takeSurveyTurn(db, token, at));
    await world.owner((db) => db.execute(sql`delete from entrance.counters`));
    await turn(one);
    await world.owner((db) => db.execute(sql`update entrance.counters set count = 1000`));
    await expect(turn(one)).rejects.toMatchObject({ code: "too_many", details: { minutes: 15 } });
    await turn(other);
    await turn(one, hoursOn(1));
    expect(await world.owner((db) => db.$count(counters))).toBe(2);
    await settled(world, it, waveId);
    expect(await world.owner((db) => db.$count(counters))).toBe(0);
  });

  test("lists what its person is asked by others, with their own links, and nobody else's", async ({ world }) => {
    const here = await world.build.intervention();
    const there = await world.build.intervention({}, { within: here.home });
    const { asked } = await planned(world, here, six);
    await planned(world, there, six.slice(1));
    const both = await join(world, there, "peers", asked[0]!.personId);
    const first = (await linksOf(world, await opened(world, here)));
    const second = (await linksOf(world, await opened(world, there, { closesOn: "2026-03-10" })));
    const of = async (token: string) => (await world.entrance(({ db }) => readRequests(db, token))).map((request) => [request.token, request.state, request.closesOn]);
    const mine = first.get(asked[0]!.id)!;
    expect(await of(mine)).toEqual([[second.get(both.id)!, "invited", "2026-03-10"], [mine, "invited", "2026-03-13"]]);
    expect((await world.entrance(({ db }) => readSurvey(db, mine)))?.requests).toBe(2);
    expect(await of(first.get(asked[1]!.id)!)).toEqual([[first.get(asked[1]!.id)!, "invited", "2026-03-13"]]);
    expect(await of("AAAAAAAAAAAAAAAAAAAAAA")).toEqual([]);
  });
});
