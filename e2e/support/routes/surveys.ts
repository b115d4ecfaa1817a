import { randomUUID } from "node:crypto";
import { each, named, type Act, type Objects, type Routes } from "./row";
import { hr, pair } from "./who";

/** The engagement asked for has no survey, so that its coach is told so too. */
const act = (fields: (o: Objects) => Record<string, string> = () => ({}), whose: Act["whose"] = []): Act => ({ page: "surveys", fields: (o) => ({ ...named(o), ...fields(o) }), whose });
const wave = () => ({ waveId: randomUUID() });
const days = { opensOn: "2030-01-07", closesOn: "2030-01-21" };

/** Surveys of those around the leaders: planned by the coach, seen by the leaders as far as they are. */
export const surveys: Routes = {
  pages: {
    "/engagements/[engagementId]/surveys": { path: (o) => `/engagements/${o.engagement}/surveys`, answers: { rest: 404, 200: pair, 403: ["sponsor", ...hr] }, sees: { engagement: each(pair, 1) } },
    // No wave is sealed in the story, so this names what is no wave.
    "/engagements/[engagementId]/surveys/[waveId]": { path: (o) => `/engagements/${o.engagement}/surveys/${o.action}`, answers: { rest: 404, 403: ["sponsor", ...hr] } },
  },
  actions: {
    planSurvey: act(() => ({ id: randomUUID(), instrument: "working-relationship", k: "5" }), ["coach"]), amendSurvey: act(() => ({ k: "5", revision: "0" })),
    nameStakeholder: act((o) => ({ personId: o.person, group: "peers" })), dropStakeholder: act((o) => ({ personId: o.person })),
    scheduleWave: act(() => ({ id: randomUUID(), which: "baseline", ...days, referenceOn: "" })), openWave: act(wave), closeWave: act(wave), extendWave: act(() => ({ ...wave(), closesOn: days.closesOn })),
  },
};
