import { randomUUID } from "node:crypto";
import { each, named, type Routes } from "./row";
import { hr, parties } from "./who";

/** What leaders release to one person more. */
export const releases: Routes = {
  pages: {
    // What they may release: what they wrote or what was written about them, and the minutes of all.
    "/engagements/[engagementId]/releases": { path: (o) => `/engagements/${o.engagement}/releases`, answers: { rest: 404, 200: ["leader", "otherLeader"], 403: ["coach", "sponsor", ...hr] }, sees: { engagement: each(["leader", "otherLeader"], 1), entry: { leader: 9, otherLeader: 6 } } },
    "/engagements/[engagementId]/released": { path: (o) => `/engagements/${o.engagement}/released`, answers: { rest: 404, 200: parties, 403: ["hr"] }, sees: { engagement: each(parties, 1) } },
    // One leader's own words, opened to the sponsor: nobody else may have them, not even who else may read releases.
    "/engagements/[engagementId]/released/[releaseId]": { path: (o) => `/engagements/${o.engagement}/released/${o.release}`, answers: { rest: 404, 200: ["sponsor"], 403: ["hr"] }, sees: { engagement: { sponsor: 1 }, entry: { sponsor: 1 } } },
  },
  actions: {
    releaseItem: { page: "releases", fields: (o) => ({ ...named(o), id: randomUUID(), entryId: randomUUID(), revision: "1", toPartyId: o.party, expiresOn: "2030-01-07" }), whose: [] },
    withdrawRelease: { page: "releases", fields: (o) => ({ ...named(o), releaseId: o.release }), whose: ["leader"] },
  },
};
