import { allOf, anyOf, anyParty, audience, authored, coached, hrPartnered, inProgress, sponsored, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

const asOneself = oneOf("author_id", "people");
/** Why somebody left: as a leader's own word it is their coach's, and not one's who serves another leader alone. */
const servesThem = anyOf("departure_id is null", `exists (select 1 from departures d where d.id = departure_id and ${oneOf("d.party_id", "sidesServed")})`);

/** Who left, why as far as the coach knows, pauses, and stages gone back to. */
export const changesTables: Record<string, TablePolicy> = {
  departures: { read: allOf("audience = 'progress'", inProgress), add: allOf(asOneself, anyParty), change: anyOf(coached, sponsored) },
  stop_categories: { read: anyOf(allOf(coached, servesThem), allOf("to_hr", hrPartnered)), add: allOf(asOneself, anyParty) },
  pauses: { read: allOf("audience = 'progress'", inProgress), add: allOf(asOneself, anyOf(coached, sponsored)), change: anyOf(coached, sponsored) },
  stage_returns: { read: audience("author_id"), add: allOf(authored, coached) },
};
