import { itemParts, type ItemPart, type ItemWords } from "../rules";

/** How one part came to stand as it does: its own revision and counter, who wrote it and when (ISO instant). */
export type PartSave = { revision: number; counter: number; writerId: string; at: string };

/** Everything of a prepared item that is sealed: its words, how each part was saved, and the expressions that the coach
 *  chose to keep, as "part entry" ("behaviour w-always"). Which ones were pointed out would tell of the words. */
export type SealedItem = ItemWords & { saves: Partial<Record<ItemPart, PartSave>>; kept: string[] };

/** An item of which nothing is written. */
export const emptyItem: SealedItem = { situation: "", behaviour: "", impact: "", saves: {}, kept: [] };

/** The words alone. */
export const wordsIn = ({ situation, behaviour, impact }: ItemWords): ItemWords => ({ situation, behaviour, impact });

/** One part replaced and the next revision of it begun. */
export const withPart = (item: SealedItem, part: ItemPart, words: string, save: PartSave): SealedItem =>
  ({ ...item, [part]: words, saves: { ...item.saves, [part]: save } });

/** How a kept expression is named. */
export const keptName = (part: ItemPart, entryId: string): string => `${part} ${entryId}`;

/** The expressions kept of one part, by their entries' ids. */
export const keptIn = (kept: readonly string[], part: ItemPart): string[] =>
  kept.flatMap((name) => { const [where, entryId = ""] = name.split(" "); return where === part ? [entryId] : []; });

/** An expression marked as kept, or not any more. Nothing doubles. */
export function withKept(item: SealedItem, part: ItemPart, entryId: string, keep: boolean): SealedItem {
  const others = item.kept.filter((name) => name !== keptName(part, entryId));
  return { ...item, kept: keep ? [...others, keptName(part, entryId)] : others };
}

/** Whether a text names a part of an item. */
export const isPart = (text: string): text is ItemPart => (itemParts as readonly string[]).includes(text);
