import { allOf, anyOf, coached, led, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

/** Prepared items stay when a coach is replaced, so they belong to whoever coaches the engagement, not to their author. */
const prepared = allOf(coached, "audience = 'coach_only'");
const revealed = "audience = 'pair'";

/** What is brought to the feedback session. */
export const feedbackTables: Record<string, TablePolicy> = {
  feedback_items: {
    read: anyOf(prepared, allOf(revealed, anyOf(led, coached))),
    add: allOf(prepared, oneOf("author_id", "people")),
    change: coached,
    changed: allOf(coached, "audience in ('coach_only', 'pair')", "side_id is null"),
  },
};
