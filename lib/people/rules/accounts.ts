import type { MemberRole } from "../rules";

/** Whether somebody can sign in here: `active` has signed in or accepted, `invited` has an invitation that still holds,
 *  `lapsed` one that no longer does, `uninvited` a role and nothing more, `none` no role and so no account. */
export const accountStates = ["active", "invited", "lapsed", "uninvited", "none"] as const;
export type AccountState = (typeof accountStates)[number];

/** The state of somebody's account.
 *  @param invitedUntil end of their latest invitation that nobody has accepted, if there was one. */
export function accountState({ roles, accountId, invitedUntil }: { roles: readonly MemberRole[]; accountId: string | null; invitedUntil: Date | null }, now: Date): AccountState {
  if (roles.length === 0) return "none";
  if (accountId) return "active";
  if (!invitedUntil) return "uninvited";
  return invitedUntil > now ? "invited" : "lapsed";
}
