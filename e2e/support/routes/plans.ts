import { each, everybody, type Routes } from "./row";

/** Promises: who is shown them, and who may mark one. */
export const plans: Routes = {
  pages: {
    // Beside the action items, to the leaders, the three commitments that stand between them, by the engagement's name.
    "/promises": everybody("/promises", { sees: { promise: { coach: 4, leader: 3, otherLeader: 2 }, engagement: each(["leader", "otherLeader"], 1), entry: each(["leader", "otherLeader"], 3) }, elsewhere: { promise: 1 } }),
  },
  handlers: {
    "/promises/mark": { path: () => "/promises/mark", body: (o) => ({ actionId: o.action, outcome: "kept", revision: 0 }), answers: { rest: 404 }, acts: ["coach", "leader"] },
  },
};
