import "server-only";
import { inArray, sql } from "drizzle-orm";
import { engagements } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { dayIn, toInstant } from "@/lib/platform/dates";
import type { SessionKind } from "@/lib/sessions/rules";
import type { HoursInput } from "../input";

/** One meeting that the viewer coached. `engagement` is null where they no longer serve it: then the hour is all they keep. */
export type CoachedHour = { heldAt: Date; kind: SessionKind; minutes: number; engagement: { id: string; title: string } | null };

/** The viewer's hours of one year of theirs, the latest first, and the years next to it in which there are others. */
export type HoursPage = { year: number; hours: CoachedHour[]; minutes: { kind: SessionKind; minutes: number }[]; total: number; earlier: number | null; later: number | null };

type Row = { held_at: string; kind: SessionKind; minutes: number; engagement_id: string | null };

/** What the viewer coached in one year by their own calendar: day, kind and minutes, for the log of a credential. They stay
 *  theirs when an engagement ends or goes to another coach; its name does not. */
export async function hoursPage({ db, viewer, now }: Ctx, { year: wished }: HoursInput): Promise<HoursPage> {
  const year = wished ?? Number(dayIn(now, viewer.zone).slice(0, 4));
  const begin = (of: number) => toInstant(`${of}-01-01`, "00:00", viewer.zone);
  const { rows } = await db.execute<Row>(sql`select held_at, kind, minutes, engagement_id from doors.hours_coached(${begin(year)}::timestamptz, ${begin(year + 1)}::timestamptz)`);
  const { rows: [around] } = await db.execute<{ before: string | null; after: string | null }>(sql`select
    (select max(held_at) from doors.hours_coached('-infinity', ${begin(year)}::timestamptz)) as before, (select min(held_at) from doors.hours_coached(${begin(year + 1)}::timestamptz, 'infinity')) as after`);
  const served = [...new Set(rows.flatMap(({ engagement_id: id }) => id ?? []))];
  const titles = new Map(served.length === 0 ? [] : (await db.select({ id: engagements.id, title: engagements.title }).from(engagements).where(inArray(engagements.id, served))).map(({ id, title }) => [id, title]));
  const named = (id: string | null) => (id !== null && titles.has(id) ? { id, title: titles.get(id) ?? "" } : null);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const yearOf = (at: string | null | undefined) => (at ? Number(dayIn(new Date(at), viewer.zone).slice(0, 4)) : null);
  return {
    year, earlier: yearOf(around?.before), later: yearOf(around?.after), total: rows.reduce((sum, { minutes }) => sum + minutes, 0),
    hours: rows.map(({ held_at: at, kind, minutes, engagement_id: of }) => ({ heldAt: new Date(at), kind, minutes, engagement: named(of) })),
    minutes: kinds.map((kind) => ({ kind, minutes: rows.reduce((sum, row) => sum + (row.kind === kind ? row.minutes : 0), 0) })),
  };
}
