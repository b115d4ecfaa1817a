"use server";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { releaseComments as releaseCommand } from "@/lib/surveys/commands/release-comments";
import { releaseCommentsForm } from "@/lib/surveys/input/moderation";

export const releaseComments = formAction(action(releaseCommentsForm, releaseCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/surveys/${idIn(sent, "waveId")}?done=released#comments`);
