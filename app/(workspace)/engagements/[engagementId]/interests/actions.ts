"use server";
import { acceptAsCoach as acceptCommand } from "@/lib/engagements/commands/accept-as-coach";
import { declineAsCoach as declineCommand } from "@/lib/engagements/commands/decline-as-coach";
import { acceptAsCoachInput, declineInput } from "@/lib/engagements/input/expectations";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";

export const acceptAsCoach = formAction(action(acceptAsCoachInput, acceptCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}?done=accepted`);
export const declineAsCoach = formAction(action(declineInput, declineCommand), () => "/home");
