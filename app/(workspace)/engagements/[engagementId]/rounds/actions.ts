"use server";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { recordReason as reasonCommand } from "@/lib/sessions/commands/decide";
import { recordReasonInput } from "@/lib/sessions/input/support";

export const recordReason = formAction(action(recordReasonInput, reasonCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/rounds?done=reason`);
