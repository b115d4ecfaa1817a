/**
 * Conditions of the engine that need nothing but their name: before a stage is entered or left, or a step
 * started. `stages` answers each from today's rows; a name that nobody answers cannot stand in a template.
 */
export const plainChecks = [
  "agreement_signed_by_all_parties", "all_leaders_acknowledged", "announcements_planned_for_each_leader",
  "assessment_or_interviews_recorded", "at_least_one_goal", "at_least_one_habit", "at_least_two_leaders",
  "at_least_two_themes_with_two_sources", "awareness_meeting_held", "baseline_wave_open_or_waived",
  "board_frozen_by_both", "cadence_chosen", "closing_meeting_held", "competencies_chosen",
  "conflict_of_interest_declared_if_shared_coach", "consent_recorded_for_every_intake",
  "course_correction_recorded_for_every_wave", "development_plan_final", "end_wave_sealed_or_waived",
  "ended_by_client_or_coach", "every_item_marked_by_every_leader", "every_leader_intake_held", "every_need_closed",
  "expectations_in_both_directions", "feedback_items_prepared", "fit_confirmed_by_both", "five_steps_complete",
  "focus_chosen", "follow_up_in_calendar", "goals_ranked", "impact_and_consequences_recorded",
  "interview_list_agreed", "invitation_names_topic", "items_balanced", "leader_and_coach_named",
  "leader_and_sponsor_named", "manager_leads_employee", "midpoint_course_correction_recorded",
  "observation_prepared", "opened_with_listening_recorded", "outcome_recorded", "plan_released_or_declined",
  "record_signed_or_refusal_noted", "series_planned", "sessions_balanced", "shared_goal_written",
  "sharing_agreement_signed", "sponsor_named", "strategy_written", "suitability_confirmed",
  "understanding_confirmed", "understanding_meeting_held", "undisturbed_time_confirmed",
] as const;
export type PlainCheck = (typeof plainChecks)[number];

/** Conditions that count, and say from how many on they are met. */
export const countingChecks = ["rounds_held_at_least", "sessions_held_at_least"] as const;
export type CountingCheck = (typeof countingChecks)[number];

/** What must have happened before a leader's own part of a step opens; until then it does not exist for that leader. */
export const leaderOpenings = ["conversation_with_sponsor_recorded"] as const;
export type LeaderOpening = (typeof leaderOpenings)[number];

/** Every name of a condition. */
export type Check = PlainCheck | CountingCheck | "stage_done";
