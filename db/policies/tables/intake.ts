import { allOf, audience, authored, coached, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

/** What one coach heard: theirs alone, and nobody's once they are replaced. */
const heard: TablePolicy = {
  read: allOf(coached, audience("author_id")), add: allOf(coached, authored), change: allOf(coached, audience("author_id")), changed: allOf(coached, authored), remove: allOf(coached, authored),
};

/** Consents and passages of intakes, and the themes that whoever coaches the engagement goes on with. */
export const intakeTables: Record<string, TablePolicy> = {
  intake_consents: { read: heard.read, add: allOf(coached, authored), change: heard.read, changed: allOf(coached, authored) },
  intake_excerpts: heard,
  intake_themes: { read: coached, add: allOf(coached, oneOf("author_id", "people")), change: coached, changed: allOf(coached, oneOf("author_id", "people")), remove: coached },
};
