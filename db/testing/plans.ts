import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import * as schema from "../schema";
import { quoteUuids, type Db } from "../client";

/** What the planner chose for one statement: how long it ran, the tables it read from end to end, and how many rows of
 *  each it read only to leave them out. */
export type Plan = { query: string; milliseconds: number; scanned: string[]; vain: Record<string, number> };

type Node = { "Node Type": string; "Relation Name"?: string; "Actual Loops"?: number; "Rows Removed by Filter"?: number; "Rows Removed by Index Recheck"?: number; Plans?: Node[] };
type Report = { "Query Text": string; Plan: Node };

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

function planOf({ "Query Text": query, Plan: top }: Report, milliseconds: number): Plan {
  const plan: Plan = { query, milliseconds, scanned: [], vain: {} };
  for (const node of nodesOf(top)) {
    const table = node["Relation Name"];
    const loops = node["Actual Loops"] ?? 0;
    if (!table || loops === 0) continue;
    if (node["Node Type"] === "Seq Scan") plan.scanned.push(table);
    plan.vain[table] = (plan.vain[table] ?? 0) + loops * ((node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0));
  }
  return plan;
}

/** Does what a page does, as one person behind row-level security, and keeps the plan of every statement that ran, those
 *  inside the doors' functions too. The database's own explaining, so nothing is asked twice. Rolled back at the end. */
export async function plansOf(client: pg.Client, personId: string, work: (db: Db) => Promise<unknown>): Promise<Plan[]> {
  const db: Db = drizzle(client, { schema, casing: "snake_case" });
  const plans: Plan[] = [];
  const keep = ({ message = "" }: { message?: string | undefined }) => {
    const [, milliseconds = "", text = ""] = /^duration: ([\d.]+) ms\s+plan:\s*(\{[^]*)$/.exec(message) ?? [];
    if (!text) return;
    plans.push(planOf(JSON.parse(text) as Report, Number(milliseconds)));
  };
  await client.query("begin");
  client.on("notice", keep);
  try {
    await db.execute(sql.raw(`load 'auto_explain'; set local auto_explain.log_min_duration = 0; set local auto_explain.log_nested_statements = on; set local auto_explain.log_format = json;
      set local auto_explain.log_analyze = on; set local auto_explain.log_timing = off; set local auto_explain.log_level = notice; set local client_min_messages = notice`));
    await db.execute(sql.raw("set local role entente_app"));
    await db.execute(sql.raw(`select doors.view_as(${quoteUuids([personId])})`));
    await work(db);
  } finally {
    await client.query("rollback");
    client.off("notice", keep);
  }
  return plans;
}
