import type { NominationKind } from "@/lib/engagements/rules";

/** Somebody named for an intake, by one or by several; who named them is kept apart from what becomes of it. */
export type Nominee = { personId: string; name: string; title: string; zone: string; kind: NominationKind; nominatedById: string };

/** Each person once, in the order of names; felt by one and seen by another is felt. */
export function nomineesOnce(nominees: readonly Nominee[]): (Omit<Nominee, "nominatedById"> & { namedBy: string[] })[] {
  const people = new Map<string, Omit<Nominee, "nominatedById"> & { namedBy: string[] }>();
  for (const { nominatedById, ...nominee } of nominees) {
    const known = people.get(nominee.personId);
    people.set(nominee.personId, {
      ...nominee, kind: known?.kind === "impacted" ? "impacted" : nominee.kind, namedBy: [...new Set([...(known?.namedBy ?? []), nominatedById])],
    });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
