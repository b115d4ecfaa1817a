"use server";
import { notePreview as noteCommand, writeThoughts as thoughtsCommand } from "@/lib/feedback/commands/note-preview";
import { notePreviewInput, writeThoughtsInput } from "@/lib/feedback/input/preview";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";

export const notePreview = formAction(action(notePreviewInput, noteCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/preview?noted=${idIn(sent, "partyId")}#${idIn(sent, "partyId")}`);
export const writeThoughts = formAction(action(writeThoughtsInput, thoughtsCommand), (sent) => `/engagements/${idIn(sent, "engagementId")}/preview?kept=1`);
