import { randomUUID } from "node:crypto";
import { importFields } from "@/lib/people/rules/import-columns";
import type { Row, Standing } from "./standings";

const parties: readonly Standing[] = ["sponsor", "coach", "hrParty", "leader", "otherLeader"];
const hr: readonly Standing[] = ["hr", "hrParty"];
const knows: readonly Standing[] = [...parties, "hr"];
const launching: readonly Standing[] = ["sponsor", "otherSponsor", ...hr];
const directory: readonly Standing[] = [...hr, "administrator"];

/** Pages that are open to every member, each showing what is theirs. */
const everybody = (path: string): Row => ({ path: () => path, answers: { rest: 200 } });

/** Every page of those who have signed in, by the pattern of its address: who is shown it, and what the others get. */
export const pages: Record<string, Row> = {
  "/home": everybody("/home"),
  "/engagements": everybody("/engagements"),
  "/meetings": everybody("/meetings"),
  "/promises": everybody("/promises"),
  "/search": everybody("/search?q=plan"),
  "/help": everybody("/help"),
  "/account": everybody("/account"),
  "/who-sees-what": everybody("/who-sees-what"),
  "/people": everybody("/people"),
  "/people/[personId]": { path: (o) => `/people/${o.person}`, answers: { rest: 200 } },
  "/people/[personId]/details": { path: (o) => `/people/${o.person}/details`, answers: { rest: 403, 200: directory } },
  "/people/add": { path: () => "/people/add", answers: { rest: 403, 200: [...directory, "sponsor", "otherSponsor"] } },
  "/people/import": { path: () => "/people/import", answers: { rest: 403, 200: directory } },
  "/people/import/[importId]": { path: (o) => `/people/import/${o.list}`, answers: { rest: 403, 200: ["hrParty"], 404: ["hr", "administrator"] } },
  "/templates": { path: () => "/templates", answers: { rest: 403, 200: directory } },
  "/templates/[templateId]": { path: (o) => `/templates/${o.template}`, answers: { rest: 403, 200: directory } },
  "/sessions": everybody("/sessions"),
  "/sessions/[sessionId]": { path: (o) => `/sessions/${o.planned}`, answers: { rest: 404, 200: ["coach", "leader"] } },
  "/sessions/[sessionId]/move": { path: (o) => `/sessions/${o.planned}/move`, answers: { rest: 404, 200: ["coach"], 403: ["leader"] } },
  "/meetings/[sessionId]/calendar.ics": { path: (o) => `/meetings/${o.planned}/calendar.ics`, answers: { rest: 404, 200: ["coach", "leader"], nobody: 401 } },
  "/engagements/[engagementId]": { path: (o) => `/engagements/${o.engagement}`, answers: { rest: 404, 200: knows } },
  "/engagements/[engagementId]/expectations": { path: (o) => `/engagements/${o.engagement}/expectations`, answers: { rest: 404, 200: parties, 403: ["hr"] } },
  "/engagements/[engagementId]/interests": { path: (o) => `/engagements/${o.engagement}/interests`, answers: { rest: 404, 200: ["coach", "leader", "otherLeader"], 403: ["sponsor", ...hr] } },
  "/engagements/[engagementId]/suitability": { path: (o) => `/engagements/${o.engagement}/suitability`, answers: { rest: 404, 200: ["coach"], 403: knows.filter((who) => who !== "coach") } },
  "/engagements/[engagementId]/intakes": { path: (o) => `/engagements/${o.engagement}/intakes`, answers: { rest: 404, 200: ["coach", "leader", "otherLeader", "sponsor"], 403: hr } },
  "/engagements/[engagementId]/next-stage": { path: (o) => `/engagements/${o.engagement}/next-stage`, answers: { rest: 404, 200: ["coach"], 403: knows.filter((who) => who !== "coach") } },
  "/engagements/new": { path: () => "/engagements/new", answers: { rest: 303, nobody: 303 } },
  "/launch": { path: () => "/launch", answers: { rest: 403, 200: launching } },
  ...Object.fromEntries(["why", "who", "how", "shared", "preview"].map((screen) => [`/launch/[engagementId]/${screen}`, { path: (o) => `/launch/${o.draft}/${screen}`, answers: { rest: 404, 200: ["sponsor"] } } satisfies Row])),
  "/launch/[engagementId]/launched": { path: (o) => `/launch/${o.engagement}/launched`, answers: { rest: 404, 200: ["sponsor"] } },
};

const session = (what: string, body: Row["body"], answers: Row["answers"], acts?: readonly Standing[]): [string, Row] =>
  [`/api/sessions/[sessionId]/${what}`, { path: (o) => `/api/sessions/${o.planned}/${what}`, ...(body ? { body } : {}), answers, ...(acts ? { acts } : {}) }];
const list = (what: string, body?: Row["body"]): [string, Row] =>
  [`/api/people/import/[importId]/${what}`, { path: (o) => `/api/people/import/${o.list}/${what}`, ...(body ? { body } : {}), answers: { rest: 403, 404: ["hr", "administrator"] }, acts: ["hrParty"] }];
const coachAlone: Row["answers"] = { rest: 404, 403: ["leader"] };

