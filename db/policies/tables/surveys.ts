import { administered, allOf, anyOf, coached, inSharing, led, ownSide, servedSide, sharedBeyond, sponsored, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

const nobody = "false";
/** Written by the worker's sealing and read by it alone. */
const sealedAway: TablePolicy = { read: nobody };
const ofOneself = oneOf("author_id", "people");
/** Of what two leaders say of each other a third reads nothing, nor a coach who serves neither. */
const ofTheTwo = anyOf(ownSide, servedSide, oneOf("about_id", "sidesOwn"), oneOf("about_id", "sidesServed"));
const ownRating = allOf(ofOneself, ownSide, "audience = 'leader_only'");

/** A decision and its actions, as far as the signed agreement lets others than leaders and coach read corrections. */
const decided = anyOf(coached, led, sharedBeyond("corrections"));

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
  survey_keys: { read: anyOf(allOf("purpose = 'comments'", coached), allOf("purpose = 'shown'", anyOf(coached, led))), add: coached },
  survey_drafts: sealedAway,
  survey_answers: sealedAway,
  // Of open surveys alone, and promised so on every page of theirs.
  survey_named_answers: { read: anyOf(coached, led) },
  survey_comments: { read: coached },
  // What a coach decided of each comment, and why, stays that coach's own; what leaders read is tied to none of it.
  survey_comment_decisions: { read: allOf(coached, ofOneself), add: allOf(coached, ofOneself) },
  survey_shown_comments: { read: anyOf(coached, led), add: coached },
  survey_comment_releases: { read: anyOf(coached, led), add: coached },
  sealed_cells: sealedAway,
  survey_snapshots: { read: anyOf(coached, led) },
  // Nobody opens a rating by changing its audience: both are revealed together, by `doors.reveal_pair_ratings`.
  pair_ratings: { read: anyOf(allOf(ofOneself, ownSide), allOf("audience = 'pair'", ofTheTwo)), add: ownRating, change: ownRating },
  survey_corrections: { read: decided, add: allOf(coached, ofOneself) },
  survey_actions: { read: decided, add: coached, change: coached },
  survey_debriefs: { read: anyOf(coached, led), add: coached },
  // Never HR, whatever else the agreement shares with it: it reads cohorts of leaders alone.
  survey_summaries: { read: anyOf(coached, led, allOf(sponsored, inSharing("surveyTotal"))), add: coached },
  survey_messages: { read: anyOf(coached, led), add: allOf(led, ofOneself) },
  // Filled by `doors.post_survey_message`, since leaders do not read who was asked; emptied by the mailer.
  survey_message_posts: sealedAway,
  survey_instruments: {
    read: anyOf(wordsInstruments, allOf("published_at is not null", anyOf(oneOf("organization_id", "partnered"), inOwnPlan))),
    add: allOf(wordsInstruments, isDraft, oneOf("author_id", "people"), oneOf("changed_by_id", "people")),
    change: allOf(wordsInstruments, isDraft), changed: allOf(wordsInstruments, oneOf("changed_by_id", "people")), remove: allOf(wordsInstruments, isDraft),
  },
  // HR reads cohorts through a door, which asks first whether this reader knows some of the figures in them.
  survey_cohorts: { read: nobody },
  survey_cohort_cells: { read: nobody },
};
