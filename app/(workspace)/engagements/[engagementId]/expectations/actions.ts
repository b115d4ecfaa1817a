"use server";
import { confirmConsequences as confirmCommand } from "@/lib/engagements/commands/confirm-consequences";
import { decline as declineCommand } from "@/lib/engagements/commands/decline";
import { recordConversation as recordCommand } from "@/lib/engagements/commands/record-conversation";
import { acknowledgeInput, answerInterestsInput, confirmConsequencesInput, declineInput, recordConversationInput } from "@/lib/engagements/input/expectations";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { acknowledgeExpectations as acknowledgeCommand, settleInterests as answerCommand } from "@/lib/stages/commands/enter-stage";

export const acknowledge = formAction(action(acknowledgeInput, acknowledgeCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}?done=acknowledged`);
export const answerInterests = formAction(action(answerInterestsInput, answerCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}?done=answered`);
export const confirmConsequences = formAction(action(confirmConsequencesInput, confirmCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}?done=confirmed`);
export const decline = formAction(action(declineInput, declineCommand), () => "/home");
export const recordConversation = formAction(action(recordConversationInput, recordCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/expectations?told=${idIn(sent, "partyId")}`);
