import type { RaterGroup } from "./groups";
import type { SurveyResponse } from "./response";

/** How answers of a plan are shown: confidential, within totals alone, or open, with the name of whoever gave them. Chosen with the
 *  plan and fixed once a wave has opened. Source: SURVEYS "Groups and promises". */
export const surveyModes = ["confidential", "open"] as const;
export type SurveyMode = (typeof surveyModes)[number];

/** What somebody answered in an open survey, as coach and leaders read it: ratings by row, and the comments they let be shown as
 *  written. Other comments go their confidential way, without the name. */
export type NamedResponse = { answers: SurveyResponse["answers"]; comments: Record<string, string> };

/** What of an answer is shown with its author's name. */
export const namedResponseOf = ({ answers, comments }: Pick<SurveyResponse, "answers" | "comments">): NamedResponse =>
  ({ answers, comments: Object.fromEntries(Object.entries(comments).flatMap(([key, { text, choice }]) => (choice === "verbatim" ? [[key, text]] : []))) });

/** One person's answer in an open survey, with the group they said they stand for. */
export type NamedAnswer = { name: string; group: RaterGroup } & NamedResponse;
