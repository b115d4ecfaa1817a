import { afterAll, beforeAll, describe, expect, test } from "vitest";
import pg from "pg";
import { quoteUuids, connect, type Database } from "../client";
import { prepareDatabase } from "../migrate";
import { databaseRoles, env, rolePassword } from "@/lib/platform/env";
import { announcements, boards, surveyWaves } from "../schema";
import { announcementsPage } from "@/lib/alignment/queries/announcements";
import { engagementFor } from "@/lib/engagements/access";
import { readEntries } from "@/lib/engagements/queries/entries";
import { readContent } from "@/lib/feedback/queries/board-content";
import { readItems } from "@/lib/feedback/queries/items";
import { excerptsOf } from "@/lib/intake/queries/intake-record";
import { themesOf } from "@/lib/intake/queries/themes";
import { sql } from "drizzle-orm";
import { tablePolicies } from "../policies/tables";
import type { Ctx, Member } from "@/lib/platform/context";
import { reportPage } from "@/lib/surveys/queries/report-page";
import type { WaveReport } from "@/lib/surveys/rules/report";
import { demonstrationCanaries, loadDemonstration } from "./load";

const name = "demonstration_test";
const at = (url: string, role?: string) => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  if (role) { address.username = role; address.password = rolePassword(env().secret, role as (typeof databaseRoles)[number]); }
  return address.href;
};

let app: Database;
let owner: pg.Client;
const before = { ...process.env };

beforeAll(async () => {
  const cluster = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await cluster.connect();
  await cluster.query(`drop database if exists ${name}`);
  await cluster.query(`create database ${name}`);
  await cluster.end();
  const url = at(before.DATABASE_URL ?? "");
  const roles = databaseRoles.filter((role) => role !== "entente_backup").map((role) => ({ name: role, password: rolePassword(env().secret, role) }));
  await prepareDatabase({ ownerUrl: url, workerUrl: at(url, "entente_worker"), roles });
  env().databaseDirectUrl = url;
  app = connect(at(url, "entente_app"), 2);
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
});
afterAll(async () => { await app.end(); await owner.end(); });

