import { randomUUID } from "node:crypto";
import type { Standing } from "../standings";
import { each, named, type Row, type Routes } from "./row";
import { hr, pair } from "./who";

const leaders = ["leader", "otherLeader"] as const;
const alliance = [...pair, "sponsor"] as const;
const at = (path: string, who: readonly Standing[], sees: Row["sees"] = {}): Record<string, Row> => ({
  [`/engagements/[engagementId]/${path}`]: { path: (o) => `/engagements/${o.engagement}/${path}`, answers: { rest: 404, 200: who, 403: ["sponsor" as const, ...hr].filter((one) => !who.includes(one)) }, sees: { engagement: each(who, 1), ...sees } },
});
const own = <T extends Record<string, string>>(fields: T) => (o: Parameters<Row["path"]>[0]) => ({ ...named(o), ...fields });

/** The coaching support: rounds, pulses and ratings, the ledger, issues, goals, the course correction. */
export const support: Routes = {
  pages: {
    // A leader sees their own sessions and the calls of all, with their own pulses; the call to rate is the form's.
    ...at("rounds", pair, { session: { coach: 21, ...each(leaders, 14) }, entry: { coach: 6, ...each(leaders, 3) } }), ...at("rating", pair, { session: each(leaders, 1) }),
    // One issue in four parts, which the other leader raised and has not brought.
    ...at("issues", pair, { entry: { coach: 4, otherLeader: 4 } }),
    // Three commitments with their signs; what was noticed stays within the pair. The shared goal, and three records of each leader's own.
    ...at("commitments", alliance, { entry: { sponsor: 6, ...each(pair, 7) } }), ...at("goals", alliance, { entry: { sponsor: 1, coach: 7, ...each(leaders, 4) } }), ...at("course", alliance),
    "/sessions/[sessionId]/pulse": { path: (o) => `/sessions/${o.planned}/pulse`, answers: { rest: 404, 200: ["leader"], 403: ["coach"] } },
  },
  handlers: {
    "/sessions/[sessionId]/pulse/answer": { path: (o) => `/sessions/${o.planned}/pulse/answer`, body: () => ({ kept: "2", confidence: "3", energy: "3", word: "x" }), answers: { rest: 404, 403: ["coach"] }, acts: ["leader"] },
  },
  actions: {
    rateRelationship: { page: "rating", fields: (o) => ({ sessionId: o.call }), whose: leaders },
    recordReason: { page: "rounds", fields: own({ about: "early", words: "x" }), whose: ["coach"] },
    decideCourse: { page: "course", fields: named, whose: ["coach"] },
    proposeChange: { page: "commitments", fields: (o) => ({ ...named(o), id: randomUUID(), kind: "add", entryKind: "i_will", words: "x" }), whose: leaders },
    answerChange: { page: "commitments", fields: (o) => ({ ...named(o), changeId: randomUUID(), answer: "accept" }), whose: [] },
    giveAccount: { page: "commitments", fields: own({ round: "4" }), whose: leaders },
    raiseIssue: { page: "issues", fields: (o) => ({ ...named(o), id: randomUUID(), situation: "x", behaviour: "x", impact: "x", request: "x" }), whose: leaders },
    bringIssue: { page: "issues", fields: (o) => ({ ...named(o), issueId: randomUUID() }), whose: [] },
    takeBackIssue: { page: "issues", fields: (o) => ({ ...named(o), issueId: randomUUID() }), whose: leaders },
    resolveIssue: { page: "issues", fields: (o) => ({ ...named(o), issueId: randomUUID(), resolution: "x" }), whose: [] },
    setGoal: { page: "goals", fields: (o) => ({ ...named(o), id: randomUUID(), words: "x" }), whose: pair },
    endGoal: { page: "goals", fields: (o) => ({ ...named(o), goalId: randomUUID(), end: "reached" }), whose: [] },
    setMilestone: { page: "goals", fields: (o) => ({ ...named(o), goalId: randomUUID(), id: randomUUID(), words: "x" }), whose: [] },
    reachMilestone: { page: "goals", fields: (o) => ({ ...named(o), milestoneId: randomUUID(), reached: "yes" }), whose: [] },
  },
};
