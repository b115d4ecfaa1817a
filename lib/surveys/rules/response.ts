import { commentChoices, commentLength, type CommentChoice } from "./comments";
import type { FormRow } from "./form";
import { raterGroups, soleChoices, type RaterGroup, type SoleChoice } from "./groups";
import { isPoint } from "./scales";

/** A comment and what its author allows of it. */
export type Comment = { text: string; choice: CommentChoice };

/** What somebody has answered: the group they say they stand for, a value by row (null: not enough contact), and comments. */
export type SurveyResponse = { group: RaterGroup; sole: SoleChoice | null; answers: Record<string, number | null>; comments: Record<string, Comment> };

const record = (value: unknown): Record<string, unknown> => (typeof value === "object" && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {});
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | null => list.find((each) => each === value) ?? null;

/** What of an answer fits the form that was asked: anything else is left out, so that a form changed in the browser can bring in
 *  nothing of its own. A comment that says nothing is none; the choice that keeps most is taken where none was made.
 *  @param stoodFor the group on the list, which stands unless its member corrected it; nobody makes themselves the leader, nor the manager by name. */
export function responseOf(form: readonly FormRow[], given: unknown, stoodFor: RaterGroup): SurveyResponse {
  const { group, sole, answers, comments } = record(given);
  const [ratings, texts] = [record(answers), record(comments)];
  const corrected = oneOf(raterGroups, group) ?? stoodFor;
  const response: SurveyResponse = { group: (corrected === "self") === (stoodFor === "self") ? corrected : stoodFor, sole: stoodFor === "manager" ? oneOf(soleChoices, sole) : null, answers: {}, comments: {} };
  for (const { key, scale, characters } of form) {
    const value = ratings[key];
    if (scale !== null && (value === null || (typeof value === "number" && isPoint(scale, value)))) response.answers[key] = value;
    const { text, choice } = record(texts[key]);
    const said = typeof text === "string" ? [...text.replace(/\r\n?/g, "\n").trim()].slice(0, Math.min(characters ?? 0, commentLength)).join("") : "";
    if (said !== "") response.comments[key] = { text: said, choice: oneOf(commentChoices, choice) ?? "not_shared" };
  }
  return response;
}

/** Whether somebody said anything at all. */
export const saysAnything = ({ answers, comments }: SurveyResponse): boolean => Object.keys(answers).length + Object.keys(comments).length > 0;

/** Bytes that hold every answer to a form as JSON, whatever is written: a character takes six at most, when it has to be escaped. */
export const draftRoom = (form: readonly FormRow[]): number => form.reduce((sum, { key, characters }) => sum + 2 * key.length + 96 + 6 * (characters ?? 0), 256);
