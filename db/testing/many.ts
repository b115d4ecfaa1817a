import { sql } from "drizzle-orm";
import { type Db, quoteUuids } from "../client";
import { newId } from "../../lib/platform/ids";
import { contentOfMany } from "./many-words";

/** Who looks at the many: persons of the organisation who take their part in them. The coach serves in every 33rd, the
 *  sponsor answers for every 50th and the HR partner looks after as many; the leader is in two. */
export type Viewers = { organizationId: string; templateId: string; coachId: string; sponsorId: string; hrId: string; leaderId: string };

/** How many there are. `rounds` of coaching in each: three sessions a round. */
export type Many = { engagements: number; rounds: number };

/** SQL for the parts of engagement `n` and of its session in slot `k`, which the statements below have in common. */
export type Parts = ReturnType<typeof partsOf>;

const coaches = 33;
const sponsors = 50;
const partners = 50;
const stages = "'{iv-expectations,iv-intakes,iv-feedback,iv-alignment,iv-support,iv-achievement}'::text[]";

function partsOf(viewers: Viewers, { engagements, rounds }: Many, now: Date) {
  const start = newId().slice(0, 18);
  const id = (kind: string, number: string) => `('${start}-8${kind}00-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const known = (uuid: string) => `(${quoteUuids([uuid])})[1]`;
  const person = (kind: string, viewer: string, number: string) => `(case when ${number} = 0 then ${known(viewer)} else ${id(kind, number)} end)`;
  const slots = 2 + 3 * rounds;
  const [sideOne, sideTwo] = [id("8", "2 * n"), id("8", "2 * n + 1")];
  const at = `'${now.toISOString()}'::timestamptz`;
  /** Days since its coaching began: running ones within four months, ended ones before. */
  const begun = "(case when n % 20 < 14 then n % 120 else 150 + n % 600 end)";
  return {
    start, id, at, begun, sideOne, sideTwo, organization: known(viewers.organizationId), template: known(viewers.templateId), engagement: id("e", "n"),
    leaderOne: person("a", viewers.leaderId, `((2 * n) % ${engagements})`), leaderTwo: person("a", viewers.leaderId, `((2 * n + 1) % ${engagements})`),
    coach: person("b", viewers.coachId, `(n % ${coaches})`), sponsor: person("c", viewers.sponsorId, `(n % ${sponsors})`), partner: person("d", viewers.hrId, `(n % ${partners})`),
    launched: `(${at} - make_interval(days => ${begun} + 7))`,
    each: `generate_series(0, ${engagements - 1}) n`,
    /** Slots 0 and 1 are the leaders' intakes; then, round by round, a session of each side and the call of all. */
    eachSession: `generate_series(0, ${engagements - 1}) n, generate_series(0, ${slots - 1}) k`,
    number: `(n * ${slots} + k)`, session: id("f", `n * ${slots} + k`),
    side: `(case when k = 0 or (k >= 2 and (k - 2) % 3 = 0) then ${sideOne} when k = 1 or (k >= 2 and (k - 2) % 3 = 1) then ${sideTwo} end)`,
    starts: `(date_trunc('day', ${at}) - make_interval(days => ${begun}) + make_interval(days => case when k < 2 then k else 14 * ((k - 2) / 3) + 7 + (k - 2) % 3 end, hours => 8 + n % 8))`,
  };
}

const peopleOf = (p: Parts, leaders: number) => [["a", "Leader", leaders], ["b", "Coach", coaches], ["c", "Sponsor", sponsors], ["d", "Partner", partners]].map(([kind, name, count]) =>
  `insert into people (organization_id, id, name, email, title, zone) select ${p.organization}, ${p.id(String(kind), "n")}, '${name} ' || n, lower('${name}') || n || '.${p.start}@many.example.test', 'Director', 'Europe/Amsterdam'
    from generate_series(1, ${Number(count) - 1}) n`);

function engagementsOf(p: Parts): string[] {
  const status = "(case when n % 20 < 13 then 'active' when n % 20 = 13 then 'launched' when n % 20 < 18 then 'closed' when n % 20 = 18 then 'paused' else 'stopped' end)";
  const party = (role: string, id: string, who: string, { position = 1, serves = "'{}'", told = "null" } = {}) =>
    `insert into parties (organization_id, id, engagement_id, person_id, role, position, serves, told_at, accepted_at)
      select ${p.organization}, ${id}, ${p.engagement}, ${who}, '${role}', ${position}, ${serves}, ${told}, ${p.launched} from ${p.each}`;
  return [
    `insert into engagements (organization_id, id, template_id, title, status, zone, starts_on, launched_at, created_by_id, sharing, created_at)
      select ${p.organization}, ${p.engagement}, ${p.template}, 'Leader ' || 2 * n || ' and leader ' || 2 * n + 1, ${status}, 'Europe/Amsterdam', (${p.at} - make_interval(days => ${p.begun}))::date, ${p.launched}, ${p.sponsor},
        case when n % 2 = 0 then '{stage,timeliness}'::text[] else '{}' end, ${p.launched} from ${p.each}`,
    party("leader", p.sideOne, p.leaderOne, { told: p.launched }), party("leader", p.sideTwo, p.leaderTwo, { position: 2, told: p.launched }),
    party("coach", p.id("9", "4 * n"), p.coach, { serves: `array[${p.sideOne}, ${p.sideTwo}]` }),
    party("sponsor", p.id("9", "4 * n + 1"), p.sponsor), party("hr_partner", p.id("9", "4 * n + 2"), p.partner),
    `insert into engagement_stages (organization_id, engagement_id, key, position, planned_from, planned_to, entered_at, left_at)
      select ${p.organization}, ${p.engagement}, s.key, s.at, ${p.launched}::date + 14 * s.at::int, ${p.launched}::date + 14 * s.at::int + 13,
        case when s.at <= 1 + n % 5 then ${p.launched} + make_interval(days => 14 * s.at::int) end, case when s.at < 1 + n % 5 then ${p.launched} + make_interval(days => 14 * s.at::int + 13) end
      from ${p.each}, unnest(${stages}) with ordinality s(key, at)`,
  ];
}

function sessionsOf(p: Parts): string[] {
  const attending = (who: string, where: string) => `insert into session_attendees (organization_id, engagement_id, session_id, person_id) select ${p.organization}, ${p.engagement}, ${p.session}, ${who} from ${p.eachSession} where ${where}`;
  return [
    `insert into coaching_sessions (organization_id, id, engagement_id, step_key, kind, side_id, round, starts_at, minutes, zone, status, announced_at, held_minutes, logged_at)
      select ${p.organization}, ${p.session}, ${p.engagement}, case when k < 2 then 'iv-intake-leader' when (k - 2) % 3 < 2 then 'iv-individual' else 'iv-threeway' end,
        case when k < 2 then 'intake' when (k - 2) % 3 < 2 then 'individual' else 'three_way' end, ${p.side}, case when k >= 2 then (k - 2) / 3 + 1 end, ${p.starts}, 60, 'Europe/Amsterdam',
        case when ${p.starts} >= ${p.at} then 'planned' when ${p.number} % 40 = 0 then 'missed' when ${p.number} % 90 = 1 then 'planned' else 'held' end,
        ${p.launched}, case when ${p.starts} < ${p.at} then 60 end, case when ${p.starts} < ${p.at} then ${p.starts} end from ${p.eachSession}`,
    attending(p.coach, "true"), attending(p.leaderOne, `${p.side} is distinct from ${p.sideTwo}`), attending(p.leaderTwo, `${p.side} is distinct from ${p.sideOne}`),
    `insert into session_moves (organization_id, id, engagement_id, session_id, from_starts_at, to_starts_at, moved_by_id, moved_at)
      select ${p.organization}, ${p.id("7", p.number)}, ${p.engagement}, ${p.session}, ${p.starts} - interval '2 days', ${p.starts}, ${p.coach}, ${p.starts} - interval '5 days' from ${p.eachSession} where ${p.number} % 17 = 0`,
  ];
}

/** Fills an organisation with engagements as a company has them after years, made by SQL alone in seconds: people,
 *  parties, stages, sessions with who attends, entries, promises, events. The caller is a superuser: policies and
 *  foreign keys are passed by. The same each time but for the ids' first half. */
export async function generateMany(db: Db, viewers: Viewers, many: Many, now: Date): Promise<void> {
  const parts = partsOf(viewers, many, now);
  await db.execute(sql.raw("set local session_replication_role = replica; set local jit = off"));
  for (const statement of [...peopleOf(parts, many.engagements), ...engagementsOf(parts), ...sessionsOf(parts), ...contentOfMany(parts)]) await db.execute(sql.raw(statement));
  await db.execute(sql.raw("set local session_replication_role = origin"));
  await db.execute(sql.raw("analyze"));
}
