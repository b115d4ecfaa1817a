"use server";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { recordCorrection as recordCommand } from "@/lib/surveys/commands/record-correction";
import { sendMessage as sendCommand } from "@/lib/surveys/commands/send-message";
import { recordCorrectionForm, sendMessageForm } from "@/lib/surveys/input/corrections";

export const recordCorrection = formAction(action(recordCorrectionForm, recordCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys/${idIn(sent, "waveId")}/debrief?done=recorded`);
export const sendMessage = formAction(action(sendMessageForm, sendCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys/${idIn(sent, "waveId")}/debrief?done=sent#message`);
