import { randomUUID } from "node:crypto";
import { each, named, type Routes } from "./row";
import { hr, knows, launching, pair, parties } from "./who";

/** One engagement, and how its expectations are set. */
export const engagements: Routes = {
  pages: {
    "/engagements/[engagementId]": { path: (o) => `/engagements/${o.engagement}`, answers: { rest: 404, 200: knows }, sees: { engagement: each(knows, 1), session: { coach: 24, leader: 14, otherLeader: 14, sponsor: 12, hrParty: 12, hr: 11 } } },
    "/engagements/[engagementId]/expectations": { path: (o) => `/engagements/${o.engagement}/expectations`, answers: { rest: 404, 200: parties, 403: ["hr"] }, sees: { engagement: each(parties, 1), entry: { sponsor: 10, coach: 10, leader: 10, otherLeader: 10, hrParty: 2 } } },
    "/engagements/[engagementId]/expectations/revise": { path: (o) => `/engagements/${o.engagement}/expectations/revise`, answers: { rest: 404, 200: ["sponsor"], 403: knows.filter((who) => who !== "sponsor") }, sees: { engagement: { sponsor: 1 } } },
    "/engagements/[engagementId]/interests": { path: (o) => `/engagements/${o.engagement}/interests`, answers: { rest: 404, 200: pair, 403: ["sponsor", ...hr] }, sees: { engagement: each(pair, 1), entry: each(pair, 1) } },
    "/engagements/[engagementId]/suitability": { path: (o) => `/engagements/${o.engagement}/suitability`, answers: { rest: 404, 200: ["coach"], 403: knows.filter((who) => who !== "coach") }, sees: { engagement: { coach: 1 }, entry: { coach: 1 } } },
    "/engagements/[engagementId]/days-off": { path: (o) => `/engagements/${o.engagement}/days-off`, answers: { rest: 404, 200: [...pair, "sponsor"], 403: hr }, sees: { engagement: each([...pair, "sponsor"], 1), entry: each([...pair, "sponsor"], 2) } },
    "/engagements/new": { path: () => "/engagements/new", answers: { rest: 303, nobody: 303 } },
  },
  handlers: {
    "/engagements/[engagementId]/days-off/save": { path: (o) => `/engagements/${o.engagement}/days-off/save`, body: () => ({ id: randomUUID(), revision: 0, from: "2020-01-06" }), answers: { rest: 404, 403: knows.filter((who) => who !== "coach") }, acts: ["coach"] },
    "/engagements/[engagementId]/days-off/take-out": { path: (o) => `/engagements/${o.engagement}/days-off/take-out`, body: () => ({ id: randomUUID(), revision: 1 }), answers: { rest: 404, 200: ["coach"], 403: knows.filter((who) => who !== "coach") } },
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
