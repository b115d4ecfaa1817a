"use server";
import { endGoal as endCommand, reachMilestone as reachCommand, setGoal as setCommand, setMilestone as milestoneCommand } from "@/lib/plans/commands/goals";
import { endGoalInput, reachMilestoneInput, setGoalInput, setMilestoneInput } from "@/lib/plans/input/goals";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";

const page = (sent: Parameters<typeof idIn>[0]) => `/engagements/${idIn(sent, "engagementId")}/goals?done=saved`;

export const setGoal = formAction(action(setGoalInput, setCommand), page);
export const endGoal = formAction(action(endGoalInput, endCommand), page);
export const setMilestone = formAction(action(setMilestoneInput, milestoneCommand), page);
export const reachMilestone = formAction(action(reachMilestoneInput, reachCommand), page);
