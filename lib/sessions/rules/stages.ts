import { addDays, type Day, type DayRange } from "@/lib/platform/dates";
import type { PlannedStage } from "./plan";

/** When each stage runs according to the plan, each beginning the day after the one before ends. Expectation setting has
 *  no planned days: it lasts from the launch until the intakes begin. */
export function stagesOf(plan: { intakeWindow: DayRange; feedbackDay: Day; alignmentDay: Day; supportFrom: Day; achievementFrom: Day; closingDay: Day }): PlannedStage[] {
  return [
    { stage: "iv-intakes", ...plan.intakeWindow },
    { stage: "iv-feedback", from: addDays(plan.intakeWindow.to, 1), to: plan.feedbackDay },
    { stage: "iv-alignment", from: addDays(plan.feedbackDay, 1), to: addDays(plan.supportFrom, -1) },
    { stage: "iv-support", from: plan.supportFrom, to: addDays(plan.achievementFrom, -1) },
    { stage: "iv-achievement", from: plan.achievementFrom, to: plan.closingDay },
  ];
}
