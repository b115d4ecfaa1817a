import { randomUUID } from "node:crypto";
import { importFields } from "@/lib/people/rules/import-columns";
import { each, everybody, type Routes, type Row } from "./row";
import { directory, hr, keepers, members } from "./who";

const list = (what: string, body?: Row["body"]): [string, Row] =>
  [`/api/people/import/[importId]/${what}`, { path: (o) => `/api/people/import/${o.list}/${what}`, ...(body ? { body } : {}), answers: { rest: 403, 404: ["hr", "administrator", "elsewhere"] }, acts: ["hrParty"] }];

/** The directory: people, roles, and lists that are taken over. */
export const people: Routes = {
  pages: {
    "/people": everybody("/people"),
    "/people/[personId]": { path: (o) => `/people/${o.person}`, answers: { rest: 200, 404: ["elsewhere"] }, knownTo: members },
    "/people/[personId]/details": { path: (o) => `/people/${o.person}/details`, answers: { rest: 403, 200: directory, 404: ["elsewhere"] }, knownTo: members },
    "/people/add": { path: () => "/people/add", answers: { rest: 403, 200: [...keepers, "sponsor", "otherSponsor"] } },
    "/people/import": { path: () => "/people/import", answers: { rest: 403, 200: keepers } },
    "/people/import/[importId]": { path: (o) => `/people/import/${o.list}`, answers: { rest: 403, 200: ["hrParty"], 404: ["hr", "administrator", "elsewhere"] } },
  },
  handlers: {
    ...Object.fromEntries([
      list("progress"), list("corrections"), list("columns", () => Object.fromEntries(importFields.map((field) => [field, ""]))), list("confirm"), list("discard"),
    ]),
    // A form's page answers here: back to where it came from, with the reason; `refused` tells which.
    "/api/people/import": { path: () => "/api/people/import", body: () => ({}), answers: { rest: 303, nobody: 303 }, acts: keepers },
    "/api/people/search": [
      { path: () => "/api/people/search", body: () => ({ q: "Sas" }), answers: { rest: 200 }, sees: { person: each(members, 1) } },
      { path: () => "/api/people/search", body: () => ({ q: "Ottoline" }), answers: { rest: 200 }, sees: { person: {} }, elsewhere: { person: 1 } },
    ],
    "/people/add/save": { path: () => "/people/add/save", body: () => ({ id: randomUUID(), name: "Nobody Atall", email: `nobody.${randomUUID()}@norvane.example`, zone: "Europe/Lisbon", language: "en", roles: ["administrator"] }), answers: { rest: 403, 409: ["sponsor", "otherSponsor", ...hr] }, acts: ["administrator", "elsewhere"] },
    "/people/[personId]/roles": { path: (o) => `/people/${o.person}/roles`, body: () => ({ roles: ["administrator"] }), answers: { rest: 403, 409: hr, 404: ["elsewhere"] }, acts: ["administrator"] },
    "/people/[personId]/invite": { path: (o) => `/people/${o.person}/invite`, answers: { rest: 403, 409: ["sponsor", "otherSponsor"], 404: ["elsewhere"] }, acts: directory },
    "/people/[personId]/remove": { path: (o) => `/people/${o.person}/remove`, answers: { rest: 403, 404: ["elsewhere"] }, acts: directory },
    "/people/[personId]/details/save": { path: (o) => `/people/${o.person}/details/save`, body: () => ({ seenAt: "2020-01-01T00:00:00Z", name: "x", title: "", managerEmail: "", zone: "Europe/Lisbon", language: "en" }), answers: { rest: 403, 404: ["elsewhere"] }, acts: directory },
  },
};
