"use server";
import { decideAfterLeavingInput, handOverInput, leaveInput, nameCoachInput, pauseInput, resumeInput, returnStageInput, stopEngagementInput, succeedInput } from "@/lib/engagements/input/changes";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { handOver as handOverCommand, nameCoach as nameCoachCommand, stepDownAsCoach as stepDownCommand, succeed as succeedCommand } from "@/lib/stages/commands/change-parties";
import { decideAfterLeaving as decideCommand, leave as leaveCommand, stopEngagement as stopCommand } from "@/lib/stages/commands/leave";
import { pauseEngagement as pauseCommand, resumeEngagement as resumeCommand } from "@/lib/stages/commands/pause";
import { returnStage as returnCommand } from "@/lib/stages/commands/return-stage";

export const leaveEngagement = formAction(action(leaveInput, leaveCommand), () => "/home");
export const stopEngagement = formAction(action(stopEngagementInput, stopCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/changes?done=stopped`);
export const pauseEngagement = formAction(action(pauseInput, pauseCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/changes?done=paused`);
export const resumeEngagement = formAction(action(resumeInput, resumeCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/changes?done=resumed`);
export const decideAfterLeaving = formAction(action(decideAfterLeavingInput, decideCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/changes?done=decided`);
export const returnStage = formAction(action(returnStageInput, returnCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/changes?done=returned`);
export const nameCoach = formAction(action(nameCoachInput, nameCoachCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/changes?done=named`);
export const stepDownAsCoach = formAction(action(resumeInput, stepDownCommand), () => "/home");
export const handOver = formAction(action(handOverInput, handOverCommand), () => "/home");
export const succeedSponsor = formAction(action(succeedInput, succeedCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/changes?done=succeeded`);
