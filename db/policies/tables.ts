import { noneOf, oneOf } from "./settings";

/** Who may do what to one table's rows, in SQL. A missing verb is allowed to nobody. */
export type TablePolicy = { read: string; add?: string; change?: string; remove?: string; /** What a changed row must be; `change` itself when left out. */ changed?: string };

const anyOf = (...conditions: string[]) => `(${conditions.join(" or ")})`;
const allOf = (...conditions: string[]) => `(${conditions.join(" and ")})`;

const coached = oneOf("engagement_id", "coached");
const led = oneOf("engagement_id", "led");
const sponsored = oneOf("engagement_id", "sponsored");
const hrPartnered = oneOf("engagement_id", "hrPartnered");
const drafted = oneOf("engagement_id", "drafted");
const ownSide = oneOf("side_id", "sidesOwn");
const servedSide = oneOf("side_id", "sidesServed");
/** HR's sight over the organisation, which a party to the engagement loses. */
const overseen = allOf(oneOf("organization_id", "partnered"), noneOf("engagement_id", "involved"));
const anyParty = anyOf(coached, led, sponsored, hrPartnered);
/** The cheapest question first: of ten thousand engagements HR oversees nearly all, and everybody else none. */
const inProgress = anyOf(overseen, anyParty);

/** The audience table of PRODUCT.md as one condition, the same for every table of content. */
const audience = (author: string) => anyOf(
  // Whoever is a party no more reads not even what they wrote: a replaced coach's notes are read by nobody.
  `(audience in ('coach_only', 'leader_only') and ${oneOf(author, "people")} and ${anyOf(anyParty, drafted)})`,
  `(audience = 'leader_and_coach' and ${anyOf(ownSide, servedSide)})`,
  `(audience = 'pair' and ${anyOf(led, coached)})`,
  `(audience = 'alliance' and ${anyOf(led, coached, sponsored)})`,
  `(audience = 'progress' and ${inProgress})`,
);
/** An author writes as themselves, into what they may read. */
const authored = allOf(oneOf("author_id", "people"), audience("author_id"));
/** HR partners read the consequences before anything is signed: content/README "Decided" 5. */
const consequences = allOf(`field_key in ('iv-impact-consequences', 'iv-impact-not')`, hrPartnered);
const seeSession = anyOf(
  allOf(coached, anyOf("side_id is null", servedSide)),
  allOf("kind <> 'intake'", "announced_at is not null", led, anyOf("side_id is null", ownSide)),
  allOf("kind = 'intake'", "announced_at is not null", ownSide),
  allOf("kind <> 'intake'", "status = 'held'", inProgress),
  `(announced_at is not null and ${oneOf("id", "attending")})`,
);
const sessionSeen = "exists (select 1 from coaching_sessions s where s.id = session_id)";
const administered = oneOf("organization_id", "administered");
const directory = anyOf(administered, oneOf("organization_id", "partnered"), oneOf("organization_id", "launching"));
/** Nobody grants above their own level, and nobody their own: `mayGrant` of lib/people/rules. */
const ruling = anyOf(administered, allOf(oneOf("organization_id", "partnered"), "role <> 'administrator'"));
const granting = anyOf(ruling, allOf(oneOf("organization_id", "launching"), "role = 'leader'"));
const notOwn = `not ${oneOf("person_id", "people")}`;

/** Every table of the domain. The restrictive wall by organisation stands before each of these. */
export const tablePolicies: Record<string, TablePolicy> = {
  organizations: { read: "true", change: oneOf("id", "administered") },
  people: { read: "true", add: directory, change: anyOf(administered, oneOf("organization_id", "partnered"), oneOf("id", "people")) },
  memberships: { read: "true", add: allOf(granting, notOwn), remove: allOf(ruling, notOwn) },
  invitations: { read: directory, add: directory, change: directory },
  people_imports: { read: oneOf("author_id", "people"), add: oneOf("author_id", "people"), change: oneOf("author_id", "people") },
  program_templates: { read: "true", add: administered },
  engagements: {
    read: anyOf(allOf("status <> 'draft'", oneOf("organization_id", "partnered"), noneOf("id", "involved")),
      oneOf("id", "drafted"), oneOf("id", "coached"), oneOf("id", "led"), oneOf("id", "sponsored"), oneOf("id", "hrPartnered")),
    add: allOf(oneOf("organization_id", "launching"), oneOf("created_by_id", "people"), "status = 'draft'"),
    change: anyOf(oneOf("id", "drafted"), oneOf("id", "coached"), oneOf("id", "sponsored"), oneOf("id", "led")),
    remove: oneOf("id", "drafted"),
  },
  engagement_drafts: { read: oneOf("author_id", "people"), add: allOf(oneOf("author_id", "people"), drafted), change: oneOf("author_id", "people"), remove: oneOf("author_id", "people") },
  parties: {
    read: allOf("role <> 'stakeholder'", anyOf(inProgress, drafted)),
    add: anyOf(drafted, coached, sponsored),
    change: anyOf(drafted, coached, sponsored, oneOf("person_id", "people")),
  },
  engagement_stages: { read: anyOf(drafted, coached, led, `exists (select 1 from engagements e where e.id = engagement_id and 'stage' = any(e.sharing))`), add: drafted, change: anyOf(coached, led, sponsored) },
  nominations: { read: anyOf(coached, oneOf("nominated_by_id", "people")), add: allOf(oneOf("nominated_by_id", "people"), anyOf(drafted, coached, sponsored, led)), remove: oneOf("nominated_by_id", "people") },
  days_off: {
    read: anyOf(audience("author_id"), drafted),
    add: allOf(oneOf("author_id", "people"), "audience = 'alliance'", "side_id is null", anyOf(drafted, coached)),
    change: coached,
    changed: allOf(coached, "audience = 'alliance'", "side_id is null"),
    remove: coached,
  },
  sharing_agreements: { read: anyOf(drafted, coached, led, sponsored), add: anyOf(drafted, coached) },
  coaching_sessions: { read: anyOf(drafted, seeSession), add: anyOf(drafted, coached), change: coached },
  session_attendees: {
    read: anyOf(drafted, allOf(oneOf("person_id", "people"), anyParty), sessionSeen),
    add: anyOf(drafted, coached), remove: coached,
  },
  session_moves: { read: allOf(anyOf(coached, led), sessionSeen), add: allOf(oneOf("moved_by_id", "people"), coached) },
  guide_entries: {
    read: anyOf(audience("author_id"), consequences, drafted),
    add: anyOf(authored, allOf(oneOf("author_id", "people"), drafted)),
    change: audience("author_id"),
    changed: authored,
    remove: oneOf("author_id", "people"),
  },
  content_keys: { read: oneOf("author_id", "people"), add: oneOf("author_id", "people") },
  looks: { read: anyOf(ownSide, oneOf("viewer_id", "people")), add: oneOf("viewer_id", "people"), change: oneOf("viewer_id", "people") },
  action_items: { read: anyOf(audience("author_id"), allOf(oneOf("owner_id", "people"), anyParty)), add: authored, change: audience("author_id"), remove: authored },
  audit_events: {
    read: anyOf(audience("actor_id"), `(audience = 'directory' and ${administered})`),
    add: oneOf("actor_id", "people"),
  },
  notifications: { read: oneOf("person_id", "people") },
};
