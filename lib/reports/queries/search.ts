import "server-only";
import { sql } from "drizzle-orm";
import { whereInvolved, withinReach } from "@/lib/engagements/queries/reach";
import type { Ctx } from "@/lib/platform/context";
import type { SessionKind } from "@/lib/sessions/rules";
import { containing } from "./engagement-list";

export type FoundPerson = { id: string; name: string; title: string };
export type FoundEngagement = { id: string; title: string; leaders: string[] };
export type FoundSession = { id: string; title: string; kind: SessionKind; round: number | null; startsAt: string };
export type FoundAction = { id: string; engagementId: string; sessionId: string | null; words: string; owner: string };

/** What was found, a few of each kind. Instants are ISO text. */
export type Found = { people: FoundPerson[]; engagements: FoundEngagement[]; sessions: FoundSession[]; actions: FoundAction[] };

/** Results of each kind at most, and characters below which nothing is looked for. */
export const searchLimits = { each: 8, shortest: 2 } as const;

const nothing: Found = { people: [], engagements: [], sessions: [], actions: [] };
const list = (row: ReturnType<typeof sql>, from: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(${row}), '[]') from (${from} limit ${searchLimits.each}) x)`;

/** Looks for words in people, engagements, sessions and promises of the viewer's organisation, within what row-level
 *  security shows them. No counts: the number of what is hidden is hidden. One statement. */
export async function searchFor(ctx: Ctx, words: string): Promise<Found> {
  const { db, viewer, now } = ctx;
  if (words.length < searchLimits.shortest) return nothing;
  const home = viewer.organizationId;
  const like = containing(words);
  const person = sql`(h.name ilike ${like})`;
  const leaders = sql`(select coalesce(json_agg(h.name order by p.position), '[]') from parties p join people h on h.id = p.person_id
    where p.engagement_id = e.id and p.role = 'leader' and p.left_at is null)`;
  const { rows } = await db.execute<{ found: Found }>(sql`select json_build_object(
    'people', ${list(sql`json_build_object('id', x.id, 'name', x.name, 'title', x.title)`,
      sql`select h.id, h.name, h.title from people h where h.organization_id = ${home} and h.removed_at is null and (${person} or h.title ilike ${like}) order by ${person} desc, h.name`)},
    'engagements', ${list(sql`json_build_object('id', x.id, 'title', x.title, 'leaders', x.leaders)`,
      sql`select e.id, e.title, ${leaders} as leaders from engagements e where e.organization_id = ${home} and e.status <> 'draft' and ${withinReach(ctx, "e.id") ?? sql`true`} and (e.title ilike ${like}
        or e.id in (select p.engagement_id from parties p join people h on h.id = p.person_id where p.organization_id = ${home} and p.left_at is null and ${person}))
        order by e.launched_at desc nulls last`)},
    'sessions', ${list(sql`json_build_object('id', x.id, 'title', x.title, 'kind', x.kind, 'round', x.round, 'startsAt', x.starts_at)`,
      sql`select s.id, e.title, s.kind, s.round, s.starts_at from session_attendees mine join coaching_sessions s on s.id = mine.session_id join engagements e on e.id = s.engagement_id
        where mine.person_id = ${viewer.personId} and ${whereInvolved("e.id")} and (s.announced_at is not null or exists (select 1 from parties c where c.engagement_id = s.engagement_id and c.person_id = mine.person_id and c.role = 'coach' and c.left_at is null))
        and e.status <> 'draft' and (e.title ilike ${like} or exists (select 1 from session_attendees a join people h on h.id = a.person_id where a.session_id = s.id and a.person_id <> mine.person_id and ${person}))
        order by abs(extract(epoch from s.starts_at - ${now.toISOString()}::timestamptz))`)},
    'actions', ${list(sql`json_build_object('id', x.id, 'engagementId', x.engagement_id, 'sessionId', x.session_id, 'words', x.words, 'owner', x.name)`,
      sql`select a.id, a.engagement_id, a.session_id, a.words, h.name from action_items a join people h on h.id = a.owner_id
        where a.organization_id = ${home} and ${whereInvolved("a.engagement_id")} and (a.words ilike ${like} or ${person}) order by a.outcome is not null, a.created_at desc`)}
  ) as found`);
  return rows[0]?.found ?? nothing;
}
