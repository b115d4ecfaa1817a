import type { Audience } from "@/lib/audit/rules";

/** The five methodologies that come with the product. An organization's own templates carry keys of their own. */
export const programKeys = ["intervention", "executive-coaching", "coaching-sequence", "performance-conversation", "coaching-with-compassion"] as const;
export type ProgramKey = (typeof programKeys)[number];

/** What a step is, which decides the screen it opens and whether it stands in calendars. */
export const stepKinds = ["interview", "workshop", "meeting", "session-series", "survey-wave", "plan", "conversation", "acknowledgement", "announcement"] as const;
export type StepKind = (typeof stepKinds)[number];

/** What kind of answer a prompt of a guide takes. */
export const fieldTypes = ["short_text", "long_text", "single_choice", "scale", "date", "people", "list", "yes_no"] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Who attends a step. The words are those of a party, so that a step finds its people. */
export const templateRoles = ["sponsor", "coach", "leader", "stakeholder", "hr_partner", "manager", "employee"] as const;
export type TemplateRole = (typeof templateRoles)[number];

/** Who writes an answer. `each_leader`: one answer a leader. `both_leaders`: one text of all current leaders, changed only with all agreeing. */
export const writers = ["sponsor", "coach", "each_leader", "both_leaders", "hr_partner", "manager", "employee"] as const;
export type Writer = (typeof writers)[number];

/** When a prompt is answered, seen from the meeting. */
export const moments = ["before", "during", "after"] as const;
export type Moment = (typeof moments)[number];

/** How often a step exists in one engagement. */
export const perWhat = ["engagement", "each_leader", "each_stakeholder", "each_person_told", "each_conversation"] as const;
export type PerWhat = (typeof perWhat)[number];

/** The survey waves a program opens by itself. */
export const waves = ["baseline", "midpoint", "end"] as const;
export type Wave = (typeof waves)[number];

/** The guides of a session series: its opening, its working and its closing sessions differ. */
export const positions = ["first", "middle", "last"] as const;
export type Position = (typeof positions)[number];

/** The four movements of a coaching cycle, onto which the stages of executive coaching map. */
export const phases = ["objectives", "planning", "instruction", "evaluation"] as const;
export type Phase = (typeof phases)[number];

/** Who leads an item of a workshop's agenda. */
export const agendaLeads = ["coach", "each_leader", "both_leaders", "everyone"] as const;
export type AgendaLead = (typeof agendaLeads)[number];

/** Who speaks in one turn of an agenda item. With three or four leaders a pair of turns is repeated for each pair. */
export const speakers = ["leader_one", "leader_two", "coach", "each_leader"] as const;
export type Speaker = (typeof speakers)[number];

/** The texts of the product that a prompt may ask to have read, shown or agreed. */
export const textRefs = [
  "consent-intake-leader", "consent-intake-stakeholder", "confidentiality-promise", "confidentiality-exceptions",
  "sharing-items", "announcement-help", "what-i-heard-help", "release-plan",
] as const;
export type TextRef = (typeof textRefs)[number];

/** The names in single braces that the product fills into a template's sentences. */
export const placeholders = [
  "leader", "leader_one", "leader_two", "other_leader", "leader_name", "party", "wave", "version", "step_name",
  "missing_count", "leader_count", "open_count", "held_count", "planned_count", "count_one", "count_two",
] as const;
export type Placeholder = (typeof placeholders)[number];

/**
 * Who may write what only one side reads. A note that its reader did not write would be a letter, and a sealed
 * side takes none. In the performance conversation manager and employee stand where coach and leader stand.
 */
export const sealedWriters = {
  coach_only: ["coach", "manager"],
  leader_only: ["each_leader", "employee"],
} as const satisfies Partial<Record<Audience, readonly Writer[]>>;

/** Limits of a step: its length in minutes, its day counted from the opening of its stage, the minutes of one agenda item. */
export const stepLimits = { minutes: { min: 1, max: 600 }, offsetDays: { min: 0, max: 365 }, agendaMinutes: { min: 1, max: 480 } } as const;

/** How many leaders one engagement may have at most, whatever the template. */
export const leadersLimit = { min: 1, max: 12 } as const;
