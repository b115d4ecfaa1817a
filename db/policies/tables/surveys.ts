import { allOf, anyOf, coached, led, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

const nobody = "false";
/** Written by the worker's sealing and read by it alone. */
const sealedAway: TablePolicy = { read: nobody };

/** Surveys: the coach plans them, leaders see that they are under way, and what people answer is read by nobody but sealing. */
export const surveysTables: Record<string, TablePolicy> = {
  survey_plans: { read: anyOf(coached, led), add: allOf(coached, oneOf("author_id", "people")), change: coached },
  survey_stakeholders: { read: coached, add: coached, change: coached, remove: coached },
  survey_waves: { read: anyOf(coached, led), add: coached, change: coached },
  // A coach who sends out a wave may write its links and keys, and reads neither afterwards.
  survey_invitations: { read: nobody, add: coached },
  survey_keys: { read: allOf("purpose = 'comments'", coached), add: coached },
  survey_drafts: sealedAway,
  survey_answers: sealedAway,
  survey_comments: { read: coached },
  sealed_cells: sealedAway,
  survey_snapshots: { read: anyOf(coached, led) },
};
