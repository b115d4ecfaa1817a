import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { newId } from "./ids";
import { test, now } from "@/db/testing/test";
import { countAttempts, refundAttempts } from "./counters";

const limit = { windowMinutes: 15, delayFrom: 2, blockAt: 3 };
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("counting tries", () => {
  test("delays, then blocks until the window is over, and never for good", async ({ world }) => {
    const attempts = [{ kind: "test", limit, of: newId() }];
    const turn = (minutes: number) => world.entrance(({ db, now: at }) => countAttempts(db, attempts, at), after(minutes));
    expect([await turn(0), await turn(1), await turn(2), await turn(3)].map(({ delayMs, blockedMinutes }) => [delayMs > 0, blockedMinutes])).toEqual([[false, 0], [false, 0], [true, 0], [false, 12]]);
    expect(await turn(14)).toEqual({ delayMs: 0, blockedMinutes: 1 });
    expect(await turn(15)).toEqual({ delayMs: 0, blockedMinutes: 0 });
  });

  test("keeps nobody's address", async ({ world }) => {
    await world.entrance(({ db, now: at }) => countAttempts(db, [{ kind: "test", limit, of: "somebody@norvane.example" }], at));
    const { rows } = await world.owner((db) => db.execute(sql`select * from entrance.counters`));
    expect(JSON.stringify(rows)).not.toContain("somebody");
  });

  test("counts each kind and each of whom apart, and gives right ones back", async ({ world }) => {
    const one = { kind: "test", limit, of: newId() };
    const turn = (attempt: typeof one) => world.entrance(({ db, now: at }) => countAttempts(db, [attempt], at));
    for (let tries = 0; tries < 4; tries += 1) await turn(one);
    expect((await turn({ ...one, kind: "other" })).blockedMinutes).toBe(0);
    expect((await turn({ ...one, of: newId() })).blockedMinutes).toBe(0);
    await world.entrance(async ({ db }) => { for (let tries = 0; tries < 4; tries += 1) await refundAttempts(db, [one]); });
    expect((await turn(one)).blockedMinutes).toBe(0);
  });
});
