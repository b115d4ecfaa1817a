/** What a survey's keys are for: `pairing` ties one person's answers over the waves of a plan, `link` makes the links of a wave
 *  and opens what is answered by them, `comments` seals its comments, `shown` those that were released to the leaders. */
export const keyPurposes = ["pairing", "link", "comments", "shown"] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/** Days after the last report until the pairing key is destroyed. Source: SURVEYS "Links, drafts, identity". */
export const pairingDays = 60;

const dayMs = 86_400_000;

/** When nobody can tie an answer to a person any more: so many days after the last wave was sealed, once none is to come.
 *  Null while one may still be asked.
 *  @param days of the organisation, who may shorten it. */
export function pairingEndsAt(waves: readonly { kind: string; state: string; sealedAt: Date | null }[], isOver: boolean, days: number = pairingDays): Date | null {
  const settled = waves.every(({ state }) => state === "sealed" || state === "void");
  const ended = isOver || waves.some(({ kind, state }) => kind === "end" && state === "sealed");
  const last = Math.max(...waves.map(({ sealedAt }) => sealedAt?.getTime() ?? 0));
  return settled && ended && last > 0 ? new Date(last + days * dayMs) : null;
}

/** Where a key belongs, so that one put elsewhere does not open. @param ownerId the plan's id for `pairing`, else the wave's. */
export const keyPlace = (purpose: KeyPurpose, ownerId: string): string => `survey ${purpose} ${ownerId}`;
