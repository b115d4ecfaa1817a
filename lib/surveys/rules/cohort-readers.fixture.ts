import { toldFrom } from "./thresholds";

/** Whether somebody who knows some engagements' figures may read what was told of cohorts: those who stand behind the same figures
 *  cannot be told apart by them, and where the reader knows one of such, five unknown must stand beside. The database's door
 *  says the same in SQL; tests judge both by trying every set. */
export function mayReadCohorts(told: readonly { members: readonly string[] }[], known: ReadonlySet<string>): boolean {
  const alike = new Map<string, string[]>();
  for (const id of new Set(told.flatMap(({ members }) => members))) {
    const cells = told.map(({ members }) => (members.includes(id) ? "1" : "0")).join("");
    alike.set(cells, [...(alike.get(cells) ?? []), id]);
  }
  return [...alike.values()].every((ids) => ids.every((id) => !known.has(id)) || ids.filter((id) => !known.has(id)).length >= toldFrom.cohort);
}
