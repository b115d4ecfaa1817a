import { randomUUID } from "node:crypto";
import { each, named, type Act, type Objects, type Routes } from "./row";
import { hr, pair } from "./who";

const act = (fields: (o: Objects) => Record<string, string> = () => ({}), whose: Act["whose"] = []): Act => ({ page: "surveys", fields: (o) => ({ ...named(o), ...fields(o) }), whose });
const wave = (o: Objects) => ({ waveId: o.wave });
const days = { opensOn: "2030-01-07", closesOn: "2030-01-21" };

/** Surveys of those around the leaders: planned by the coach, seen by the leaders as far as they are. */
export const surveys: Routes = {
  pages: {
    "/engagements/[engagementId]/surveys": { path: (o) => `/engagements/${o.engagement}/surveys`, answers: { rest: 404, 200: pair, 403: ["sponsor", ...hr] }, sees: { engagement: each(pair, 1) } },
    "/engagements/[engagementId]/surveys/[waveId]": { path: (o) => `/engagements/${o.engagement}/surveys/${o.wave}`, answers: { rest: 404, 200: pair, 403: ["sponsor", ...hr] }, sees: { engagement: each(pair, 1), entry: { coach: 3 } } },
    "/engagements/[engagementId]/surveys/[waveId]/each-other": { path: (o) => `/engagements/${o.engagement}/surveys/${o.wave}/each-other`, answers: { rest: 404, 200: pair, 403: ["sponsor", ...hr] }, sees: { engagement: each(pair, 1) } },
    "/engagements/[engagementId]/surveys/[waveId]/debrief": { path: (o) => `/engagements/${o.engagement}/surveys/${o.wave}/debrief`, answers: { rest: 404, 200: pair, 403: ["sponsor", ...hr] }, sees: { engagement: each(pair, 1) } },
    // Its debrief is still to come in the story, so that there are no totals yet for anybody.
    "/engagements/[engagementId]/surveys/[waveId]/summary": { path: (o) => `/engagements/${o.engagement}/surveys/${o.wave}/summary`, answers: { rest: 404, 403: hr } },
  },
  actions: {
    recordCorrection: { page: (o) => `surveys/${o.wave}/debrief`, fields: (o) => ({ ...named(o), ...wave(o), id: randomUUID(), heldOn: "2026-01-07", decision: "continue" }), whose: ["coach"] },
    sendMessage: { page: (o) => `surveys/${o.wave}/debrief`, fields: (o) => ({ ...named(o), ...wave(o), id: randomUUID(), words: "Thank you." }), whose: ["leader", "otherLeader"] },
    planSurvey: act(() => ({ id: randomUUID(), instrument: "working-relationship", k: "5" }), ["coach"]), amendSurvey: act(() => ({ k: "5", revision: "0" }), ["coach"]),
    nameStakeholder: act((o) => ({ personId: o.person, group: "peers" }), ["coach"]), dropStakeholder: act((o) => ({ personId: o.person }), ["coach"]),
    scheduleWave: act(() => ({ id: randomUUID(), which: "baseline", ...days, referenceOn: "" }), ["coach"]),
    releaseComments: { page: (o) => `surveys/${o.wave}`, fields: (o) => ({ ...named(o), ...wave(o), item: "wr-suggest" }), whose: ["coach"] },
    rateOtherLeader: { page: (o) => `surveys/${o.wave}/each-other`, fields: (o) => ({ ...named(o), ...wave(o), aboutId: o.party }), whose: ["leader", "otherLeader"] },
    openWave: act(wave, ["coach"]), closeWave: act(wave, ["coach"]), extendWave: act((o) => ({ ...wave(o), closesOn: days.closesOn }), ["coach"]),
  },
};
