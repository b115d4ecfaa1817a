"use server";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { enterStage as enterCommand } from "@/lib/stages/commands/enter-stage";
import { waiveBaseline as waiveBaselineCommand } from "@/lib/stages/commands/waive-baseline";
import { enterStageInput, waiveBaselineInput } from "@/lib/stages/input/intakes";

export const enterStage = formAction(action(enterStageInput, enterCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}?done=entered-${idIn(sent, "stage")}`);
export const waiveBaseline = formAction(action(waiveBaselineInput, waiveBaselineCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/next-stage`);
