"use server";
import { nameForIntake as nameCommand } from "@/lib/engagements/commands/name-for-intake";
import { nameForIntakeInput } from "@/lib/engagements/input/expectations";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { announceIntakes as announceCommand, planIntakes as planCommand } from "@/lib/stages/commands/plan-intakes";
import { announceIntakesInput, planIntakesInput } from "@/lib/stages/input/intakes";

export const planIntakes = formAction(action(planIntakesInput, planCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/intakes?done=planned`);
export const announceIntakes = formAction(action(announceIntakesInput, announceCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/intakes?done=announced`);
export const nameForIntake = formAction(action(nameForIntakeInput, nameCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/intakes#naming`);
