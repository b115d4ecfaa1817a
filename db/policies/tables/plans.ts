import { allOf, anyOf, anyParty, audience, authored, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

/** Who does what by when. */
export const plansTables: Record<string, TablePolicy> = {
  action_items: { read: anyOf(audience("author_id"), allOf(oneOf("owner_id", "people"), anyParty)), add: authored, change: audience("author_id"), remove: authored },
};
