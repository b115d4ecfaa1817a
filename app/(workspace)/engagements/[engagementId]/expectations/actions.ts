"use server";
import { answerQuestion as answerQuestionCommand, askSponsor as askCommand } from "@/lib/engagements/commands/ask-sponsor";
import { confirmConsequences as confirmCommand } from "@/lib/engagements/commands/confirm-consequences";
import { decline as declineCommand } from "@/lib/engagements/commands/decline";
import { recordConversation as recordCommand } from "@/lib/engagements/commands/record-conversation";
import { reviseExpectations as reviseCommand } from "@/lib/engagements/commands/revise-expectations";
import { acknowledgeInput, answerQuestionInput, askSponsorInput, answerInterestsInput, confirmConsequencesInput, declineInput, recordConversationInput, reviseExpectationsInput } from "@/lib/engagements/input/expectations";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { acknowledgeExpectations as acknowledgeCommand, settleInterests as answerCommand } from "@/lib/stages/commands/enter-stage";

export const acknowledge = formAction(action(acknowledgeInput, acknowledgeCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}?done=acknowledged`);
export const answerInterests = formAction(action(answerInterestsInput, answerCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}?done=answered`);
export const confirmConsequences = formAction(action(confirmConsequencesInput, confirmCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}?done=confirmed`);
export const decline = formAction(action(declineInput, declineCommand), () => "/home");
export const recordConversation = formAction(action(recordConversationInput, recordCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/expectations?told=${idIn(sent, "partyId")}`);
export const askSponsor = formAction(action(askSponsorInput, askCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/expectations?done=asked#questions`);
export const answerQuestion = formAction(action(answerQuestionInput, answerQuestionCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/expectations?done=answered#questions`);
export const reviseExpectations = formAction(action(reviseExpectationsInput, reviseCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/expectations?done=revised`);
