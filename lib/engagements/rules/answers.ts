import { isDay } from "@/lib/platform/dates";
import type { GuideField } from "@/lib/programs/input";
import { entryLength } from "./confidential";

/** What somebody typed into the prompts of a guide: field key to words. A tick and a yes are "yes"; an option is its
 *  own words; a list has one point a line; a day is `YYYY-MM-DD`. */
export type Answers = Readonly<Record<string, string>>;

/** Keys, under `answers` of the `engagements` messages, of what is wrong with one answer. */
export type AnswerProblem = "empty" | "tooLong" | "notAnOption" | "notADay" | "notAsked" | "tickFirst";

function problemOf(field: GuideField, words: string, complete: boolean, ticks: readonly string[]): AnswerProblem | null {
  if (ticks.includes(field.key)) return words === "yes" ? null : "tickFirst";
  const chosen = field.type === "single_choice" || field.type === "yes_no";
  if (words === "") return complete && field.required ? (chosen ? "notAnOption" : "empty") : null;
  if (words.length > entryLength) return "tooLong";
  if (field.type === "yes_no") return words === "yes" || words === "no" ? null : "notAnOption";
  if (field.type === "single_choice") return field.options?.includes(words) ? null : "notAnOption";
  return field.type === "date" && !isDay(words) ? "notADay" : null;
}

/** What is wrong with answers to these prompts, by field key; empty when all is well. What was not asked is refused.
 *  @param complete whether every required prompt must be answered, or only what is there be right.
 *  @param ticks prompts that nothing but a yes answers. */
export function problemsOfAnswers(fields: readonly GuideField[], answers: Answers, complete: boolean, ticks: readonly string[] = []): Record<string, AnswerProblem> {
  const asked = new Set(fields.map(({ key }) => key));
  const unknown = Object.keys(answers).filter((key) => !asked.has(key)).map((key): [string, AnswerProblem] => [key, "notAsked"]);
  const wrong = fields.flatMap((field): [string, AnswerProblem][] => {
    const problem = problemOf(field, (answers[field.key] ?? "").trim(), complete, ticks);
    return problem ? [[field.key, problem]] : [];
  });
  return Object.fromEntries([...unknown, ...wrong]);
}

/** The points of an answer that is a list. */
export const pointsOf = (words: string | null | undefined): string[] =>
  (words ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
