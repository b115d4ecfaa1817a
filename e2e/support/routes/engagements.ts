import { randomUUID } from "node:crypto";
import { named, type Routes } from "./row";
import { hr, knows, launching, parties } from "./who";

/** One engagement, and how its expectations are set. */
export const engagements: Routes = {
  pages: {
    "/engagements/[engagementId]": { path: (o) => `/engagements/${o.engagement}`, answers: { rest: 404, 200: knows } },
    "/engagements/[engagementId]/expectations": { path: (o) => `/engagements/${o.engagement}/expectations`, answers: { rest: 404, 200: parties, 403: ["hr"] } },
    "/engagements/[engagementId]/expectations/revise": { path: (o) => `/engagements/${o.engagement}/expectations/revise`, answers: { rest: 404, 200: ["sponsor"], 403: knows.filter((who) => who !== "sponsor") } },
    "/engagements/[engagementId]/interests": { path: (o) => `/engagements/${o.engagement}/interests`, answers: { rest: 404, 200: ["coach", "leader", "otherLeader"], 403: ["sponsor", ...hr] } },
    "/engagements/[engagementId]/suitability": { path: (o) => `/engagements/${o.engagement}/suitability`, answers: { rest: 404, 200: ["coach"], 403: knows.filter((who) => who !== "coach") } },
    "/engagements/new": { path: () => "/engagements/new", answers: { rest: 303, nobody: 303 } },
  },
  handlers: {
    "/engagements/new": { path: () => "/engagements/new", body: () => ({ engagementId: randomUUID() }), answers: { rest: 403 }, acts: launching },
  },
  actions: {
    acknowledge: { page: "expectations", fields: named, whose: ["leader", "otherLeader"] },
    answerInterests: { page: "expectations", fields: named, whose: ["leader", "otherLeader"] },
    askSponsor: { page: "expectations", fields: (o) => ({ ...named(o), id: randomUUID(), question: "x" }), whose: ["leader", "otherLeader"] },
    answerQuestion: { page: "expectations", fields: (o) => ({ ...named(o), questionId: randomUUID(), answer: "x" }), whose: [] },
    reviseExpectations: { page: "expectations", fields: (o) => ({ ...named(o), version: "1" }), whose: ["sponsor"] },
    confirmConsequences: { page: "expectations", fields: (o) => ({ ...named(o), lawful: "yes" }), whose: ["hrParty"] },
    decline: { page: "expectations", fields: named, whose: ["leader", "otherLeader"] },
    recordConversation: { page: "expectations", fields: (o) => ({ ...named(o), partyId: o.party, on: "2020-01-06", said: "x", other: "" }), whose: ["sponsor"] },
    acceptAsCoach: { page: "interests", fields: named, whose: ["coach"] },
    declineAsCoach: { page: "interests", fields: named, whose: ["coach"] },
    checkSuitability: { page: "suitability", fields: (o) => ({ ...named(o), finish: "later" }), whose: ["coach"] },
  },
};
