"use server";
import { bringIssue as bringCommand, raiseIssue as raiseCommand, resolveIssue as resolveCommand, takeBackIssue as takeBackCommand } from "@/lib/plans/commands/issues";
import { issueInput, raiseIssueInput, resolveIssueInput } from "@/lib/plans/input/issues";
import { action } from "@/lib/platform/action";
import { formAction, idIn } from "@/lib/platform/form-action";

const page = (sent: Parameters<typeof idIn>[0], done: string) => `/engagements/${idIn(sent, "engagementId")}/issues?done=${done}`;

export const raiseIssue = formAction(action(raiseIssueInput, raiseCommand), (sent) => page(sent, "raised"));
export const bringIssue = formAction(action(issueInput, bringCommand), (sent) => page(sent, "brought"));
export const takeBackIssue = formAction(action(issueInput, takeBackCommand), (sent) => page(sent, "takenBack"));
export const resolveIssue = formAction(action(resolveIssueInput, resolveCommand), (sent) => page(sent, "resolved"));
