import { administered, allOf, anyOf, coached, led, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

const nobody = "false";
/** Written by the worker's sealing and read by it alone. */
const sealedAway: TablePolicy = { read: nobody };

/** Coaches word what they ask, and administrators keep it; HR, who read figures made of the answers, read the words alone. */
const wordsInstruments = anyOf(administered, oneOf("organization_id", "coaching"));
const isDraft = "published_at is null";
/** What people around a leader are asked, that leader may read. */
const inOwnPlan = "exists (select 1 from survey_plans p where p.organization_id = survey_instruments.organization_id and p.instrument_key = survey_instruments.key and p.instrument_version = survey_instruments.version)";

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
  survey_instruments: {
    read: anyOf(wordsInstruments, allOf("published_at is not null", anyOf(oneOf("organization_id", "partnered"), inOwnPlan))),
    add: allOf(wordsInstruments, isDraft, oneOf("author_id", "people"), oneOf("changed_by_id", "people")),
    change: allOf(wordsInstruments, isDraft), changed: allOf(wordsInstruments, oneOf("changed_by_id", "people")), remove: allOf(wordsInstruments, isDraft),
  },
  // HR reads cohorts through a door, which asks first whether this reader knows some of the figures in them.
  survey_cohorts: { read: nobody },
  survey_cohort_cells: { read: nobody },
};
