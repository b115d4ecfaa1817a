import type { Routes, Row } from "./row";
import { launching } from "./who";

/** A launch, from its first draft to its sending. */
export const launch: Routes = {
  pages: {
    "/launch": { path: () => "/launch", answers: { rest: 403, 200: launching } },
    ...Object.fromEntries(["why", "who", "how", "shared", "preview"].map((screen) => [`/launch/[engagementId]/${screen}`, { path: (o) => `/launch/${o.draft}/${screen}`, answers: { rest: 404, 200: ["sponsor"] } } satisfies Row])),
    "/launch/[engagementId]/launched": { path: (o) => `/launch/${o.engagement}/launched`, answers: { rest: 404, 200: ["sponsor"] }, sees: { engagement: { sponsor: 1 } } },
  },
  handlers: {
    "/api/launch/[engagementId]/save": { path: (o) => `/api/launch/${o.draft}/save`, body: () => ({ performance: "x" }), answers: { rest: 404, 200: ["sponsor"] } },
    "/launch/[engagementId]/send": { path: (o) => `/launch/${o.draft}/send`, body: () => ({ seen: "never" }), answers: { rest: 404, 422: ["sponsor"] } },
    "/launch/[engagementId]/discard": { path: (o) => `/launch/${o.draft}/discard`, answers: { rest: 404 }, acts: ["sponsor"] },
  },
};
