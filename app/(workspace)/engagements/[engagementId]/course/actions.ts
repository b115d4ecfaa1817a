"use server";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { decideCourse as decideCommand } from "@/lib/sessions/commands/decide";
import { decideCourseInput } from "@/lib/sessions/input/support";

export const decideCourse = formAction(action(decideCourseInput, decideCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/course?done=decided`);