/** Every route handler that changes or finds something, asked with a body that would be taken from whoever may. */
export const handlers: Record<string, Row> = {
  ...Object.fromEntries([
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
    list("progress"), list("corrections"), list("columns", () => Object.fromEntries(importFields.map((field) => [field, ""]))), list("confirm"), list("discard"),
  ]),
  // A form's page answers here: back to where it came from, with the reason; `refused` tells which.
  "/api/people/import": { path: () => "/api/people/import", body: () => ({}), answers: { rest: 303, nobody: 303 }, acts: directory },
  "/api/people/search": { path: () => "/api/people/search", body: () => ({ q: "Sas" }), answers: { rest: 200 } },
  "/api/launch/[engagementId]/save": { path: (o) => `/api/launch/${o.draft}/save`, body: () => ({ performance: "x" }), answers: { rest: 404, 200: ["sponsor"] } },
  "/launch/[engagementId]/send": { path: (o) => `/launch/${o.draft}/send`, body: () => ({ seen: "never" }), answers: { rest: 404, 422: ["sponsor"] } },
  "/launch/[engagementId]/discard": { path: (o) => `/launch/${o.draft}/discard`, answers: { rest: 404 }, acts: ["sponsor"] },
  "/engagements/new": { path: () => "/engagements/new", body: () => ({ engagementId: randomUUID() }), answers: { rest: 403 }, acts: launching },
  "/people/add/save": { path: () => "/people/add/save", body: () => ({ id: randomUUID(), name: "Nobody Atall", email: `nobody.${randomUUID()}@norvane.example`, zone: "Europe/Lisbon", language: "en", roles: ["administrator"] }), answers: { rest: 403, 409: ["sponsor", "otherSponsor", ...hr] }, acts: ["administrator"] },
  "/people/[personId]/roles": { path: (o) => `/people/${o.person}/roles`, body: () => ({ roles: ["administrator"] }), answers: { rest: 403, 409: hr }, acts: ["administrator"] },
  "/people/[personId]/invite": { path: (o) => `/people/${o.person}/invite`, answers: { rest: 403, 409: ["sponsor", "otherSponsor"] }, acts: directory },
  "/people/[personId]/remove": { path: (o) => `/people/${o.person}/remove`, answers: { rest: 403 }, acts: directory },
  "/people/[personId]/details/save": { path: (o) => `/people/${o.person}/details/save`, body: () => ({ seenAt: "2020-01-01T00:00:00Z", name: "x", title: "", managerEmail: "", zone: "Europe/Lisbon", language: "en" }), answers: { rest: 403 }, acts: directory },
  "/promises/mark": { path: () => "/promises/mark", body: (o) => ({ actionId: o.action, outcome: "kept", revision: 0 }), answers: { rest: 404 }, acts: ["coach", "leader"] },
  "/account/end": { path: () => "/account/end", body: () => ({ id: randomUUID() }), answers: { rest: 200 } },
  "/account/end-others": { path: () => "/account/end-others", body: () => ({}), answers: { rest: 200 }, acts: [] },
  "/switch": { path: () => "/switch", body: () => ({ organization: randomUUID() }), answers: { rest: 403 } },
};

/** What is open to whoever comes by, each with the reason why. */
export const open: Record<string, string> = {
  "/": "leads home or to the door",
  "/sign-in": "the door", "/sign-in/ask": "asks for a mail and answers everybody alike", "/sign-in/check": "says that a mail is on its way, to everybody alike",
  "/sign-in/confirm": "uses no link up before a button is pressed", "/sign-in/open": "needs the mail's link", "/sign-in/code": "needs the mail's code",
  "/sign-in/demonstration": "answers in the demonstration alone, where nobody is real",
  "/invitation/[token]": "needs the invitation's token", "/invitation/[token]/accept": "needs the invitation's token",
  "/set-up": "needs the token that the first start prints", "/set-up/begin": "needs the token that the first start prints",
  "/mailbox": "is there in the demonstration alone, whose mail goes to nobody", "/mailbox/[messageId]": "is there in the demonstration alone",
  "/api/health/live": "says that the process answers", "/api/health/ready": "says that the database answers, and nothing of anybody",
  "/theme": "keeps the colours of one browser", "/sign-out": "ends the session that asks",
};

const id = (o: { engagement: string }) => ({ engagementId: o.engagement });

/** Every server action, by its name: the page it is sent to, what is sent, and whose it is. Everybody else is refused. */
export const actions: Record<string, { page: string; fields: (o: Parameters<Row["path"]>[0]) => Record<string, string>; whose: readonly Standing[] }> = {
  acknowledge: { page: "expectations", fields: id, whose: ["leader", "otherLeader"] },
  answerInterests: { page: "expectations", fields: id, whose: ["leader", "otherLeader"] },
  confirmConsequences: { page: "expectations", fields: (o) => ({ ...id(o), lawful: "yes" }), whose: ["hrParty"] },
  decline: { page: "expectations", fields: id, whose: ["leader", "otherLeader"] },
  recordConversation: { page: "expectations", fields: (o) => ({ ...id(o), partyId: o.party, on: "2020-01-06", said: "x", other: "" }), whose: ["sponsor"] },
  planIntakes: { page: "intakes", fields: id, whose: ["coach"] },
  announceIntakes: { page: "intakes", fields: id, whose: ["coach"] },
  nameForIntake: { page: "intakes", fields: (o) => ({ ...id(o), personId: o.person, kind: "observer" }), whose: ["coach", "leader", "otherLeader", "sponsor"] },
  acceptAsCoach: { page: "interests", fields: id, whose: ["coach"] },
  declineAsCoach: { page: "interests", fields: id, whose: ["coach"] },
  enterStage: { page: "next-stage", fields: (o) => ({ ...id(o), stage: "iv-achievement" }), whose: ["coach"] },
  checkSuitability: { page: "suitability", fields: (o) => ({ ...id(o), finish: "later" }), whose: ["coach"] },
};
