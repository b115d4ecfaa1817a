import { randomUUID } from "node:crypto";
import { each, named, type Routes } from "./row";
import { hr, pair } from "./who";

/** Pausing, stopping, going back, and changing who takes part. */
export const changes: Routes = {
  pages: {
    "/engagements/[engagementId]/changes": { path: (o) => `/engagements/${o.engagement}/changes`, answers: { rest: 404, 200: [...pair, "sponsor"], 403: hr }, sees: { engagement: each([...pair, "sponsor"], 1) } },
  },
  actions: {
    leaveEngagement: { page: "changes", fields: (o) => ({ ...named(o), category: "served" }), whose: ["leader", "otherLeader"] },
    stopEngagement: { page: "changes", fields: (o) => ({ ...named(o), category: "served" }), whose: ["coach", "sponsor"] },
    pauseEngagement: { page: "changes", fields: (o) => ({ ...named(o), untilOn: "2030-01-07" }), whose: ["coach", "sponsor"] },
    resumeEngagement: { page: "changes", fields: named, whose: ["coach", "sponsor"] },
    decideAfterLeaving: { page: "changes", fields: (o) => ({ ...named(o), departureId: randomUUID(), decision: "stop" }), whose: [] },
    closeEngagement: { page: "changes", fields: (o) => ({ ...named(o), note: "x" }), whose: ["coach"] },
    beginNextCycle: { page: "changes", fields: (o) => ({ ...named(o), nextId: randomUUID() }), whose: ["sponsor"] },
    returnStage: { page: "changes", fields: (o) => ({ ...named(o), stage: "iv-support", reason: "x" }), whose: ["coach"] },
    nameCoach: { page: "changes", fields: (o) => ({ ...named(o), personId: o.person }), whose: ["sponsor"] },
    stepDownAsCoach: { page: "changes", fields: named, whose: ["coach"] },
    handOver: { page: "changes", fields: (o) => ({ ...named(o), personId: o.person }), whose: ["sponsor"] },
    nameSuccessor: { page: "changes", fields: (o) => ({ ...named(o), personId: o.person }), whose: ["coach"] },
    succeedSponsor: { page: "changes", fields: (o) => ({ ...named(o), read: "yes", name: "x" }), whose: ["sponsor"] },
  },
};
