/** Who besides leaders and coach may come to see something of an engagement. */
export const sharingReaders = ["sponsor", "hr_partner"] as const;
export type SharingReader = (typeof sharingReaders)[number];

/** One line of the sharing agreement. Its words stand in the `sharing` messages under the same id. */
export interface SharingItem {
  /** Ticked when a new agreement is drafted. */
  default: boolean;
  /** Always shared, signed or not; nobody can strike it. */
  locked: boolean;
  /** Holds because the signed agreement itself says it: shown to nobody before everyone has signed. */
  partOfSignedAgreement: boolean;
  to: readonly SharingReader[];
  /** Shows what is about one leader alone beside what is about all; that leader can strike their part of it. */
  ofOneLeader: boolean;
}

const always = { default: true, locked: true, partOfSignedAgreement: false, ofOneLeader: false };
const signed = { default: true, locked: false, partOfSignedAgreement: true, ofOneLeader: false };
const chosen = { default: false, locked: false, partOfSignedAgreement: false, ofOneLeader: false };
const ofOne = { ofOneLeader: true };
const both: readonly SharingReader[] = ["sponsor", "hr_partner"];
const sponsor: readonly SharingReader[] = ["sponsor"];
const hr: readonly SharingReader[] = ["hr_partner"];

/** The sharing list in the order in which it is read. Source: PRODUCT "A sharing agreement that compiles to permissions". */
export const sharingItems = {
  underway: { ...always, to: both },
  who: { ...always, to: both },
  dates: { ...always, to: both },
  count: { ...always, to: both },
  stage: { ...chosen, to: both },
  timeliness: { ...chosen, to: both },
  goal: { ...signed, to: sponsor },
  commitments: { ...signed, ...ofOne, to: sponsor },
  commitmentsKept: { ...chosen, ...ofOne, to: sponsor },
  items: { ...chosen, ...ofOne, to: sponsor },
  announcements: { ...signed, ...ofOne, to: sponsor },
  corrections: { ...signed, to: sponsor },
  surveyTotal: { ...chosen, to: sponsor },
  plan: { ...chosen, ...ofOne, to: sponsor },
  hrAgreement: { ...chosen, to: hr },
  closing: { ...chosen, to: sponsor },
} as const satisfies Record<string, SharingItem>;

export type SharingItemId = keyof typeof sharingItems;
export const sharingItemIds = Object.keys(sharingItems) as [SharingItemId, ...SharingItemId[]];

/** What the launch proposes as the starting point of the sharing agreement. */
export const proposedSharing: readonly SharingItemId[] = sharingItemIds.filter((id) => sharingItems[id].default);

/** Whether something may be shown to a sponsor or an HR partner right now.
 *  @param inForce the ticked items of the agreement that everyone has signed, less what leaders have struck; null before one is. */
export function isShared(id: SharingItemId, reader: SharingReader, inForce: readonly SharingItemId[] | null): boolean {
  const item: SharingItem = sharingItems[id];
  if (item.locked) return item.to.includes(reader);
  if (!inForce?.includes(id)) return false;
  if (item.to.includes(reader)) return true;
  return reader === "hr_partner" && item.to.includes("sponsor") && inForce.includes("hrAgreement");
}

/** How an engagement's sharing says that one leader's part of an item is shown. A reader without this very mark sees
 *  nothing of that leader's, so that a mark which is missing never opens anything. */
export const partOf = (id: SharingItemId, sideId: string): string => `${id}:${sideId}`;
