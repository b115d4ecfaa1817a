import { allOf, led, ownSide, type TablePolicy } from "../conditions";
import { oneOf } from "../settings";

const own = allOf("audience = 'leader_only'", oneOf("author_id", "people"), ownSide, led);

/** Whom each leader tells: the leader's alone. */
export const announcementsTables: Record<string, TablePolicy> = {
  announcements: { read: own, add: own, change: own, remove: own },
};
