import { audiences, type Audience } from "@/lib/audit/rules";
import type { ProgramTemplate } from "@/lib/programs/input";

/** Titles of a template's steps by key, in the template's order. */
export const stepTitles = (template: ProgramTemplate): Map<string, string> =>
  new Map(template.stages.flatMap(({ steps }) => steps.map(({ key, title }): [string, string] => [key, title])));

/** What of one entry decides which record it belongs to. */
export type RecordEntry = { stepKey: string; sideId: string | null; sessionId: string | null; audience: Audience; words: string | null; updatedAt: Date };

/** One record of an engagement as its list shows it: everything of one step, one side and one audience. `count` is how
 *  many prompts are answered, `sessions` in how many sessions. */
export type RecordRow = { stepKey: string; title: string; sideId: string | null; audience: Audience; count: number; sessions: number; lastSessionId: string | null; changedAt: Date };

/** The records that somebody may read, from the entries that row-level security let through: in the order of the
 *  template's steps, then of the sides, the narrowest circle first. What is empty is no record. */
export function recordsOf(entries: readonly RecordEntry[], template: ProgramTemplate, sides: readonly string[]): RecordRow[] {
  const titles = stepTitles(template);
  const steps = [...titles.keys()];
  const rows = new Map<string, RecordRow & { seen: Set<string> }>();
  for (const { stepKey, sideId, sessionId, audience, words, updatedAt } of entries) {
    if (words === "") continue;
    const key = [stepKey, sideId, audience].join(" ");
    const row = rows.get(key) ?? { stepKey, title: titles.get(stepKey) ?? stepKey, sideId, audience, count: 0, sessions: 0, lastSessionId: null, changedAt: updatedAt, seen: new Set<string>() };
    row.count += 1;
    if (sessionId) row.seen.add(sessionId);
    if (updatedAt >= row.changedAt) Object.assign(row, { changedAt: updatedAt, lastSessionId: sessionId ?? row.lastSessionId });
    rows.set(key, row);
  }
  const order = (row: RecordRow) => steps.indexOf(row.stepKey) * 1000 + (row.sideId ? sides.indexOf(row.sideId) + 1 : 0) * 10 + audiences.indexOf(row.audience);
  return [...rows.values()].map(({ seen, ...row }) => ({ ...row, sessions: seen.size })).sort((a, b) => order(a) - order(b));
}
