import { randomUUID } from "node:crypto";
import { each, named, type Objects, type Routes, type Row } from "./row";
import { hr, knows, pair } from "./who";

const coachAlone: Row["answers"] = { rest: 404, 200: ["coach"], 403: knows.filter((who) => who !== "coach") };
/** A page of the coach's preparation, and how many of the item's three parts stand on it. */
const page = (path: (o: Objects) => string, parts: number): Row => ({ path: (o) => `/engagements/${o.engagement}/feedback${path(o)}`, answers: coachAlone, sees: { engagement: { coach: 1 }, entry: { coach: parts } } });
/** What is done to an item that was not shown yet: for everybody but the coach there is none. */
const change = (what: string, body: Row["body"]): [string, Row] => [`/api/feedback/[itemId]/${what}`, { path: (o) => `/api/feedback/${o.item}/${what}`, ...(body ? { body } : {}), answers: { rest: 404 }, acts: ["coach"] }];
const choices = (o: Objects) => ({ segment: "process", direction: "positive", about: o.party });

/** Preparing the feedback session: the coach's items, their rehearsal, and the preview with each leader. */
export const feedback: Routes = {
  pages: {
    // Begun from a theme, the new item shows the theme's words.
    "/engagements/[engagementId]/feedback": [page(() => "", 1), page((o) => `?theme=${o.theme}`, 2)],
    "/engagements/[engagementId]/feedback/[itemId]": page((o) => `/${o.item}`, 3),
    "/engagements/[engagementId]/feedback/rehearsal": page(() => "/rehearsal", 3),
    "/engagements/[engagementId]/preview": { path: (o) => `/engagements/${o.engagement}/preview`, answers: { rest: 404, 200: pair, 403: ["sponsor", ...hr] }, sees: { engagement: each(pair, 1) } },
  },
  handlers: Object.fromEntries([
    change("entries", () => ({ fieldKey: "impact", sideId: null, words: "x", counter: 1, revision: 0 })),
    change("save", (o) => ({ ...choices(o), about: [o.party], "words.impact": "x", "revision.impact": 0 })),
    change("place", () => ({ to: 0 })),
    change("kept", () => ({ entry: "impact w-always yes" })),
  ]),
  actions: {
    prepareItem: { page: "feedback", fields: (o) => ({ ...named(o), id: randomUUID(), ...choices(o) }), whose: ["coach"] },
    withdrawItem: { page: "feedback", fields: (o) => ({ ...named(o), itemId: o.item, withdraw: "yes" }), whose: ["coach"] },
    notePreview: { page: "preview", fields: (o) => ({ ...named(o), partyId: o.party, "answers.iv-pp-day": "2026-01-12", "answers.iv-pp-shown": "x" }), whose: ["coach"] },
    writeThoughts: { page: "preview", fields: (o) => ({ ...named(o), "answers.iv-pp-own": "x" }), whose: ["leader", "otherLeader"] },
  },
};
