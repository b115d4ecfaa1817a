import { randomUUID } from "node:crypto";
import type { Standing } from "../standings";
import { each, named, type Routes, type Row } from "./row";
import { hr, knows, pair } from "./who";

/** What is done to one leader's own intake: its coach's alone. The leader knows of the meeting; to all others there is none. */
const ofIntake = (what: string, body: Row["body"], acts?: readonly Standing[]): [string, Row] =>
  [`/api/sessions/[sessionId]/${what}`, { path: (o) => `/api/sessions/${o.intake}/${what}`, ...(body ? { body } : {}), answers: acts ? { rest: 404, 403: ["leader"] } : { rest: 404, 403: ["leader"], 409: ["coach"] }, knownTo: ["coach", "leader"], ...(acts ? { acts } : {}) }];
/** What is done to the themes: whoever coaches the engagement, and nobody else who knows it. */
const ofThemes = (what: string, body: Row["body"]): [string, Row] =>
  [`/api/engagements/[engagementId]/themes${what}`, { path: (o) => `/api/engagements/${o.engagement}/themes${what}`, ...(body ? { body } : {}), answers: { rest: 404, 403: knows.filter((who) => who !== "coach") }, acts: ["coach"] }];

/** Intakes: their dates, who is named for one, consent and passages, and the themes put together from them. */
export const intake: Routes = {
  pages: {
    "/engagements/[engagementId]/intakes": { path: (o) => `/engagements/${o.engagement}/intakes`, answers: { rest: 404, 200: [...pair, "sponsor"], 403: hr }, sees: { engagement: each([...pair, "sponsor"], 1), session: { coach: 4 } } },
    // Two themes and the five passages of the story.
    "/engagements/[engagementId]/themes": { path: (o) => `/engagements/${o.engagement}/themes`, answers: { rest: 404, 200: ["coach"], 403: knows.filter((who) => who !== "coach") }, sees: { engagement: { coach: 1 }, entry: { coach: 7 } } },
  },
  handlers: Object.fromEntries([
    // Consent was given there already, so that even its coach is refused another answer.
    ofIntake("consent", () => ({ answer: "declined" })),
    ofIntake("quotes", () => ({ quotes: "yes" }), ["coach"]),
    ofIntake("withdrawn-consent", undefined, ["coach"]),
    ofIntake("excerpts", () => ({ id: randomUUID(), words: "x", tag: "process" }), ["coach"]),
    ofIntake("excerpts/amend", () => ({ id: randomUUID(), words: "x", tag: "process", revision: 1 }), ["coach"]),
    ofIntake("excerpts/drop", () => ({ id: randomUUID() }), ["coach"]),
    ofThemes("", () => ({ id: randomUUID(), words: "x", segment: "process", revision: 0 })),
    ofThemes("/group", () => ({ excerptId: randomUUID(), themeId: "" })),
    ofThemes("/dissolve", () => ({ id: randomUUID() })),
  ]),
  actions: {
    waiveBaseline: { page: "next-stage", fields: (o) => ({ ...named(o), reason: "x", revision: "0" }), whose: ["coach"] },
    planIntakes: { page: "intakes", fields: named, whose: ["coach"] },
    announceIntakes: { page: "intakes", fields: named, whose: ["coach"] },
    nameForIntake: { page: "intakes", fields: (o) => ({ ...named(o), personId: o.person, kind: "observer" }), whose: ["coach", "leader", "otherLeader", "sponsor"] },
  },
};
