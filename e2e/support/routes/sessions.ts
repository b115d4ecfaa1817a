import { randomUUID } from "node:crypto";
import type { Standing } from "../standings";
import { each, everybody, type Routes, type Row } from "./row";
import { hr, knows, pair } from "./who";

const session = (what: string, body: Row["body"], answers: Row["answers"], acts?: readonly Standing[]): [string, Row] =>
  [`/api/sessions/[sessionId]/${what}`, { path: (o) => `/api/sessions/${o.planned}/${what}`, ...(body ? { body } : {}), answers, ...(acts ? { acts } : {}) }];
const outside: readonly Standing[] = ["sponsor", ...hr];
const coachAlone: Row["answers"] = { rest: 404, 403: ["leader"] };

/** Sessions: pages of those who attend, and what a coach or a leader does to one. */
export const sessions: Routes = {
  pages: {
    // Two to log, nine of the next ten, and the eleven held since the intakes; an older intervention fills the rest.
    "/sessions": everybody("/sessions", { sees: { engagement: { coach: 1 }, session: { coach: 22 } }, elsewhere: { engagement: 1, session: 4 } }),
    // To those inside each names the two meetings that follow, a call three, and what was promised; a held one what was written.
    // To those who know the engagement from outside a held one says that it was held, unless it is the other leader's.
    "/sessions/[sessionId]": [
      { path: (o) => `/sessions/${o.planned}`, answers: { rest: 404, 200: ["coach", "leader"] }, sees: { engagement: each(["coach", "leader"], 1), session: each(["coach", "leader"], 2), promise: each(["coach", "leader"], 2) } },
      { path: (o) => `/sessions/${o.held}`, answers: { rest: 404, 200: ["coach", "leader", ...outside] }, sees: { engagement: each(["coach", "leader", ...outside], 1), session: each(["coach", "leader"], 2), promise: each(["coach", "leader"], 2), entry: each(["coach", "leader"], 3) } },
      { path: (o) => `/sessions/${o.call}`, answers: { rest: 404, 200: pair }, sees: { engagement: each(pair, 1), session: each(pair, 3), promise: each(pair, 1) } },
      { path: (o) => `/sessions/${o.heldCall}`, answers: { rest: 404, 200: knows }, sees: { engagement: each(knows, 1), session: each(pair, 3), promise: each(pair, 1), entry: { coach: 2, leader: 1, otherLeader: 1 } } },
    ],
    "/sessions/[sessionId]/move": { path: (o) => `/sessions/${o.planned}/move`, answers: { rest: 404, 200: ["coach"], 403: ["leader"] }, sees: { engagement: { coach: 1 } } },
  },
  handlers: Object.fromEntries([
    session("entries", () => ({ fieldKey: "iv-in2-notes", sideId: null, words: "x", counter: 1, revision: 0 }), { rest: 404 }, ["coach"]),
    session("actions", (o) => ({ id: randomUUID(), ownerId: o.person, words: "x" }), coachAlone, ["coach"]),
    // What somebody cannot see is gone for them already, so taking it back again is answered alike; the test looks that it is still there.
    session("withdrawals", (o) => ({ actionId: o.action }), { rest: 200, 403: ["leader"] }, ["coach"]),
    session("outcomes", (o) => ({ actionId: o.action, outcome: "kept", revision: 0 }), { rest: 404 }, ["coach", "leader"]),
    session("finish", () => ({ heldMinutes: 60 }), { ...coachAlone, 409: ["coach"] }),
    session("length", () => ({ heldMinutes: 60 }), { ...coachAlone, 409: ["coach"] }),
    session("missed", undefined, { ...coachAlone, 409: ["coach"] }),
    session("cancel", undefined, coachAlone, ["coach"]),
    session("move", () => ({ day: "2020-01-06", time: "10:00" }), { ...coachAlone, 422: ["coach"] }),
    session("log", () => ({ intent: "save", status: "planned", "words.iv-in2-notes": "x", "revision.iv-in2-notes": "0" }), { rest: 404 }, ["coach", "leader"]),
  ]),
};
