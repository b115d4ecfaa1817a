/** draft → launched → active ⇄ paused → closed or stopped. Nothing reopens: a next cycle is a new engagement. */
export const engagementStatuses = ["draft", "launched", "active", "paused", "closed", "stopped"] as const;
export type EngagementStatus = (typeof engagementStatuses)[number];

/** What a person is in one engagement. Manager and employee exist in performance conversations alone. */
export const partyRoles = ["leader", "sponsor", "coach", "hr_partner", "stakeholder", "manager", "employee"] as const;
export type PartyRole = (typeof partyRoles)[number];

/** How somebody named for an intake stands to the leaders. */
export const nominationKinds = ["impacted", "observer"] as const;
export type NominationKind = (typeof nominationKinds)[number];

/** Leaders of an intervention. Source: PRODUCT "two to four leaders". */
export const leaderCount = { min: 2, max: 4 } as const;

/** Statuses in which sessions can be planned, moved and logged. */
export const runningStatuses: readonly EngagementStatus[] = ["launched", "active"];
