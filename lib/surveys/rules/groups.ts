/** Whom raters stand for. Source: SURVEYS "Groups and promises"; an intervention's survey has no `self`. */
export const raterGroups = ["self", "manager", "peers", "direct_reports", "others"] as const;
export type RaterGroup = (typeof raterGroups)[number];

/** Who answers by name, since they read figures of surveys in another part of theirs: an engagement's sponsor, and HR.
 *  Source: PRODUCT "Several roles". */
export const namedAs = ["sponsor", "hr"] as const;
export type NamedAs = (typeof namedAs)[number];

/** What a sealed answer says of its author: a group, two small ones merged, nothing but the total, or who it is by name. */
export const sealedGroups = [...raterGroups, "colleagues", "pooled", ...namedAs] as const;
export type SealedGroup = (typeof sealedGroups)[number];

/** Whether everybody knows whose answers of a group are. A manager stands there only where they chose it. */
export const isByName = (group: SealedGroup): group is "manager" | NamedAs => group === "manager" || namedAs.some((each) => each === group);

/** How the one member of a group is shown: as that member's answer, or inside totals alone. Chosen by that person. */
export const soleChoices = ["named", "pooled"] as const;
export type SoleChoice = (typeof soleChoices)[number];

/** Somebody who answered, as far as groups go. */
export type Grouped = { id: string; group: RaterGroup; sole?: SoleChoice | null; byName?: NamedAs | null };

/** Groups that may be shown beside the total; a manager and a leader's own answers stand for one person. */
export const manyGroups = ["peers", "direct_reports", "others"] as const satisfies readonly RaterGroup[];

/** Which group everybody's sealed answer carries. Where peers or others are fewer than k, both are merged into "colleagues"; where
 *  even that falls short, and direct reports who are fewer than k, stand in totals alone: whom somebody leads is no colleague.
 *  Looks at who answered, never at what. Source: SURVEYS "Anonymity rules" 4.
 *  @returns by id; a manager who did not choose to be named is pooled. */
export function sealedGroupsOf(raters: readonly Grouped[], k: number): Map<string, SealedGroup> {
  const sizeOf = (group: RaterGroup) => raters.filter((rater) => rater.group === group && !rater.byName).length;
  const enough = (people: number) => people >= k;
  const [peers, others, reports] = [sizeOf("peers"), sizeOf("others"), sizeOf("direct_reports")];
  const apart = [peers, others].every((people) => people === 0 || enough(people));
  const colleague = (group: RaterGroup): SealedGroup => (apart ? group : enough(peers + others) ? "colleagues" : "pooled");
  return new Map(raters.map(({ id, group, sole, byName }) => {
    if (group === "self" || byName) return [id, byName ?? "self"];
    if (group === "manager") return [id, sole === "named" ? "manager" : "pooled"];
    if (group === "direct_reports") return [id, enough(reports) ? group : "pooled"];
    return [id, colleague(group)];
  }));
}
