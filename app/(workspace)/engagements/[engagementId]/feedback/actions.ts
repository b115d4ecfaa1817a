"use server";
import { prepareItem as prepareCommand } from "@/lib/feedback/commands/prepare-item";
import { withdrawItem as withdrawCommand } from "@/lib/feedback/commands/withdraw-item";
import { prepareItemInput, withdrawItemInput } from "@/lib/feedback/input/items";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";

export const prepareItem = formAction(action(prepareItemInput, prepareCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/feedback/${idIn(sent, "id")}`);
export const withdrawItem = formAction(action(withdrawItemInput, withdrawCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/feedback${sent.withdraw === "yes" ? `?withdrawn=${idIn(sent, "itemId")}` : ""}`);
