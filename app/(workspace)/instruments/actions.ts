"use server";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { beginInstrument as beginCommand, discardInstrument as discardCommand, saveInstrument as saveCommand } from "@/lib/surveys/commands/word-instrument";
import { beginInstrumentInput, discardInstrumentInput, saveInstrumentForm } from "@/lib/surveys/input/edit-instrument";

export const beginInstrument = formAction(action(beginInstrumentInput, beginCommand), (sent) => `/instruments/${idIn(sent, "id")}`);
export const saveInstrument = formAction(action(saveInstrumentForm, saveCommand), (sent, { isPublished }) => `/instruments/${idIn(sent, "id")}?done=${isPublished ? "published" : "saved"}`);
export const discardInstrument = formAction(action(discardInstrumentInput, discardCommand), () => "/instruments?done=discarded");
