/** How often something may be tried within a window: from `delayFrom` on each further try waits longer, beyond
 *  `blockAt` none is taken until the window is over. */
export type AttemptLimit = { windowMinutes: number; delayFrom: number; blockAt: number };

const hour = 60;
const day = 24 * hour;

/** Tries at the entrance. "Account" counts what strangers' browsers try at one address; a browser that signed in there
 *  before has a count of its own ("device"), so a stranger's storm cannot keep its owner out. "Block" is a /24 or /64 of
 *  addresses (a whole office shares one), "organization" everything at one mail domain. Reasons: docs/security.md. */
export const attemptLimits = {
  mailsOfAccount: { windowMinutes: hour, delayFrom: 15, blockAt: 30 },
  mailsOfAccountHere: { windowMinutes: 15, delayFrom: 6, blockAt: 10 },
  mailsOfDevice: { windowMinutes: 15, delayFrom: 6, blockAt: 12 },
  mailsOfBlock: { windowMinutes: 15, delayFrom: 100, blockAt: 300 },
  mailsOfOrganization: { windowMinutes: 15, delayFrom: 300, blockAt: 1000 },
  codesOfAccount: { windowMinutes: day, delayFrom: 6, blockAt: 10 },
  codesOfDevice: { windowMinutes: day, delayFrom: 6, blockAt: 10 },
  codesOfBlock: { windowMinutes: hour, delayFrom: 50, blockAt: 200 },
  linksOfBlock: { windowMinutes: hour, delayFrom: 100, blockAt: 300 },
} as const satisfies Record<string, AttemptLimit>;
export type AttemptKind = keyof typeof attemptLimits;