describe("the demonstration", () => {
  test("is loaded once, in seconds", async () => {
    const begun = Date.now();
    expect(await loadDemonstration()).toBe(true);
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(await loadDemonstration()).toBe(false);
    const { rows } = await owner.query<{ people: number; engagements: number; held: number }>(
      "select (select count(*)::int from people) as people, (select count(*)::int from engagements) as engagements, (select count(*)::int from coaching_sessions where status = 'held') as held");
    expect(rows[0]).toMatchObject({ people: 60, engagements: 7 });
  });

  test("shows each canary to exactly those whom the audience table names", async () => {
    const canaries = await demonstrationCanaries();
    expect(canaries.length).toBeGreaterThan(100);
    expect(new Set(canaries.map(({ canary }) => canary)).size).toBe(canaries.length);
    const { rows: people } = await owner.query<{ id: string; email: string; organization_id: string }>("select id, email, organization_id from people");
    const { rows: engagements } = await owner.query<{ id: string }>("select id from engagements");
    const seen = new Map<string, string[]>(canaries.map(({ canary }) => [canary, []]));
    for (const person of people) {
      const text = await app.transaction(`select doors.view_as(${quoteUuids([person.id])})`, async (db) => {
        const viewer = { kind: "member", personId: person.id, organizationId: person.organization_id, people: [person.id], locale: "en" } as unknown as Member;
        const ctx: Ctx = { db, viewer, now: new Date() };
        const entries = (await Promise.all(engagements.map(({ id }) => readEntries(ctx, { engagementId: id })))).flat();
        const items = (await Promise.all(engagements.map(({ id }) => readItems(ctx, id, { withdrawn: true })))).flat();
        const passages = (await Promise.all(engagements.map(({ id }) => excerptsOf(ctx, id)))).flat();
        const themes = (await Promise.all(engagements.map(({ id }) => themesOf(ctx, id)))).flat();
        const telling = await db.selectDistinct({ id: announcements.engagementId }).from(announcements);
        const told = (await Promise.all(telling.map(({ id }) => announcementsPage(ctx, id, "")))).flatMap(({ own }) => own ?? []);
        const waves = await db.select({ id: surveyWaves.id, engagementId: surveyWaves.engagementId }).from(surveyWaves);
        const commented = (await Promise.all(waves.map((wave) => reportPage(ctx, wave.engagementId, wave.id)))).flatMap(({ comments, released, corrections }) => [
          ...comments.flatMap(({ text, decided }) => [text, decided?.words ?? ""]), ...released.flatMap(({ shown }) => shown), JSON.stringify(corrections),
        ]);
        const opened = [...commented, ...told.map(({ said }) => said?.words ?? ""), ...[...entries, ...passages, ...themes].map(({ words }) => words ?? ""), ...items.map(({ words }) => Object.values(words).join("\n"))];
        // Every row of every table that row-level security lets through, whatever columns it has.
        const { rows } = await db.execute<{ row: string }>(sql.raw(Object.keys(tablePolicies).map((table) => `select row_to_json(t)::text as row from ${table} t`).join(" union all ")));
        return [...opened, ...rows.map(({ row }) => row)].join("\n");
      });
      for (const [canary, readers] of seen) if (text.includes(canary)) readers.push(person.email);
    }
    for (const { canary, object, allowed } of canaries) expect(seen.get(canary)?.sort(), object).toEqual(allowed);
  }, 120_000);

  test("has one board that both leaders froze, with an item reworded and one disputed", async () => {
    const { rows: [coach] } = await owner.query<{ id: string; organization_id: string }>("select id, organization_id from people where email = 'coach@demo.example'");
    const board = await app.transaction(`select doors.view_as(${quoteUuids([coach?.id ?? ""])})`, async (db) => {
      const viewer = { kind: "member", personId: coach?.id, organizationId: coach?.organization_id, people: [coach?.id], roles: ["coach"], locale: "en" } as unknown as Member;
      const ctx: Ctx = { db, viewer, now: new Date() };
      const [board, ...others] = await db.select().from(boards);
      expect(others).toEqual([]);
      if (!board) throw new Error("No board was loaded.");
      return { frozen: board, ...await readContent(ctx, await engagementFor(ctx, "viewBoard", board.engagementId), board) };
    });
    expect(board.frozen).toMatchObject({ hash: board.hash, frozenAt: expect.any(Date) as Date });
    expect(board.content.items.map(({ outcome }) => outcome).filter((outcome) => outcome !== "agreed").sort()).toEqual(["disputed", "reworded"]);
    expect(board.progress).toEqual({ planned: 10, answered: 10, closed: 10 });
    expect(board.content.goal).not.toBe("");
  });

  test("tells of each wave what its people leave to be told, and of an open one nothing", async () => {
    const { rows } = await owner.query<{ content: string; title: string }>("select s.content, e.title from survey_snapshots s join engagements e on e.id = s.engagement_id join survey_waves w on w.id = s.wave_id order by e.title, w.opened_at");
    const reports = rows.map(({ content, title }) => ({ title, ...(JSON.parse(content) as WaveReport) }));
    const told = ({ counts, rows: of }: WaveReport) => ({ answered: `${counts.answered} of ${counts.invited}`, totals: of.filter(({ total }) => total?.centre.told).length, groups: [...new Set(of.flatMap(({ groups }) => groups.map(({ group }) => group)))].sort(), matched: of.filter(({ matched }) => matched?.change.told !== null && matched !== null).map(({ key }) => key) });
    const [running, ...main] = reports;
    expect(running && told(running)).toEqual({ answered: "9 of 10", totals: 5, groups: [], matched: [] });
    expect(main.map(told)).toEqual([
      { answered: "15 of 16", totals: 3, groups: ["colleagues", "direct_reports"], matched: [] },
      { answered: "11 of 16", totals: 5, groups: [], matched: [] },
      { answered: "15 of 16", totals: 5, groups: ["colleagues", "direct_reports"], matched: ["wr-today.wr-decide", "wr-today.wr-respect"] },
    ]);
    const { rows: [open] } = await owner.query<{ state: string; answers: number; drafts: number }>("select w.state, (select count(*)::int from survey_answers a where a.wave_id = w.id) as answers, (select count(*)::int from survey_drafts d where d.wave_id = w.id) as drafts from survey_waves w where w.state = 'open'");
    expect(open).toEqual({ state: "open", answers: 0, drafts: 2 });
  });

  test("keeps no confidential word readable in the database", async () => {
    const { rows } = await owner.query<{ words: string }>("select words from guide_entries where audience in ('coach_only', 'leader_only')");
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every(({ words }) => words === "")).toBe(true);
  });
});
