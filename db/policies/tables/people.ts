import { administered, allOf, anyOf, directory, granting, notOwn, ruling, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

/** Organisations, the people known to them, and what is sent to them. */
export const peopleTables: Record<string, TablePolicy> = {
  organizations: { read: "true", change: oneOf("id", "administered") },
  people: { read: "true", add: directory, change: anyOf(administered, oneOf("organization_id", "partnered"), oneOf("id", "people")) },
  memberships: { read: "true", add: allOf(granting, notOwn), remove: allOf(ruling, notOwn) },
  invitations: { read: directory, add: directory, change: directory },
  people_imports: { read: oneOf("author_id", "people"), add: oneOf("author_id", "people"), change: oneOf("author_id", "people") },
  program_templates: { read: "true", add: administered },
  notifications: { read: oneOf("person_id", "people") },
};
