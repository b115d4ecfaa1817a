import { each, named, type Routes } from "./row";
import { hr, pair } from "./who";

/** Intakes: their dates, and who is named for one. */
export const intake: Routes = {
  pages: {
    "/engagements/[engagementId]/intakes": { path: (o) => `/engagements/${o.engagement}/intakes`, answers: { rest: 404, 200: [...pair, "sponsor"], 403: hr }, sees: { engagement: each([...pair, "sponsor"], 1) } },
  },
  actions: {
    waiveBaseline: { page: "next-stage", fields: (o) => ({ ...named(o), reason: "x", revision: "0" }), whose: ["coach"] },
    planIntakes: { page: "intakes", fields: named, whose: ["coach"] },
    announceIntakes: { page: "intakes", fields: named, whose: ["coach"] },
    nameForIntake: { page: "intakes", fields: (o) => ({ ...named(o), personId: o.person, kind: "observer" }), whose: ["coach", "leader", "otherLeader", "sponsor"] },
  },
};
