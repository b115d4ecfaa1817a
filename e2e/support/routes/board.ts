import { randomUUID } from "node:crypto";
import type { Standing } from "../standings";
import { type Row, type Routes } from "./row";
import { hr, pair } from "./who";

const outside: readonly Standing[] = ["sponsor", ...hr];
const leaders = ["leader", "otherLeader"] as const;
/** The engagement asked for is beyond its feedback session and has no board, so that those who may are told so. */
const act = (what: string, body: Row["body"], whose: readonly Standing[]): [string, Row] => [`/api/engagements/[engagementId]/board/${what}`, {
  path: (o) => `/api/engagements/${o.engagement}/board/${what}`, ...(body ? { body } : {}),
  answers: { rest: 404, 403: [...outside, ...leaders].filter((who) => !whose.includes(who)), 409: whose },
}];
const item = () => ({ itemId: randomUUID() });
const coach = ["coach"] as const;

/** The live board of the feedback day: the coach conducts, the leaders answer, nobody else knows more than that it is. */
export const board: Routes = {
  pages: {
    // The items that the coach prepared stand by on the coach's own screen. The address is all that names the engagement.
    "/engagements/[engagementId]/board": { path: (o) => `/engagements/${o.engagement}/board`, answers: { rest: 404, 200: pair, 403: outside }, sees: { entry: { coach: 1 } } },
    "/engagements/[engagementId]/board/room": { path: (o) => `/engagements/${o.engagement}/board/room`, answers: { rest: 404, 200: coach, 403: [...outside, ...leaders] } },
    "/engagements/[engagementId]/board/agreed": { path: (o) => `/engagements/${o.engagement}/board/agreed`, answers: { rest: 404, 307: pair, 403: outside } },
    "/api/engagements/[engagementId]/board/state": { path: (o) => `/api/engagements/${o.engagement}/board/state`, answers: { rest: 404, 200: pair, 403: outside, nobody: 401 }, sees: { entry: { coach: 1 } } },
  },
  handlers: Object.fromEntries([
    ["/api/engagements/[engagementId]/board/open", { path: (o) => `/api/engagements/${o.engagement}/board/open`, body: () => ({ id: randomUUID() }), answers: { rest: 404, 403: [...outside, ...leaders], 409: coach } } satisfies Row],
    act("steer", () => ({ point: "iv-ag-1", turn: null }), coach), act("present", item, coach),
    act("mark", () => ({ ...item(), round: 1, mark: "agreed" }), pair), act("wording", () => ({ ...item(), round: 1, sideId: null }), coach),
    act("close", () => ({ ...item(), outcome: "agreed" }), coach), act("barriers", () => ({ id: randomUUID(), what: "x", remover: "sponsor" }), pair),
    act("barriers/change", () => ({ barrierId: randomUUID(), revision: 1, remover: "sponsor" }), pair), act("barriers/drop", () => ({ barrierId: randomUUID() }), pair),
    act("words", () => ({ fieldKey: "iv-fd-goal", words: "x", counter: 1, revision: 0 }), pair), act("freeze", () => ({ freeze: "begin" }), coach),
    act("confirm", () => ({ id: randomUUID(), hash: "0".repeat(64), name: "x" }), pair),
  ]),
};
