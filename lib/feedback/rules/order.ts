import { directions, segments, type Direction, type Segment } from "../rules";

type Placed = { id: string; segment: Segment; direction: Direction; position: number };

/** Items as the day takes them: segment by segment, in each the positive ones first, then by position; between equals the
 *  id decides, so that the order is the same wherever it is looked at. */
export const inOrder = <T extends Placed>(items: readonly T[]): T[] => [...items].sort((a, b) =>
  segments.indexOf(a.segment) - segments.indexOf(b.segment) || directions.indexOf(a.direction) - directions.indexOf(b.direction)
  || a.position - b.position || (a.id < b.id ? -1 : 1));

/** Items that stand together and may change places: those of one segment and one direction. */
export const besides = <T extends Placed>(items: readonly T[], { segment, direction }: Pick<Placed, "segment" | "direction">): T[] =>
  inOrder(items.filter((item) => item.segment === segment && item.direction === direction));

/** The ids of a list after one of them has moved to another place, from 0; a place beyond either end is that end. */
export function moved(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((other) => other !== id);
  if (others.length === ids.length) return [...ids];
  const place = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** Where an item stands in its segment, from 1, and how many there are. */
export function placeIn(items: readonly Placed[], { id, segment }: Pick<Placed, "id" | "segment">): { number: number; of: number } {
  const here = inOrder(items.filter((item) => item.segment === segment));
  return { number: here.findIndex((item) => item.id === id) + 1, of: here.length };
}

/** Where an item stands among those it may change places with, from 0, and how many they are. */
export function stepOfOrder(items: readonly Placed[], item: Placed): { at: number; of: number } {
  const others = besides(items, item);
  return { at: others.findIndex(({ id }) => id === item.id), of: others.length };
}
