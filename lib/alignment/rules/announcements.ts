import type { Day } from "@/lib/platform/dates";

/** How what a leader told was received. Source: content/programs `iv-an-received`, in its order. */
export const receptions = ["welcomed", "heard", "doubted", "refused", "unclear"] as const;
export type Reception = (typeof receptions)[number];

/** What the person told may answer by their link. */
export const confirmations = ["confirmed", "not_so"] as const;
export type Confirmation = (typeof confirmations)[number];

/** Characters of one text about one person; people one leader can list. */
export const announcementLimits = { words: 4_000, people: 30 } as const;

/** A leader's own words about telling one person: prepared before, how it was received, and what they learned. */
export type ToldWords = { words: string; received: Reception | null; learned: string };

/** Keys under `refusals` of the `announcements` messages. */
export type AnnouncementRefusal = "tooMany" | "party" | "toCome" | "beforeFrozen" | "twice";

/** Why somebody cannot be put on a leader's list, or null. */
export function refusalToPlan({ listed, isParty, isListed }: { listed: number; isParty: boolean; isListed: boolean }): AnnouncementRefusal | null {
  if (isParty) return "party";
  if (isListed) return "twice";
  return listed >= announcementLimits.people ? "tooMany" : null;
}

/** Why a conversation cannot have been on a day, or null. Days of the leader's own zone. */
export const refusalToTell = (on: Day, today: Day): AnnouncementRefusal | null => (on > today ? "toCome" : null);

/** One leader's telling in numbers, as coach, sponsor and the other leaders meet it. */
export type AnnouncementCount = { sideId: string; planned: number; told: number; nobody: boolean; lastToldOn: Day | null };

/** Whether a leader has planned whom to tell, or said why nobody. */
export const isPlanned = ({ planned, nobody }: Pick<AnnouncementCount, "planned" | "nobody">): boolean => planned > 0 || nobody;
