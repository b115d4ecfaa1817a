/** How one person's invitation stands while its wave is open. At sealing these become counts, and nobody's any more. */
export const invitationStates = ["invited", "started", "finished", "declined", "undeliverable", "done"] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What of a wave may be read by anybody before it is sealed. */
export type ResponseCount = { invited: number; answered: number; declined: number; undeliverable: number };

/** Those states in which somebody may still be written to. */
export const isOutstanding = (state: InvitationState): boolean => state === "invited" || state === "started";
