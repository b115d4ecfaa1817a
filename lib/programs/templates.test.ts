import { describe, expect, it } from "vitest";
import type { Audience } from "@/lib/audit/rules";
import { guidesOf } from "./input/check-fields";
import type { GuideField, ProgramTemplate } from "./input";
import { stepOf } from "./rules/guides";
import { programKeys } from "./rules";
import { shippedTemplate, shippedTemplates } from "./templates/all";

const stepsOf = (template: ProgramTemplate) => template.stages.flatMap((stage) => stage.steps);
const promptsOf = (template: ProgramTemplate): GuideField[] => [...stepsOf(template).flatMap((step) => guidesOf(step).flat()), ...template.overlays.flatMap((overlay) => overlay.guide)];
const intervention = shippedTemplate("intervention");
const audiencesIn = (...stepKeys: string[]): Set<Audience> => new Set(stepKeys.flatMap((key) => guidesOf(stepOf(intervention, key)).flat().map((field) => field.audience)));

describe("the five templates", () => {
  it.each(programKeys)("%s is what the schema says, under its own key, in its first version", (key) => {
    expect(shippedTemplate(key)).toMatchObject({ key, version: 1 });
  });

  it("use no key twice among all five, the shared overlay apart", () => {
    const keys = shippedTemplates().flatMap((template) => [
      template.key,
      ...template.stages.flatMap((stage) => [stage.key, ...[...stage.entry, ...stage.exit].map((each) => each.key)]),
      ...stepsOf(template).flatMap((step) => [step.key, ...guidesOf(step).flat().map((field) => field.key)]),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("survive being kept as JSON, word for word", () => {
    for (const template of shippedTemplates()) expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  });

  it("hold no doubled brace, which nothing would fill in", () => {
    expect(JSON.stringify(shippedTemplates())).not.toContain("{{");
  });

  it("keep manager and employee to the performance conversation, and coach and leader out of it", () => {
    for (const template of shippedTemplates()) {
      const ofConversation = template.key === "performance-conversation";
      const writers = stepsOf(template).flatMap((step) => guidesOf(step).flat().map((field) => field.by));
      expect(writers.every((writer) => ["manager", "employee"].includes(writer) === ofConversation)).toBe(true);
    }
  });
});

describe("the intervention", () => {
  it("has its six stages in order, each left by the conditions of the specification", () => {
    expect(intervention.stages.map((stage) => [stage.key, stage.exit.map((condition) => condition.check)])).toEqual([
      ["iv-expectations", ["suitability_confirmed", "impact_and_consequences_recorded", "conflict_of_interest_declared_if_shared_coach", "all_leaders_acknowledged"]],
      ["iv-intakes", ["interview_list_agreed", "every_leader_intake_held", "consent_recorded_for_every_intake", "at_least_two_themes_with_two_sources", "baseline_wave_open_or_waived"]],
      ["iv-feedback", ["every_item_marked_by_every_leader", "shared_goal_written", "board_frozen_by_both"]],
      ["iv-alignment", ["series_planned", "agreement_signed_by_all_parties", "expectations_in_both_directions", "announcements_planned_for_each_leader"]],
      ["iv-support", ["rounds_held_at_least", "midpoint_course_correction_recorded", "sessions_balanced"]],
      ["iv-achievement", ["end_wave_sealed_or_waived", "course_correction_recorded_for_every_wave", "closing_meeting_held"]],
    ]);
  });

  it("is for two to four leaders", () => {
    expect(intervention.leaders).toEqual({ min: 2, max: 4 });
  });

  it("supports for three months, every two weeks, on working days, each leader alone and all together", () => {
    const rhythm = { everyDays: 14, months: 3, workingDaysOnly: true };
    expect(stepOf(intervention, "iv-individual")).toMatchObject({ per: "each_leader", cadence: rhythm });
    expect(stepOf(intervention, "iv-threeway")).toMatchObject({ per: "engagement", cadence: rhythm });
  });

  it("tells no leader before the suitability check, and opens nothing to a leader before the sponsor has spoken", () => {
    expect(stepOf(intervention, "iv-inform").requires?.map((condition) => condition.check)).toEqual(["suitability_confirmed"]);
    expect(stepOf(intervention, "iv-acknowledge").opensForLeaderWhen).toBe("conversation_with_sponsor_recorded");
  });

  it("asks at all three waves, and rates the business impact at launch and at the end on one scale", () => {
    expect(stepsOf(intervention).flatMap((step) => step.wave ?? [])).toEqual(["baseline", "midpoint", "end"]);
    const rated = promptsOf(intervention).filter((field) => field.scale === "strain-5");
    expect(rated.map((field) => [field.key, field.by])).toEqual([["iv-impact-strain", "sponsor"], ["iv-cl-strain", "sponsor"]]);
  });
});

describe("no prompt of the intervention is read more widely than promised", () => {
  it("keeps what stakeholders, observers and the sponsor say in intakes, and the themes, to the coach", () => {
    expect(audiencesIn("iv-intake-impacted", "iv-intake-observer", "iv-intake-sponsor", "iv-themes")).toEqual(new Set(["coach_only"]));
  });

  it("keeps a leader's intake to the coach, but for that leader's consent and own preparation", () => {
    const wider = guidesOf(stepOf(intervention, "iv-intake-leader")).flat().filter((field) => field.audience !== "coach_only");
    expect(wider.map((field) => [field.key, field.audience])).toEqual([["iv-il-consent", "leader_and_coach"], ["iv-il-prep", "leader_only"]]);
  });

  it("keeps whom to interview from everybody but the coach and the leader who named them", () => {
    expect(audiencesIn("iv-intake-list")).toEqual(new Set(["leader_and_coach", "coach_only"]));
  });

  it("keeps feedback items to the coach until the day, and the board to the pair", () => {
    expect(audiencesIn("iv-items")).toEqual(new Set(["coach_only"]));
    expect(audiencesIn("iv-feedback-day")).toEqual(new Set(["pair", "leader_only", "coach_only"]));
  });

  it("keeps individual sessions from the other leader, and three-way calls from sponsor and HR", () => {
    expect(audiencesIn("iv-individual")).toEqual(new Set(["leader_and_coach", "coach_only", "leader_only"]));
    expect(audiencesIn("iv-threeway")).toEqual(new Set(["pair", "leader_only", "coach_only"]));
  });

  it("shows of an announcement that it was done and when, nothing else", () => {
    const shown = guidesOf(stepOf(intervention, "iv-announce")).flat().filter((field) => field.audience === "alliance");
    expect(shown.map((field) => field.key)).toEqual(["iv-an-date"]);
  });

  it("offers no private note of anyone to the whole alliance", () => {
    for (const template of shippedTemplates()) {
      const notes = promptsOf(template).filter((field) => /private notes|my own notes|only you can read/i.test(`${field.label} ${field.help}`));
      expect(notes.every((field) => ["coach_only", "leader_only"].includes(field.audience))).toBe(true);
    }
  });

  it("leaves sentences that name a leader or count sealed records to the coach alone", () => {
    const conditions = intervention.stages.flatMap((stage) => [...stage.entry, ...stage.exit, ...stage.steps.flatMap((step) => step.requires ?? [])]);
    const naming = conditions.filter((condition) => /\{leader_name\}|\{open_count\}|\{count_one\}/.test(condition.refused) || condition.key.startsWith("iv-intakes-out-"));
    expect(naming.filter((condition) => !condition.coachAlone).map((condition) => condition.key)).toEqual(["iv-intakes-out-4"]);
  });
});
