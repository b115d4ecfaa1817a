/** What a member may be in an organisation as a whole; one person may hold several. */
export const memberRoles = ["administrator", "hr", "sponsor", "coach", "leader"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** The life of a list of people read from a file: nothing reaches the directory before it is confirmed. */
export const importStatuses = ["preview", "running", "finished", "discarded"] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** Sizes of what is kept of a person, in characters. An address: RFC 5321 section 4.5.3.1.3, less the brackets. */
export const personLimits = { name: 120, title: 160, unit: 120, email: 254, credential: 400 } as const;

/** Sizes of one list of people: rows beside the header, bytes of the file as sent and unpacked, columns, characters of a cell. */
export const importLimits = { rows: 5000, bytes: 5 * 1024 * 1024, unpackedBytes: 60 * 1024 * 1024, columns: 60, cell: 500 } as const;

/** Which roles a holder of each may give and take away. Nobody grants above their own level (TRUST "Authorization, proven");
 *  sponsors add people as leaders alone. */
export const mayGrant = {
  administrator: ["administrator", "hr", "sponsor", "coach", "leader"],
  hr: ["hr", "sponsor", "coach", "leader"],
  sponsor: ["leader"],
  coach: [],
  leader: [],
} as const satisfies Record<MemberRole, readonly MemberRole[]>;

/** Who may bring a list of people in from a file. Source: PRODUCT "Who may". */
export const mayImport: readonly MemberRole[] = ["administrator", "hr"];

/** The roles that somebody with these roles may give, highest first. */
export const grantableBy = (roles: readonly MemberRole[]): MemberRole[] =>
  memberRoles.filter((role) => roles.some((own) => (mayGrant[own] as readonly MemberRole[]).includes(role)));

/** One change of somebody's roles. `next` is the complete new set; an empty one takes the account away.
 *  `administrators` counts the organisation's administrators before the change. */
export interface RoleChange {
  granter: { personId: string; roles: readonly MemberRole[] };
  target: { personId: string; roles: readonly MemberRole[] };
  next: readonly MemberRole[];
  administrators: number;
}

/** Why a change of roles is refused, as a key of the `people` messages, or null when it may be made. */
export function refusalToGrant({ granter, target, next, administrators }: RoleChange): GrantRefusal | null {
  const touched = memberRoles.filter((role) => target.roles.includes(role) !== next.includes(role));
  if (touched.length === 0) return null;
  if (touched.includes("administrator") && !next.includes("administrator") && administrators <= 1) return "refusals.lastAdministrator";
  if (granter.personId === target.personId) return "refusals.ownRole";
  const grantable = grantableBy(granter.roles);
  if (!touched.every((role) => grantable.includes(role))) return "refusals.aboveOwnLevel";
  return null;
}

/** Keys of the `people` messages that say why a role stays as it is. */
export type GrantRefusal = "refusals.lastAdministrator" | "refusals.ownRole" | "refusals.aboveOwnLevel";
