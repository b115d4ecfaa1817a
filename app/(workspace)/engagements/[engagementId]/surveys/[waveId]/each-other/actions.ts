"use server";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";
import { rateOtherLeader as rateCommand } from "@/lib/surveys/commands/rate-each-other";
import { rateOtherLeaderForm } from "@/lib/surveys/input/pair-ratings";

export const rateOtherLeader = formAction(action(rateOtherLeaderForm, rateCommand), (sent, { revealed }) => `/engagements/${idIn(sent, "engagementId")}/surveys/${idIn(sent, "waveId")}/each-other?done=${revealed ? "revealed" : "kept"}`);
