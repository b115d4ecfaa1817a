import { randomUUID } from "node:crypto";
import { everybody, type Routes } from "./row";

/** What belongs to a member themselves: their account, their roles, help. */
export const account: Routes = {
  pages: {
    "/help": everybody("/help"),
    "/account": everybody("/account"),
  },
  handlers: {
    "/account/end": { path: () => "/account/end", body: () => ({ id: randomUUID() }), answers: { rest: 200 } },
    "/account/end-others": { path: () => "/account/end-others", body: () => ({}), answers: { rest: 200 }, acts: [] },
    "/switch": { path: () => "/switch", body: () => ({ organization: randomUUID() }), answers: { rest: 403 } },
  },
};
