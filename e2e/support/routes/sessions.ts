import { randomUUID } from "node:crypto";
import type { Standing } from "../standings";
import { everybody, type Routes, type Row } from "./row";

const session = (what: string, body: Row["body"], answers: Row["answers"], acts?: readonly Standing[]): [string, Row] =>
  [`/api/sessions/[sessionId]/${what}`, { path: (o) => `/api/sessions/${o.planned}/${what}`, ...(body ? { body } : {}), answers, ...(acts ? { acts } : {}) }];
const coachAlone: Row["answers"] = { rest: 404, 403: ["leader"] };

/** Sessions: pages of those who attend, and what a coach or a leader does to one. */
export const sessions: Routes = {
  pages: {
    "/sessions": everybody("/sessions"),
    "/sessions/[sessionId]": { path: (o) => `/sessions/${o.planned}`, answers: { rest: 404, 200: ["coach", "leader"] } },
    "/sessions/[sessionId]/move": { path: (o) => `/sessions/${o.planned}/move`, answers: { rest: 404, 200: ["coach"], 403: ["leader"] } },
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
