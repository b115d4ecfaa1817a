export { segments, type Segment } from "@/lib/engagements/rules/segments";

/** What an item asks for: keep doing it, or change it. */
export const directions = ["positive", "constructive"] as const;
export type Direction = (typeof directions)[number];

/** What an item consists of: when and where, what a camera would have recorded, and what followed. */
export const itemParts = ["situation", "behaviour", "impact"] as const;
export type ItemPart = (typeof itemParts)[number];
export type ItemWords = Record<ItemPart, string>;

/** Longest wording of each part, in characters. It is read from four metres on the room's screen at 25 px: a situation
 *  takes two lines there, behaviour and impact six at most. */
export const partLength: Readonly<Record<ItemPart, number>> = { situation: 200, behaviour: 600, impact: 600 };

/** Items one engagement takes. At two minutes each for two leaders, half of them fill the day. */
export const mostItems = 60;

/** Items that must be prepared before the board opens. Source: the template's `feedback_items_prepared`. */
export const fewestItems = 6;

/** Positive items to aim for beside constructive ones, for each leader. Source: help of prompt `iv-it-direction`. */
export const aimedBalance = { positive: 2, constructive: 3 } as const;
