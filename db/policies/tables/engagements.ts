import { administered, allOf, anyOf, audience, authored, coached, consequences, drafted, inProgress, led, ownSide, sponsored, type TablePolicy } from "../conditions";
import { noneOf, oneOf } from "../settings";

/** One's own key; and the key of what the coaches hold in common, whose author is the engagement itself. */
const keyHeld = anyOf(oneOf("author_id", "people"), allOf("author_id = engagement_id", coached));

/** Before consent is recorded a coach notes nothing of an intake. */
const consented = `(audience <> 'coach_only' or guide_entries.session_id is null
  or not exists (select 1 from coaching_sessions s where s.id = guide_entries.session_id and s.kind = 'intake')
  or exists (select 1 from intake_consents c where c.session_id = guide_entries.session_id and c.answer = 'given' and c.withdrawn_at is null))`;

/** Engagements with their parties, stages, records and trail. */
export const engagementsTables: Record<string, TablePolicy> = {
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
  guide_entries: {
    read: anyOf(audience("author_id"), consequences, drafted),
    add: allOf(anyOf(authored, allOf(oneOf("author_id", "people"), drafted)), consented),
    change: audience("author_id"),
    changed: allOf(authored, consented),
    remove: oneOf("author_id", "people"),
  },
  content_keys: { read: keyHeld, add: keyHeld },
  looks: { read: anyOf(ownSide, oneOf("viewer_id", "people")), add: oneOf("viewer_id", "people"), change: oneOf("viewer_id", "people") },
  audit_events: {
    read: anyOf(audience("actor_id"), `(audience = 'directory' and ${administered})`),
    add: oneOf("actor_id", "people"),
  },
};
