/** Whom raters stand for. Source: SURVEYS "Groups and promises"; an intervention's survey has no `self`. */
export const raterGroups = ["self", "manager", "peers", "direct_reports", "others"] as const;
export type RaterGroup = (typeof raterGroups)[number];

/** What a sealed answer says of its author: a group, two small ones merged, or nothing but the total. */
export const sealedGroups = [...raterGroups, "colleagues", "pooled"] as const;
export type SealedGroup = (typeof sealedGroups)[number];

/** How the one member of a group is shown: as that member's answer, or inside totals alone. Chosen by that person. */
export const soleChoices = ["named", "pooled"] as const;
export type SoleChoice = (typeof soleChoices)[number];

/** Somebody who answered, as far as groups go. */
export type Grouped = { id: string; group: RaterGroup; sole?: SoleChoice | null };

/** Groups that may be shown beside the total; a manager and a leader's own answers stand for one person. */
export const manyGroups = ["peers", "direct_reports", "others"] as const satisfies readonly RaterGroup[];

/** Which group everybody's sealed answer carries. A group of fewer than k is merged with the other small ones into
 *  "colleagues"; where even that falls short it stands in totals alone. Looks at who answered, never at what.
 *  @returns by id; a manager who did not choose to be named is pooled. */
export function sealedGroupsOf(raters: readonly Grouped[], k: number): Map<string, SealedGroup> {
  const sizeOf = (group: RaterGroup) => raters.filter((rater) => rater.group === group).length;
  const small = manyGroups.filter((group) => sizeOf(group) < k);
  const merged: SealedGroup = small.reduce((sum, group) => sum + sizeOf(group), 0) >= k ? "colleagues" : "pooled";
  return new Map(raters.map(({ id, group, sole }) => {
    if (group === "self") return [id, "self"];
    if (group === "manager") return [id, sole === "named" ? "manager" : "pooled"];
    return [id, small.includes(group) ? merged : group];
  }));
}
