import { offsetAt, type Zone } from "@/lib/platform/dates";

/** A change of a zone's clocks: the instant, and the offsets before and after it, all in milliseconds. */
export type ClockChange = { at: number; before: number; after: number };

const dayMs = 86_400_000;

/** The changes of a zone's clocks between two instants (milliseconds since 1970), in order, exact to the second. */
export function clockChanges(from: number, to: number, zone: Zone): ClockChange[] {
  const changes: ClockChange[] = [];
  for (let start = from; start < to; start += dayMs) {
    const before = offsetAt(start, zone);
    const after = offsetAt(start + dayMs, zone);
    if (before === after) continue;
    let [low, high] = [start, start + dayMs];
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (offsetAt(middle, zone) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
  }
  return changes;
}
