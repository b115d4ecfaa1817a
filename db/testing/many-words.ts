import type { Parts } from "./many";

/** What was written in many engagements: entries, promises and events, one statement each. */
export function contentOfMany(p: Parts): string[] {
  const entries = (kind: string, of: string, { session, side, field, audience, author, owner }: { session: string; side: string; field: string; audience: string; author: string; owner: string }, where = "true") =>
    `insert into guide_entries (organization_id, id, engagement_id, session_id, step_key, field_key, author_id, side_id, audience, owner_id, words)
      select ${p.organization}, ${p.id(kind, session === "null" ? "n" : p.number)}, ${p.engagement}, ${session}, 'iv-individual', '${field}', ${author}, ${side}, '${audience}', ${owner}, 'Words of the many.' from ${of} where ${where}`;
  const ofSide = "k >= 2 and (k - 2) % 3 < 2";
  return [
    entries("1", p.each, { session: "null", side: "null", field: "iv-impact-performance", audience: "alliance", author: p.sponsor, owner: "null" }),
    entries("2", p.each, { session: "null", side: "null", field: "iv-impact-consequences", audience: "alliance", author: p.sponsor, owner: "null" }),
    entries("3", p.eachSession, { session: p.session, side: p.side, field: "iv-individual-summary", audience: "leader_and_coach", author: p.coach, owner: "null" }, ofSide),
    entries("4", p.eachSession, { session: p.session, side: p.side, field: "iv-individual-private", audience: "coach_only", author: p.coach, owner: p.coach }, ofSide),
    `insert into action_items (organization_id, id, engagement_id, session_id, author_id, side_id, audience, owner_id, words, due_on, outcome, outcome_at)
      select ${p.organization}, ${p.id("5", p.number)}, ${p.engagement}, ${p.session}, ${p.coach}, ${p.side}, 'leader_and_coach', case when ${p.side} = ${p.sideOne} then ${p.leaderOne} else ${p.leaderTwo} end,
        'A promise of the many.', (${p.starts} + interval '10 days')::date, case when ${p.number} % 3 > 0 then 'kept' end, case when ${p.number} % 3 > 0 then ${p.starts} + interval '12 days' end
      from ${p.eachSession} where ${ofSide}`,
    `insert into audit_events (organization_id, id, name, actor_id, engagement_id, side_id, audience, subject_id, details, occurred_at)
      select ${p.organization}, ${p.id("6", p.number)}, 'session.logged', ${p.coach}, ${p.engagement}, null, 'progress', ${p.session}, '{}', ${p.starts} from ${p.eachSession}`,
  ];
}
