import { grantableBy, type MemberRole } from "../rules";

/** What decides whether somebody may be invited: who asks, and whom with which roles, given by whom. */
export type Invitation = {
  inviter: { personId: string; roles: readonly MemberRole[] };
  person: { accountId: string | null; roles: readonly { role: MemberRole; grantedById: string | null }[] };
};

/** Why an invitation is refused, as a key of the `signIn.invite` messages, or null. Administrators and HR invite whom
 *  they could have given these roles; a sponsor whom they added themselves. */
export function refusalToInvite({ inviter, person }: Invitation): "noRole" | "hasAccount" | "notTheirs" | null {
  if (person.accountId !== null) return "hasAccount";
  if (person.roles.length === 0) return "noRole";
  const grantable = grantableBy(inviter.roles);
  const directory = inviter.roles.includes("administrator") || inviter.roles.includes("hr");
  const theirs = person.roles.every(({ role, grantedById }) => grantable.includes(role) && (directory || grantedById === inviter.personId));
  return theirs ? null : "notTheirs";
}
