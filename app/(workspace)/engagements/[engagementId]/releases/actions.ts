"use server";
import { releaseItem as releaseCommand, withdrawRelease as withdrawCommand } from "@/lib/engagements/commands/release";
import { releaseItemInput, withdrawReleaseInput } from "@/lib/engagements/input/releases";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";

export const releaseItem = formAction(action(releaseItemInput, releaseCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/releases?done=released`);
export const withdrawRelease = formAction(action(withdrawReleaseInput, withdrawCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/releases?done=withdrawn`);
