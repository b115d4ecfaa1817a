import { named, type Routes } from "./row";
import { knows } from "./who";

/** The stages of an engagement. */
export const stages: Routes = {
  pages: {
    "/engagements/[engagementId]/next-stage": { path: (o) => `/engagements/${o.engagement}/next-stage`, answers: { rest: 404, 200: ["coach"], 403: knows.filter((who) => who !== "coach") }, sees: { engagement: { coach: 1 } } },
  },
  actions: {
    enterStage: { page: "next-stage", fields: (o) => ({ ...named(o), stage: "iv-achievement" }), whose: ["coach"] },
  },
};
