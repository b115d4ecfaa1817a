import type { Routes } from "./row";
import { directory, keepers } from "./who";

/** The programs' templates. */
export const programs: Routes = {
  pages: {
    "/templates": { path: () => "/templates", answers: { rest: 403, 200: keepers } },
    "/templates/[templateId]": { path: (o) => `/templates/${o.template}`, answers: { rest: 403, 200: directory, 404: ["elsewhere"] } },
  },
};
