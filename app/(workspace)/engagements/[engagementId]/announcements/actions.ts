"use server";
import { dropAnnouncement as dropCommand, nobodyToTell as nobodyCommand, noteAnnouncement as noteCommand, planAnnouncement as planCommand } from "@/lib/alignment/commands/announce";
import { dropAnnouncementInput, nobodyToTellInput, noteAnnouncementInput, planAnnouncementInput } from "@/lib/alignment/input/announcements";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";

export const planAnnouncement = formAction(action(planAnnouncementInput, planCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/announcements?done=kept#yours`);
export const noteAnnouncement = formAction(action(noteAnnouncementInput, noteCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/announcements?done=kept#yours`);
export const dropAnnouncement = formAction(action(dropAnnouncementInput, dropCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/announcements?done=dropped#yours`);
export const nobodyToTell = formAction(action(nobodyToTellInput, nobodyCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/announcements?done=kept#yours`);
