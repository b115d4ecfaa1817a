import { randomUUID } from "node:crypto";
import { each, named, type Act, type Objects, type Routes } from "./row";
import { hr, pair } from "./who";

const signing = [...pair, "sponsor"] as const;
const leaders = ["leader", "otherLeader"] as const;
const hash = "0".repeat(64);
/** The agreement asked for is in force. Whoever passes its door is not asked, since the journeys show what comes of it. */
const act = (fields: (o: Objects) => Record<string, string>, whose: Act["whose"] = []): Act => ({ page: "agreement", fields: (o) => ({ ...named(o), ...fields(o) }), whose });
const ofIt = (more: Record<string, string> = {}) => (o: Objects) => ({ agreementId: o.agreement, ...more });

/** The agreement: read by all who sign it, and by HR only where it names HR, which this one does not. */
export const agreement: Routes = {
  pages: {
    "/engagements/[engagementId]/agreement": { path: (o) => `/engagements/${o.engagement}/agreement`, answers: { rest: 404, 200: signing, 403: hr }, sees: { engagement: each(signing, 1), entry: each(signing, 7) } },
    "/engagements/[engagementId]/agreement/print": { path: (o) => `/engagements/${o.engagement}/agreement/print`, answers: { rest: 404, 200: signing, 403: hr }, sees: { engagement: each(signing, 1), entry: each(signing, 7) } },
  },
  handlers: {
    "/api/agreements/[agreementId]/words": { path: (o) => `/api/agreements/${o.agreement}/words`, body: () => ({ fieldKey: `${randomUUID()}.words`, words: "x", counter: 1, revision: 0 }), answers: { rest: 404 } },
    "/api/agreements/[agreementId]/save": { path: (o) => `/api/agreements/${o.agreement}/save`, body: () => ({}), answers: { rest: 404, 403: ["sponsor"], 409: pair } },
  },
  actions: {
    addClause: act(ofIt({ clauseId: randomUUID(), kind: "measure", fromIds: "", toIds: "" }), pair), tickSharing: act(ofIt({ item: "stage", choice: "on" }), pair),
    removeClause: act(() => ({ clauseId: randomUUID() })), putBackClause: act(() => ({ clauseId: randomUUID() })), chooseItem: act(() => ({ clauseId: randomUUID(), choice: "on" })),
    keepPartBack: act(ofIt({ item: "commitments", choice: "on" }), leaders), sayReady: act(ofIt({ contentHash: hash }), leaders), strikeItem: act(ofIt({ item: "commitments" }), leaders),
    buildAgreement: act(ofIt(), ["coach"]), putToSignature: act(ofIt({ contentHash: hash }), ["coach"]), discardVersion: act(ofIt(), ["coach"]),
    signAgreement: act(ofIt({ contentHash: hash, read: "yes", typedName: "Nobody Atall" }), signing), refuseToSign: act(ofIt({ contentHash: hash, sure: "yes" }), signing), askForChange: act(ofIt({ requestId: randomUUID(), words: "x" }), signing),
    beginVersion: act(() => ({ agreementId: randomUUID(), reason: "x" }), pair), saveDrafts: act(() => ({}), [...leaders, "sponsor"]),
  },
};
