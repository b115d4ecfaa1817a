import { drizzle } from "drizzle-orm/node-postgres";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as schema from "@/db/schema";
import type { Db } from "@/db/client";
import { builders } from "@/db/testing/build";
import { ownDatabase } from "@/db/testing/own-database";
import { byChance, dumpOf, guesses, type Guess } from "@/db/testing/survey-attacker";
import { liveReadings, nameRatings, orders, type Named, type Reading } from "@/db/testing/survey-readers";
import { arrivals, sealInOrderOfArrival, simulate, type Sealing } from "@/db/testing/survey-simulation";
import type { FormRow } from "./rules/form";
import type { WaveReport } from "./rules/report";

/** All that is drawn by lot, from a seed, so that the test says the same every time. */
const lot = vi.hoisted(() => ({ seed: 0, drawn: 0 }));
vi.mock("node:crypto", async (original) => {
  const real = await original<typeof import("node:crypto")>();
  const bytes = (size: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let at = 0; at * 32 < size; at += 1) blocks.push(real.createHash("sha256").update(`${lot.seed} ${(lot.drawn += 1)}`).digest());
    return Buffer.concat(blocks).subarray(0, size);
  };
  const randomUUID = () => { const hex = bytes(16).toString("hex"); return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`; };
  const randomInt = (below: number) => bytes(6).readUIntBE(0, 6) % below;
  return { ...real, default: { ...real, randomBytes: bytes, randomUUID, randomInt }, randomBytes: bytes, randomUUID, randomInt };
});

const seeds = 50;
/** Seeds of surveys of the attacker's own, on which the best trick is found out: the product is open to everybody. */
const rehearsals = [101, 102, 103, 104, 105];
const respondents = 200;
/** What a leader of each survey made of its reports, by the order in which they put people. */
let leader: Record<keyof typeof orders, Named> | null = null;
let client: pg.Client;
let drop: () => Promise<void>;
let db: Db;
beforeAll(async () => {
  const made = await ownDatabase("anonymity");
  drop = made.drop;
  client = new pg.Client({ connectionString: made.url });
  await client.connect();
  db = drizzle(client, { schema, casing: "snake_case" });
  await client.query(arrivals);
}, 60_000);
afterAll(async () => { await client.end(); await drop(); });

type Attack = { right: Map<string, number>; chance: ReturnType<typeof byChance>; people: number; reading: Reading[]; live: Reading[] };
const addUp = (sum: Map<string, number>, more: Map<string, number>) => { for (const [trick, many] of more) sum.set(trick, (sum.get(trick) ?? 0) + many); };

/** One survey of three waves, its dump, and how many guesses of each trick were right. */
async function attack(seed: number, naive?: Sealing): Promise<Attack> {
  Object.assign(lot, { seed, drawn: 0 });
  await db.execute(sql`begin`);
  const survey = await simulate(db, builders(db), { seed, respondents, ...(naive && { seal: naive, leaving: 0 }) });
  const dump = await dumpOf(db);
  await db.execute(sql`rollback`);
  await db.execute(sql`vacuum people, survey_stakeholders, survey_invitations, survey_drafts, survey_answers, survey_comments, sealed_cells, audit_events`);
  const isRight = ({ waveId, personId, respondentKey }: Guess) => survey.truth.get(waveId)?.get(personId) === respondentKey;
  const right = new Map([...guesses(dump)].map(([trick, tried]) => [trick, tried.filter(isRight).length]));
  const reports = (dump.get("survey_snapshots") ?? []).map(({ content }) => JSON.parse(String(content)) as WaveReport);
  const reading = reports.map((report) => ({ waveId: report.wave.id, report, answered: survey.answered.get(report.wave.id) ?? [] }));
  const live = naive ? (dump.get("survey_waves") ?? []).flatMap(({ id, form }) => liveReadings(String(id), form as FormRow[], survey.answered.get(String(id)) ?? [])) : [];
  return { right, chance: byChance(dump), people: [...survey.truth.values()].reduce((sum, keys) => sum + keys.size, 0), reading, live };
}

const nothing: Named = { right: 0, chance: 0, tried: 0, fewest: Infinity };
const both = (one: Named, two: Named): Named => ({ right: one.right + two.right, chance: one.chance + two.chance, tried: one.tried + two.tried, fewest: Math.min(one.fewest, two.fewest) });
const most = ({ chance, tried }: Pick<Named, "chance" | "tried">) => chance + 1.96 * Math.sqrt(chance * (1 - chance / tried));

describe("somebody with a dump of every table and without the server's secret", () => {
  test(`names no more of ${respondents} people over ${seeds} seeds and three waves than chance would`, async () => {
    const rehearsed = new Map<string, number>();
    for (const seed of rehearsals) addUp(rehearsed, (await attack(seed)).right);
    const [best] = [...rehearsed].sort(([, one], [, two]) => two - one).map(([trick]) => trick);
    const found = new Map<string, number>();
    let [chance, tried] = [0, 0];
    const read: Record<keyof typeof orders, Named> = { came: nothing, cameLast: nothing, list: nothing };
    for (let seed = 1; seed <= seeds; seed += 1) {
      const one = await attack(seed);
      addUp(found, one.right);
      chance += one.chance.right;
      tried += one.chance.tried;
      for (const order of Object.keys(orders) as (keyof typeof orders)[]) read[order] = both(read[order], nameRatings(one.reading, order));
    }
    leader = read;
    expect(tried).toBeGreaterThan(seeds * respondents * 2);
    const limit = most({ chance, tried });
    const told = [...found].map(([trick, right]) => `${trick}: ${right}`).join("\n");
    expect(found.get(best ?? ""), `${best ?? "no trick"}; by chance ${chance.toFixed(1)} of ${tried}, at most ${limit.toFixed(1)}\n${told}`).toBeLessThanOrEqual(limit);
    // Of all tricks together one may pass its interval by luck, and then by little.
    const highest = chance + 3.5 * Math.sqrt(chance);
    for (const [trick, right] of found) expect(right, trick).toBeLessThanOrEqual(highest);
  }, 900_000);

  test("nor does a leader who reads every report and hears who answered when, and whom each of them stands for", () => {
    for (const [order, named] of Object.entries(leader ?? {})) {
      expect(named.tried, order).toBeGreaterThan(seeds * respondents * 2);
      expect(named.fewest).toBeGreaterThanOrEqual(5);
      expect(named.right, `${order}: by chance ${named.chance.toFixed(1)} of ${named.tried}`).toBeLessThanOrEqual(most(named));
    }
    expect(Object.keys(leader ?? {})).toHaveLength(3);
  });

  test("names nearly everyone where answers are written as they come and invitations are left as they are", async () => {
    const { right, people, live } = await attack(1, sealInOrderOfArrival);
    expect(Math.max(...right.values()) / people).toBeGreaterThan(0.95);
    const read = nameRatings(live, "came");
    expect(read.right / read.tried).toBeGreaterThan(0.95);
    expect(read.right).toBeGreaterThan(2 * most(read));
  }, 60_000);
});
