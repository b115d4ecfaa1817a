"use server";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { closeWave as closeCommand, extendWave as extendCommand } from "@/lib/surveys/commands/close-wave";
import { dropStakeholder as dropCommand, nameStakeholder as nameCommand } from "@/lib/surveys/commands/name-stakeholders";
import { openWave as openCommand, scheduleWave as scheduleCommand } from "@/lib/surveys/commands/open-wave";
import { amendSurvey as amendCommand, planSurvey as planCommand } from "@/lib/surveys/commands/plan-survey";
import { dropStakeholderInput, nameStakeholderInput } from "@/lib/surveys/input";
import { amendSurveyForm, extendWaveForm, planSurveyForm, scheduleWaveForm, waveForm } from "@/lib/surveys/input/screens";

export const planSurvey = formAction(action(planSurveyForm, planCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys?done=planned`);
export const amendSurvey = formAction(action(amendSurveyForm, amendCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys?done=amended`);
export const nameStakeholder = formAction(action(nameStakeholderInput, nameCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys?done=named#people`);
export const dropStakeholder = formAction(action(dropStakeholderInput, dropCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys?done=named#people`);
export const scheduleWave = formAction(action(scheduleWaveForm, scheduleCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys?done=scheduled#waves`);
export const openWave = formAction(action(waveForm, openCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys?done=opened#waves`);
export const closeWave = formAction(action(waveForm, closeCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys?done=closed#waves`);
export const extendWave = formAction(action(extendWaveForm, extendCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys?done=extended#waves`);
