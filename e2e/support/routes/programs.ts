import type { Routes } from "./row";
import { directory } from "./who";

/** The programs' templates. */
export const programs: Routes = {
  pages: {
    "/templates": { path: () => "/templates", answers: { rest: 403, 200: directory } },
    "/templates/[templateId]": { path: (o) => `/templates/${o.template}`, answers: { rest: 403, 200: directory } },
  },
};
