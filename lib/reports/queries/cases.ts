import "server-only";
import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { engagements, organizations, parties } from "@/db/schema";
import type { EngagementStatus, PartyRole } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";

/** A party as a home shows them. Instants are ISO text. */
export type CaseParty = {
  id: string; personId: string; name: string; zone: string; role: PartyRole; position: number;
  toldAt: string | null; acknowledgedAt: string | null; acceptedAt: string | null;
};
/** A stage as planned and as it went; days `YYYY-MM-DD`, instants ISO text. */
export type CaseStage = { key: string; plannedFrom: string; plannedTo: string; enteredAt: string | null; leftAt: string | null };
/** Sessions held on one leader's side; `sideId` null: those of all together. */
export type HeldOf = { sideId: string | null; held: number };

/** One engagement of the viewer's own, with what its home needs. `stages` is empty where they are not shared;
 *  `intakes` and `nominated` count only what the viewer may see, which for all but the coach is nothing. */
export type Case = {
  id: string; organizationId: string; organizationName: string; templateId: string; title: string; status: EngagementStatus;
  launchedAt: Date | null; sharing: string[]; mine: string; parties: CaseParty[]; stages: CaseStage[]; held: HeldOf[]; heldCount: number;
  lastHeldAt: Date | null; nextAt: Date | null; roundsHeld: number; rounds: number; intakes: number; nominated: number;
  /** The version of the agreement that waits for the viewer's signature; null while none does. */
  toSign: number | null;
};

const mine = alias(parties, "mine");
const e = engagements;
const date = (value: string) => new Date(value);

const columns = {
  id: e.id, organizationId: e.organizationId, organizationName: organizations.name, templateId: e.templateId, title: e.title, status: e.status,
  launchedAt: e.launchedAt, sharing: e.sharing, mine: mine.id,
  parties: sql<CaseParty[]>`(select coalesce(json_agg(json_build_object('id', p.id, 'personId', p.person_id, 'name', h.name, 'zone', h.zone, 'role', p.role,
      'position', p.position, 'toldAt', p.told_at, 'acknowledgedAt', p.acknowledged_at, 'acceptedAt', p.accepted_at) order by p.role, p.position), '[]')
    from parties p join people h on h.id = p.person_id where p.engagement_id = ${e.id} and p.left_at is null and p.declined_at is null)`,
  stages: sql<CaseStage[]>`(select coalesce(json_agg(json_build_object('key', g.key, 'plannedFrom', g.planned_from, 'plannedTo', g.planned_to,
      'enteredAt', g.entered_at, 'leftAt', g.left_at) order by g.position), '[]') from engagement_stages g where g.engagement_id = ${e.id})`,
  held: sql<HeldOf[]>`(select coalesce(json_agg(json_build_object('sideId', x.side_id, 'held', x.held)), '[]')
    from (select s.side_id, count(*)::int as held from coaching_sessions s where s.engagement_id = ${e.id} and s.status = 'held' and s.kind in ('individual', 'three_way') group by s.side_id) x)`,
  heldCount: sql<number>`(select count(*)::int from coaching_sessions s where s.engagement_id = ${e.id} and s.status = 'held')`,
  lastHeldAt: sql<Date | null>`(select max(s.starts_at) from coaching_sessions s where s.engagement_id = ${e.id} and s.status = 'held')`.mapWith(date),
  roundsHeld: sql<number>`(select count(distinct s.round)::int from coaching_sessions s where s.engagement_id = ${e.id} and s.status = 'held')`,
  rounds: sql<number>`(select coalesce(max(s.round), 0)::int from coaching_sessions s where s.engagement_id = ${e.id} and s.status <> 'cancelled')`,
  intakes: sql<number>`(select count(*)::int from coaching_sessions s where s.engagement_id = ${e.id} and s.kind = 'intake' and s.status in ('planned', 'held'))`,
  toSign: sql<number | null>`(select a.version from agreements a where a.engagement_id = ${e.id} and a.state = 'for_signature' and ${e.status} in ('launched', 'active')
    and not exists (select 1 from agreement_signatures s where s.agreement_id = a.id and (s.party_id = ${mine.id} or s.decision = 'refused')))`,
  nominated: sql<number>`(select count(distinct n.person_id)::int from nominations n where n.engagement_id = ${e.id})`,
};

/** Engagements on a home at most; running ones come first, so that none of those is left out. */
const casesLimit = 60;

/** The engagements in which the viewer is a party in one role, running ones first and the latest launched first.
 *  A leader's who was not told yet do not exist, by row-level security. */
export const casesOf = ({ db, viewer, now }: Ctx, role: PartyRole): Promise<Case[]> =>
  db.select({ ...columns, nextAt: nextAt(now) }).from(mine).innerJoin(e, eq(e.id, mine.engagementId)).innerJoin(organizations, eq(organizations.id, e.organizationId))
    .where(and(inArray(mine.personId, viewer.people), eq(mine.role, role), isNull(mine.leftAt), isNull(mine.declinedAt), ne(e.status, "draft")))
    .orderBy(asc(sql`${e.status} in ('closed', 'stopped')`), desc(e.launchedAt), asc(e.id)).limit(casesLimit);

const nextAt = (now: Date) => sql<Date | null>`(select min(s.starts_at) from coaching_sessions s where s.engagement_id = ${e.id} and s.status = 'planned'
  and s.starts_at >= ${now.toISOString()}::timestamptz)`.mapWith(date);
