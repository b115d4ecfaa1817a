/** A limit in the shape of `lib/people/rules/attempts`: a window in minutes, and the counts that delay and block. */
export type Limit = { windowMinutes: number; delayFrom: number; blockAt: number };

/** The longest that one try is made to wait, in milliseconds. */
const longestDelay = 4_000;

/** What follows from one more try: milliseconds to wait before it is taken, or the minutes until tries are taken again.
 *  @param count of this window, this try included. @param startedAt when the window began. */
export function verdictOn({ windowMinutes, delayFrom, blockAt }: Limit, count: number, startedAt: Date, at: Date): { delayMs: number; blockedMinutes: number } {
  const left = Math.ceil((startedAt.getTime() + windowMinutes * 60_000 - at.getTime()) / 60_000);
  if (count > blockAt) return { delayMs: 0, blockedMinutes: Math.max(1, left) };
  const over = Math.max(0, count - delayFrom);
  return { delayMs: over === 0 ? 0 : Math.min(longestDelay, 250 * 2 ** Math.min(over, 10) / 2), blockedMinutes: 0 };
}
