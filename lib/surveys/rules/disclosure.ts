import { isByName, manyGroups, sealedGroupsOf, type Grouped, type RaterGroup, type SealedGroup } from "./groups";
import { candidates, choosePublication } from "./publication";

/** What a report would show if everybody on the list answered, and what few more people would add to it. */
export type DisclosurePreview = { people: number; total: boolean; groups: SealedGroup[]; more: { group: RaterGroup; people: number }[] };

/** People that a preview tries to add to one group before it says nothing about it. */
const mostTried = 6;

function shownOf(list: readonly Grouped[], k: number): Pick<DisclosurePreview, "total" | "groups"> {
  const groups = sealedGroupsOf(list, k);
  const all = list.map(({ id }) => ({ item: "one", wave: "one", group: groups.get(id) ?? "pooled" as const, person: id }));
  const named = new Set([...groups].filter(([, group]) => isByName(group)).map(([id]) => id));
  const { published } = choosePublication(candidates(all, { wave: "one", since: () => null, items: ["one"], scales: [] }), [], [named], k);
  return { total: published.some(({ kind }) => kind === "total"), groups: published.flatMap(({ group }) => group ?? []) };
}

/** What a coach is told before launch: totals, which groups, and how many more of whom would show a group. A list that cannot reach k
 *  has no total, whoever answers. Source: SURVEYS "Groups and promises". A sole manager counts as pooled until they choose. */
export function disclosurePreview(list: readonly Grouped[], k: number): DisclosurePreview {
  const shown = shownOf(list, k);
  const more = manyGroups.filter((group) => !shown.groups.includes(group) && list.some((one) => one.group === group)).flatMap((group) => {
    for (let people = 1; people <= mostTried; people += 1) {
      const added = Array.from({ length: people }, (_, at): Grouped => ({ id: `+${at}`, group }));
      if (shownOf([...list, ...added], k).groups.includes(group)) return [{ group, people }];
    }
    return [];
  });
  return { people: list.filter(({ group }) => group !== "self").length, ...shown, more };
}
