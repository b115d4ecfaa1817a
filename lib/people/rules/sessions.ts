import type { MemberRole } from "../rules";

/** How long one sign-in may last: without use, and altogether. */
export type SessionLimits = { idleMinutes: number; absoluteMinutes: number };

const hours = (count: number) => count * 60;
const days = (count: number) => hours(24 * count);

/** The limits of each role. Whoever manages people and reads a whole organisation's portfolio signs in daily, whoever
 *  opens one page between two meetings on a phone seldom. Reasons: docs/security.md. */
export const sessionLimits: Record<MemberRole, SessionLimits> = {
  administrator: { idleMinutes: hours(2), absoluteMinutes: hours(12) },
  hr: { idleMinutes: hours(2), absoluteMinutes: hours(12) },
  sponsor: { idleMinutes: hours(12), absoluteMinutes: days(7) },
  coach: { idleMinutes: hours(12), absoluteMinutes: days(7) },
  leader: { idleMinutes: days(7), absoluteMinutes: days(30) },
};

/** The limits for somebody with several roles, in all their organisations together: the strictest of each. */
export function limitsFor(roles: readonly MemberRole[]): SessionLimits {
  const all = roles.map((role) => sessionLimits[role]);
  return {
    idleMinutes: Math.min(...all.map(({ idleMinutes }) => idleMinutes), sessionLimits.leader.idleMinutes),
    absoluteMinutes: Math.min(...all.map(({ absoluteMinutes }) => absoluteMinutes), sessionLimits.leader.absoluteMinutes),
  };
}
