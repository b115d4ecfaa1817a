import { aimedBalance, fewestItems, itemParts, type Direction, type ItemWords } from "../rules";

/** What the board needs to know of a prepared item. `about` holds leaders' parties. */
export type ItemToWeigh = { direction: Direction; about: readonly string[]; words: ItemWords };

/** Whether all three parts are written. */
export const isComplete = ({ words }: Pick<ItemToWeigh, "words">): boolean => itemParts.every((part) => words[part].trim() !== "");

/** How many items of each direction speak to one leader; one about several counts for each of them. */
export type Balance = { leaderId: string } & Record<Direction, number>;

/** The balance for each leader, in the order given. */
export const balanceOf = (items: readonly Pick<ItemToWeigh, "direction" | "about">[], leaderIds: readonly string[]): Balance[] => leaderIds.map((leaderId) => {
  const theirs = items.filter(({ about }) => about.includes(leaderId));
  const count = (direction: Direction) => theirs.filter((item) => item.direction === direction).length;
  return { leaderId, positive: count("positive"), constructive: count("constructive") };
});

/** Positive items that a leader still lacks for the balance aimed at; 0 when there are enough. */
export const positiveToAdd = ({ positive, constructive }: Balance): number =>
  Math.max(0, Math.ceil((constructive * aimedBalance.positive) / aimedBalance.constructive) - positive);

/** What stands in the way of opening the board, by the template's name of the condition; `leaderId` is the first leader
 *  whom no positive item speaks to. */
export type ItemsLacking = { check: "feedback_items_prepared"; missing: number } | { check: "items_balanced"; leaderId: string };

/** What the prepared items lack before the board may open, or null when nothing: six complete ones at least, and among
 *  the complete ones something positive for each current leader. Source: `requires` of the template's feedback session. */
export function itemsLacking(items: readonly ItemToWeigh[], leaderIds: readonly string[]): ItemsLacking | null {
  const complete = items.filter(isComplete);
  if (complete.length < fewestItems) return { check: "feedback_items_prepared", missing: fewestItems - complete.length };
  const without = balanceOf(complete, leaderIds).find(({ positive }) => positive === 0);
  return without ? { check: "items_balanced", leaderId: without.leaderId } : null;
}
