import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test, type World } from "@/db/testing/test";
import type { Ctx } from "@/lib/platform/context";
import { engagementListInput } from "../input";
import { engagementsPage, hrHome } from "./homes";
import { searchFor } from "./search";

type Statement = { text: string; values: unknown[] };
type Explained = { rows: { "QUERY PLAN": { Plan: Node }[] }[] };
type Client = { query: (statement: { text: string } | string, values?: unknown[]) => Promise<Explained> };
const clientOf = ({ db }: Ctx): Client => (db as unknown as { $client: Client }).$client;

/** Engagements of the test's organisation, and leaders to go round. */
const [many, leaders] = [10_000, 400];

async function filled(world: World) {
  const it = await world.build.intervention();
  await world.owner(async (db) => {
    await db.execute(sql`set local statement_timeout = '60s'`); // filling is not what is measured
    const home = sql`${it.organizationId}::uuid`;
    await db.execute(sql`insert into people (organization_id, id, name, email, zone) select ${home}, gen_random_uuid(), 'Leader ' || n, 'l' || n || '@scale.test', 'Europe/Amsterdam' from generate_series(1, ${leaders}) n`);
    await db.execute(sql`insert into engagements (organization_id, id, template_id, title, status, zone, launched_at, created_by_id, sharing)
      select ${home}, gen_random_uuid(), ${it.templateId}, 'Case ' || lpad(n::text, 5, '0'), (array['launched', 'active', 'active', 'closed'])[n % 4 + 1], 'Europe/Amsterdam', timestamptz '2026-01-01' - n * interval '1 hour', ${it.sponsor.id},
        case when n % 20 = 0 then array['timeliness', 'stage'] else '{}' end from generate_series(1, ${many}) n`);
    await db.execute(sql`with p as (select id, row_number() over (order by name) as n from people where email like '%@scale.test'), e as (select id, row_number() over (order by title) as n from engagements where title like 'Case%')
      insert into parties (organization_id, id, engagement_id, person_id, role, position, told_at) select ${home}, gen_random_uuid(), e.id, p.id, 'leader', s, now() from e cross join generate_series(1, 2) s join p on p.n = (e.n * 2 + s) % ${leaders} + 1`);
    await db.execute(sql`insert into parties (organization_id, id, engagement_id, person_id, role, accepted_at) select ${home}, gen_random_uuid(), e.id, ${it.coach.id}, 'coach', now() from engagements e where e.title like 'Case%'`);
    await db.execute(sql`insert into coaching_sessions (organization_id, id, engagement_id, step_key, kind, round, starts_at, minutes, zone, status) select ${home}, gen_random_uuid(), e.id, 'iv-threeway', 'three_way', s,
      timestamptz '2026-02-01' + s * interval '7 days', 45, 'Europe/Amsterdam', 'held' from engagements e cross join generate_series(1, 4) s where e.title like 'Case%'`);
    await db.execute(sql`insert into engagement_stages (organization_id, engagement_id, key, position, planned_from, planned_to, entered_at) select ${home}, e.id, 'stage-' || s, s, date '2026-01-05' + s * 14, date '2026-01-16' + s * 14,
      case when s < 3 then timestamptz '2026-01-05' + s * interval '14 days' end from engagements e cross join generate_series(1, 3) s where e.title like 'Case%'`);
    await db.execute(sql`insert into session_attendees (organization_id, engagement_id, session_id, person_id) select ${home}, s.engagement_id, s.id, p.person_id from coaching_sessions s join parties p on p.engagement_id = s.engagement_id join engagements e on e.id = s.engagement_id and e.title like 'Case%' where s.round = 1`);
    await db.execute(sql`analyze people, engagements, parties, coaching_sessions, engagement_stages, session_attendees`);
  });
  return it;
}

/** Tables of which one engagement has many rows. What is counted of all engagements themselves is one narrow scan. */
const large = ["parties", "coaching_sessions", "session_attendees", "engagement_stages"];

/** Does some work and gives back the statements it sent, in order. */
async function statementsOf(ctx: Ctx, work: () => Promise<unknown>): Promise<Statement[]> {
  const client = clientOf(ctx);
  const query = client.query.bind(client);
  const sent: Statement[] = [];
  client.query = (statement, values) => {
    sent.push({ text: typeof statement === "string" ? statement : statement.text, values: values ?? [] });
    return query(statement, values);
  };
  await work().finally(() => { client.query = query; });
  return sent;
}

type Node = { "Node Type": string; "Relation Name"?: string; Plans?: Node[] };
const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

/** Tables that a statement would read from end to end. */
async function scannedBy(ctx: Ctx, text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await clientOf(ctx).query(`explain (format json) ${text}`, values);
  const plan = rows[0]?.["QUERY PLAN"][0]?.Plan;
  return plan ? nodes(plan).filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"] ?? "") : [];
}

test("lists, search and portfolio over 10,000 engagements take few statements and read large tables by index", { timeout: 120_000 }, async ({ world }) => {
  const it = await filled(world);
  await world.as(it.onlooker, async (ctx) => {
    const list = (input: object) => () => engagementsPage(ctx, engagementListInput.parse(input));
    const pages: Record<string, () => Promise<unknown>> = {
      first: list({}), byTitle: list({ sort: "title" }), last: list({ sort: "title", page: 400 }), ended: list({ course: "ended" }), name: list({ q: "Leader 17" }),
      portfolio: () => hrHome(ctx, { page: 1 }), search: () => searchFor(ctx, "Leader 17"),
    };
    for (const [name, work] of Object.entries(pages)) {
      await work(); // a process reads each template once
      const sent = await statementsOf(ctx, work);
      expect(sent.length, name).toBeLessThanOrEqual(2);
      for (const { text, values } of sent) expect((await scannedBy(ctx, text, values)).filter((table) => large.includes(table)), name).toEqual([]);
    }
  });
});
