import "server-only";
import { randomInt } from "node:crypto";

/** The same things in an order drawn by lot (Fisher and Yates), from a source that nobody can foresee: the order of rows is kept
 *  by the database and by every dump of it. */
export function byLot<T>(things: readonly T[]): T[] {
  const drawn = [...things];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const chosen = randomInt(last + 1);
    [drawn[last], drawn[chosen]] = [drawn[chosen] as T, drawn[last] as T];
  }
  return drawn;
}
