import type { PlannedKind } from "@/lib/sessions/rules/plan";

/** The intervention template's step of each dated kind of meeting. */
export const meetingSteps: Readonly<Record<PlannedKind, string>> = {
  feedback: "iv-feedback-day", alignment: "iv-alignment-meeting", individual: "iv-individual", three_way: "iv-threeway", closing: "iv-closing",
};

/** The stage an intervention is in from its launch on. */
export const firstStage = "iv-expectations";

/** What the sponsor writes before the launch: the draft's field, and the step and prompt of the template it answers.
 *  Labels, help and audience are the template's. */
export const sponsorFields = {
  performance: { stepKey: "iv-impact", fieldKey: "iv-impact-performance" },
  leadership: { stepKey: "iv-impact", fieldKey: "iv-impact-leadership" },
  organization: { stepKey: "iv-impact", fieldKey: "iv-impact-organization" },
  strain: { stepKey: "iv-impact", fieldKey: "iv-impact-strain" },
  good: { stepKey: "iv-impact", fieldKey: "iv-impact-good" },
  consequences: { stepKey: "iv-impact", fieldKey: "iv-impact-consequences" },
  notFollow: { stepKey: "iv-impact", fieldKey: "iv-impact-not" },
  support: { stepKey: "iv-impact", fieldKey: "iv-impact-support" },
  ownPart: { stepKey: "iv-suitability", fieldKey: "iv-suit-own-part" },
  formal: { stepKey: "iv-suitability", fieldKey: "iv-suit-sponsor-formal" },
  represented: { stepKey: "iv-suitability", fieldKey: "iv-suit-sponsor-represented" },
  limits: { stepKey: "iv-suitability", fieldKey: "iv-suit-sponsor-limits" },
} as const;
export type SponsorField = keyof typeof sponsorFields;

/** Where it is written that there is no baseline survey, and why: a field beside the guide of its step. */
export const baselineStep = "iv-baseline";
export const baselineField = "baseline-waiver";
