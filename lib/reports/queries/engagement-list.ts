import "server-only";
import { and, asc, desc, eq, inArray, ne, sql, type SQL } from "drizzle-orm";
import { engagements, programTemplates } from "@/db/schema";
import { withinReach } from "@/lib/engagements/queries/reach";
import type { EngagementStatus } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import type { EngagementListInput } from "../input";
import { courses, pageSize, type Timeliness } from "../rules";
import { atRisk, shared, sharingTimeliness, timelinessOf } from "./timeliness";

/** One row of a list of engagements. `stage`: the current one's key, null where none has begun; `stageShared` false
 *  where the agreement keeps stages back. `late` and its kin: null where timeliness is not shared. Names in order. */
export type EngagementRow = {
  id: string; title: string; status: EngagementStatus; templateId: string; program: string; launchedAt: Date | null;
  leaders: string[]; coaches: string[]; sponsors: string[]; stage: string | null; stageShared: boolean;
  heldCount: number; lastHeldAt: Date | null; nextAt: Date | null; timeliness: Omit<Timeliness, "due" | "kept"> | null;
};

/** A page of it: `total` counts every row that the filters leave, of those that the viewer may see. */
export type EngagementPage = { rows: EngagementRow[]; page: number; total: number };

const e = engagements;
const date = (value: string) => new Date(value);
const names = (role: string) => sql<string[]>`(select coalesce(json_agg(h.name order by p.position, h.name), '[]') from parties p join people h on h.id = p.person_id
  where p.engagement_id = ${e.id} and p.role = ${role} and p.left_at is null and p.declined_at is null)`;
const sessionOf = (what: SQL, where: SQL) => sql`(select ${what} from coaching_sessions s where s.engagement_id = ${e.id} and ${where})`;

/** Titles and names of people that contain the words; `%` and `_` are letters like any other. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** What the filters leave, before anything is shown of it. Row-level security decides what exists at all. */
function filtered(ctx: Ctx, { course, program, coach, risk, q }: EngagementListInput): SQL | undefined {
  const { viewer, now } = ctx;
  const party = (role: string, who: SQL) => sql`${e.id} in (select p.engagement_id from parties p where p.role = ${role} and p.left_at is null and ${who})`;
  return and(
    eq(e.organizationId, viewer.organizationId), ne(e.status, "draft"), withinReach(ctx, "engagements.id"),
    course ? inArray(e.status, [...courses[course]]) : undefined,
    program ? sql`${e.templateId} in (select t.id from program_templates t where t.key = ${program})` : undefined,
    coach ? party("coach", sql`p.person_id = ${coach}`) : undefined,
    risk ? sql`${e.id} in (select r.engagement_id from ${timelinessOf(sharingTimeliness(viewer.organizationId, withinReach(ctx, "t.id")), now)} r where ${atRisk})` : undefined,
    q ? sql`(${e.title} ilike ${containing(q)} or ${party("leader", sql`p.person_id in (select h.id from people h where h.name ilike ${containing(q)})`)})` : undefined,
  );
}

const order = {
  title: [asc(e.title), asc(e.id)], "-title": [desc(e.title), desc(e.id)],
  launched: [asc(e.launchedAt), asc(e.id)], "-launched": [desc(e.launchedAt), desc(e.id)],
} as const;

/** Engagements of the viewer's organisation as far as they may see them, the latest launched first unless asked
 *  otherwise: one statement, however many there are. Only the rows of the page are read in full. A page past the end
 *  is the first one. */
export async function listEngagements(ctx: Ctx, input: EngagementListInput): Promise<EngagementPage> {
  const { db, now } = ctx;
  const where = filtered(ctx, input);
  const ordered = order[input.sort ?? "-launched"];
  const found = db.select({ id: e.id }).from(e).where(where).orderBy(...ordered).limit(pageSize).offset((input.page - 1) * pageSize);
  const rows = await db.select({
    total: sql<number>`(select count(*)::int from ${e} where ${where})`,
    id: e.id, title: e.title, status: e.status, templateId: e.templateId, program: programTemplates.title, launchedAt: e.launchedAt,
    leaders: names("leader"), coaches: names("coach"), sponsors: names("sponsor"),
    stage: sql<string | null>`(select g.key from engagement_stages g where g.engagement_id = ${e.id} and g.entered_at is not null order by g.left_at is null desc, g.position desc limit 1)`,
    stageShared: sql<boolean>`exists (select 1 from engagement_stages g where g.engagement_id = ${e.id})`,
    heldCount: sql<number>`${sessionOf(sql`count(*)::int`, sql`s.status = 'held'`)}`,
    lastHeldAt: sql<Date | null>`${sessionOf(sql`max(s.starts_at)`, sql`s.status = 'held'`)}`.mapWith(date),
    nextAt: sql<Date | null>`${sessionOf(sql`min(s.starts_at)`, sql`s.status = 'planned' and s.starts_at >= ${now.toISOString()}::timestamptz`)}`.mapWith(date),
    timeliness: sql<EngagementRow["timeliness"]>`case when ${shared(e.sharing)} then coalesce((select json_build_object('missed', r.missed, 'moved', r.moved,
      'behindDays', r.behind_days, 'mostMoves', r.most_moves, 'missedInRow', r.missed_in_row) from ${timelinessOf(sql`array[${e.id}]`, now)} r),
      '{"missed":0,"moved":0,"behindDays":0,"mostMoves":0,"missedInRow":false}') end`,
  }).from(e).innerJoin(programTemplates, eq(programTemplates.id, e.templateId))
    .where(inArray(e.id, found)).orderBy(...ordered);
  if (rows.length === 0 && input.page > 1) return listEngagements(ctx, { ...input, page: 1 });
  return { rows: rows.map(({ total: _, ...row }) => row), page: input.page, total: rows[0]?.total ?? 0 };
}
