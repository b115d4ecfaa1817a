import { everybody, type Routes } from "./row";

/** What is drawn together from all of somebody's engagements. */
export const reports: Routes = {
  pages: {
    "/home": everybody("/home"),
    "/engagements": everybody("/engagements"),
    "/meetings": everybody("/meetings"),
    "/meetings/[sessionId]/calendar.ics": { path: (o) => `/meetings/${o.planned}/calendar.ics`, answers: { rest: 404, 200: ["coach", "leader"], nobody: 401 } },
    "/search": everybody("/search?q=plan"),
    "/who-sees-what": everybody("/who-sees-what"),
  },
};
