import { randomUUID } from "node:crypto";
import { each, named, type Routes } from "./row";
import { hr, pair } from "./who";

const own = ["leader", "otherLeader"] as const;

/** Whom each leader tells; the others meet numbers. */
export const announcements: Routes = {
  pages: {
    "/engagements/[engagementId]/announcements": { path: (o) => `/engagements/${o.engagement}/announcements`, answers: { rest: 404, 200: [...pair, "sponsor"], 403: hr }, sees: { engagement: each([...pair, "sponsor"], 1), entry: { leader: 2, otherLeader: 1 } } },
  },
  actions: {
    planAnnouncement: { page: "announcements", fields: (o) => ({ ...named(o), id: randomUUID(), personId: o.person }), whose: own },
    noteAnnouncement: { page: "announcements", fields: (o) => ({ ...named(o), announcementId: randomUUID(), revision: "1" }), whose: [] },
    dropAnnouncement: { page: "announcements", fields: (o) => ({ ...named(o), announcementId: randomUUID() }), whose: own },
    nobodyToTell: { page: "announcements", fields: (o) => ({ ...named(o), id: randomUUID(), reason: "x" }), whose: own },
  },
};
