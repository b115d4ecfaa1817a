import "server-only";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import type { GuideField } from "@/lib/programs/input";
import type { Engagement } from "../access";
import type { Entry } from "../queries/entries";
import { problemsOfAnswers, type Answers } from "../rules/answers";
import { isConfidential } from "../rules/confidential";
import { writeEntry } from "./write-entry";

/** Which prompts are answered: those of one step, on one leader's side or (null) on nobody's. */
export type AnswerSheet = {
  stepKey: string; sideId: string | null; fields: readonly GuideField[]; entries: readonly Entry[];
  /** What was written before this instant is written again even where the words are the same: it answered something else. */
  since?: Date | null;
};

/** Refuses answers that are missing or wrong, field by field, under the names the form gave them.
 *  @throws AppError `invalid` with a sentence for each field. */
export function checkAnswers({ viewer }: Ctx, fields: readonly GuideField[], answers: Answers, { complete = true, ticks = [] as readonly string[] } = {}): void {
  const t = messages("engagements", viewer.locale);
  const wrong = Object.entries(problemsOfAnswers(fields, answers, complete, ticks))
    .map(([key, problem]): [string, string[]] => [`answers.${key}`, [t(`answers.${problem}`)]]);
  if (wrong.length > 0) throw new AppError("invalid", messages("common", viewer.locale)("checkTheForm"), Object.fromEntries(wrong));
}

/** Keeps the answers that changed, each for the audience its prompt names; confidential ones are sealed. The caller
 *  holds the engagement's lock and leaves the trace.
 *  @returns how many answers changed. */
export async function writeAnswers(ctx: Ctx, { id }: Pick<Engagement, "id">, { stepKey, sideId, fields, entries, since }: AnswerSheet, answers: Answers): Promise<number> {
  let changed = 0;
  for (const field of fields) {
    const wanted = (answers[field.key] ?? "").trim();
    const own = (entry: Entry) => !isConfidential(field.audience) || entry.authorId === ctx.viewer.personId;
    const there = entries.find((entry) => entry.fieldKey === field.key && entry.sideId === sideId && entry.sessionId === null && own(entry));
    const stale = Boolean(there && since && there.updatedAt < since);
    if ((there?.words ?? "") === wanted && !stale) continue;
    const counter = Math.max(ctx.now.getTime(), (there?.counter ?? 0) + 1);
    await writeEntry(ctx, id, { stepKey, fieldKey: field.key, audience: field.audience, sideId, sessionId: null }, { words: wanted, revision: there?.revision ?? 0, counter });
    changed += 1;
  }
  return changed;
}
