"use server";
import { checkSuitability as checkCommand } from "@/lib/engagements/commands/check-suitability";
import { checkSuitabilityInput } from "@/lib/engagements/input/expectations";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";

export const checkSuitability = formAction(action(checkSuitabilityInput, checkCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/suitability?done=${sent.finish === "later" ? "later" : "complete"}`);
