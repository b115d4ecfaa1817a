"use server";
import { answerChange as answerCommand, proposeChange as proposeCommand } from "@/lib/plans/commands/change-commitments";
import { giveAccount as accountCommand } from "@/lib/plans/commands/give-account";
import { answerChangeInput, giveAccountInput, proposeChangeInput } from "@/lib/plans/input/commitments";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";

const page = (sent: Parameters<typeof idIn>[0], done: string) => `/engagements/${idIn(sent, "engagementId")}/commitments?done=${done}`;

export const proposeChange = formAction(action(proposeChangeInput, proposeCommand), (sent) => page(sent, "proposed"));
export const answerChange = formAction(action(answerChangeInput, answerCommand), (sent) => page(sent, sent.answer === "accept" ? "accepted" : sent.answer === "decline" ? "declined" : "withdrawn"));
export const giveAccount = formAction(action(giveAccountInput, accountCommand), (sent) => page(sent, "accounted"));
