import { each, everybody, type Routes } from "./row";
import { searches } from "./searches";
import { knows, pair } from "./who";

/** What is drawn together from all of somebody's engagements. */
export const reports: Routes = {
  pages: {
    // A coach's week holds tomorrow's session unless tomorrow is a Monday; the two that wait to be logged stand there anyway.
    "/home": everybody("/home", { sees: { engagement: each(knows, 1), session: { coach: [2, 3], leader: 1, otherLeader: 1 }, promise: { leader: 3, otherLeader: 2 } } }),
    "/engagements": everybody("/engagements", { sees: { engagement: each(knows, 1) }, elsewhere: { engagement: 1 } }),
    // From today on: rounds four to seven and the closing meeting, as far as each attends.
    "/meetings": everybody("/meetings", { sees: { session: { coach: 11, leader: 7, otherLeader: 8, sponsor: 1, hrParty: 1 } }, elsewhere: { session: 2 } }),
    "/meetings/[sessionId]/calendar.ics": [
      { path: (o) => `/meetings/${o.planned}/calendar.ics`, answers: { rest: 404, 200: ["coach", "leader"], nobody: 401 } },
      { path: (o) => `/meetings/${o.call}/calendar.ics`, answers: { rest: 404, 200: pair, nobody: 401 } },
      { path: (o) => `/meetings/${o.held}/calendar.ics`, answers: { rest: 404, 200: ["coach", "leader"], nobody: 401 } },
    ],
    // Hours name the engagements that their coach still serves; a former coach keeps the hour alone.
    "/hours": everybody("/hours", { sees: { engagement: { coach: 1 } }, elsewhere: { engagement: 1 } }),
    "/search": searches,
    "/who-sees-what": everybody("/who-sees-what", { sees: { engagement: each(["sponsor", "leader", "otherLeader"], 1) } }),
  },
};
