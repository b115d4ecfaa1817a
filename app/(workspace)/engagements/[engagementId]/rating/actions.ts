"use server";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { rateRelationship as rateCommand } from "@/lib/sessions/commands/rate-relationship";
import { rateRelationshipInput } from "@/lib/sessions/input/support";

export const rateRelationship = formAction(action(rateRelationshipInput, rateCommand), (sent, { engagementId }) => `/engagements/${engagementId}/rating?call=${idIn(sent, "sessionId")}`);
