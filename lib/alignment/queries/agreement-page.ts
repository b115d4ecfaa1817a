import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { agreementClauses, agreementReadiness, agreementRequests, agreements, agreementSignatures, sharingStrikes } from "@/db/schema";
import { engagementFor, may, partiesOf, type Engagement } from "@/lib/engagements/access";
import { noteLook } from "@/lib/engagements/commands/look";
import { readEntries } from "@/lib/engagements/queries/entries";
import { partOf, type SharingItemId } from "@/lib/engagements/rules/sharing";
import type { Ctx } from "@/lib/platform/context";
import { purposeKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { signersOf, type Decision, type Version } from "../access";
import { readsClause, strikeable } from "../rules/access";
import { inOrder, toBePut } from "../rules/content";
import { differenceBetween, type Difference } from "../rules/difference";
import { draftStep } from "../rules/drafting";
import { missingParts, missingSigners, withoutExpectation, type MissingPart, type Signer } from "../rules/signing";
import { contentHashOf } from "./content-hash";

/** A clause as its row holds it, and a request for a change. */
export type ClauseRow = typeof agreementClauses.$inferSelect;
export type ChangeRequest = typeof agreementRequests.$inferSelect;
/** A version as one reader sees it. `removed` are clauses taken out of a draft. */
export type ShownVersion = Version & { clauses: ClauseRow[]; removed: ClauseRow[]; decisions: Decision[]; requests: ChangeRequest[] };
export type AgreementReader = "leader" | "coach" | "sponsor" | "hr_partner";
/** What was prepared beforehand, by field: the reader's own, and what the sponsor wrote for all who sign. */
export type Drafts = { fieldKey: string; words: string; mine: boolean }[];
/** What is still missing before a draft goes out. */
export type Missing = { parts: MissingPart[]; silent: Signer[]; notReady: Signer[] };

/** The agreement's page for one reader: the version that is looked at, what it is compared with, and what may be done. */
export type AgreementPage = {
  engagement: Engagement; as: AgreementReader; own: Signer | null; signers: Signer[];
  versions: Pick<Version, "id" | "version" | "state">[]; shown: ShownVersion | null; before: ShownVersion | null; difference: Difference | null;
  contentHash: string; ready: string[]; missing: Missing; drafts: Drafts; deviceKey: string;
  can: { draft: boolean; put: boolean; ready: boolean; sign: boolean; begin: boolean; ask: boolean; strike: SharingItemId[] };
};

/** A version by its number, the draft, or (null) the one that waits for something of the reader. */
export type WantedVersion = number | "draft" | null;

const readers = ["coach", "leader", "sponsor", "hr_partner"] as const;

async function readerOf(ctx: Ctx, engagementId: string): Promise<{ engagement: Engagement; as: AgreementReader }> {
  const engagement = await engagementFor(ctx, "viewProgress", engagementId);
  const as = readers.find((each) => engagement.standings.includes(each));
  const named = as === "hr_partner" && engagement.sharing.includes("hrAgreement");
  if (!as || !(may("viewAgreement", engagement) || named)) throw new AppError("forbidden", words("errors", ctx.viewer.locale)("forbidden.what"));
  return { engagement, as };
}

/** Versions with everything about them that the reader may see: by row-level security, and by the rule once more. */
async function versionsFor({ db }: Ctx, { id, sharing }: Engagement, as: AgreementReader, wanted: readonly Version[]): Promise<ShownVersion[]> {
  const ids = wanted.map((version) => version.id);
  if (ids.length === 0) return [];
  const clauses = await db.select().from(agreementClauses).where(inArray(agreementClauses.agreementId, ids)).orderBy(asc(agreementClauses.position), asc(agreementClauses.id));
  const decisions = await db.select().from(agreementSignatures).where(inArray(agreementSignatures.agreementId, ids)).orderBy(asc(agreementSignatures.decidedAt));
  const requests = await db.select().from(agreementRequests).where(inArray(agreementRequests.agreementId, ids)).orderBy(asc(agreementRequests.askedAt));
  const strikes = await db.select().from(sharingStrikes).where(eq(sharingStrikes.engagementId, id));
  return wanted.map((version) => {
    const struckSince = strikes.flatMap(({ item, sideId, struckAt }) => (sideId && version.putAt && struckAt >= version.putAt ? [partOf(item as SharingItemId, sideId)] : []));
    const reads = (clause: ClauseRow) => as === "coach" || as === "leader" || readsClause(clause, as, { ...version, sharing, struckSince });
    const mine = inOrder(clauses.filter((clause) => clause.agreementId === version.id && reads(clause)));
    return {
      ...version, clauses: mine.filter(({ removedAt }) => !removedAt), removed: mine.filter(({ removedAt }) => removedAt),
      decisions: decisions.filter(({ agreementId }) => agreementId === version.id), requests: requests.filter(({ agreementId }) => agreementId === version.id),
    };
  });
}

/** What a version is compared with: the one in force, else the last one that was put to signature before it. */
function comparedWith(shown: Version, all: readonly Version[]): Version | null {
  const earlier = all.filter(({ version, contentHash }) => version < shown.version && contentHash !== null);
  return earlier.find(({ state }) => state === "in_force") ?? earlier[0] ?? null;
}

async function draftsOf(ctx: Ctx, { id }: Engagement, as: AgreementReader): Promise<Drafts> {
  if (as === "hr_partner") return [];
  return (await readEntries(ctx, { engagementId: id, stepKeys: [draftStep] })).map(({ fieldKey, words: text, authorId }) => ({ fieldKey, words: text ?? "", mine: ctx.viewer.people.includes(authorId) }));
}

/** A sponsor or HR who opens what leaders promise has looked at each of them, once a day. Leaders and coach write it together. */
async function noteReading(ctx: Ctx, { id: engagementId }: Engagement, as: AgreementReader, shown: ShownVersion | null, leaders: readonly string[]): Promise<void> {
  if (as === "coach" || as === "leader" || !shown || shown.clauses.length === 0) return;
  for (const sideId of leaders) await noteLook(ctx, { engagementId, sideId, subject: "agreement", subjectId: sideId });
}

/** The agreement as its page shows it to whoever reads it. That sponsor or HR opened it, its leaders see.
 *  @throws AppError at the engagement's door; `forbidden` for HR unless the agreement in force names HR. */
export async function agreementPage(ctx: Ctx, engagementId: string, wanted: WantedVersion): Promise<AgreementPage> {
  const { engagement, as } = await readerOf(ctx, engagementId);
  const all = await ctx.db.select().from(agreements).where(eq(agreements.engagementId, engagementId)).orderBy(desc(agreements.version));
  const state = (name: Version["state"]) => all.find((version) => version.state === name);
  const picked = (wanted === "draft" ? state("draft") : all.find(({ version }) => version === wanted)) ?? state("for_signature") ?? state("draft") ?? state("in_force") ?? null;
  const compared = picked && comparedWith(picked, all);
  const [shown = null, before = null] = await versionsFor(ctx, engagement, as, [picked, compared].filter((version) => version !== null));
  const signers = signersOf(engagement);
  const own = signers.find(({ personId }) => ctx.viewer.people.includes(personId)) ?? null;
  const leaders = partiesOf(engagement, "leader").map(({ id }) => id);
  await noteReading(ctx, engagement, as, shown, leaders);
  const drafts = may("draftAgreement", engagement) && shown?.state === "draft";
  const contentHash = !shown ? "" : drafts ? contentHashOf(shown, shown.clauses, leaders) : shown.contentHash ?? "";
  const said = drafts ? await ctx.db.select().from(agreementReadiness).where(and(eq(agreementReadiness.agreementId, shown.id), eq(agreementReadiness.contentHash, contentHash))) : [];
  const ready = said.map(({ partyId }) => partyId);
  const put = drafts ? toBePut(shown.clauses, leaders) : [];
  const missing: Missing = drafts ? { parts: missingParts(put), silent: withoutExpectation(put, signers), notReady: signers.filter(({ role, partyId }) => role === "leader" && !ready.includes(partyId)) } : { parts: [], silent: [], notReady: [] };
  const open = shown?.state === "for_signature" && !shown.decisions.some(({ decision }) => decision === "refused");
  const running = engagement.status === "launched" || engagement.status === "active";
  return {
    engagement, as, own, signers, shown, before, contentHash, ready, missing,
    versions: all.map(({ id, version, state: at }) => ({ id, version, state: at })),
    difference: shown && before && before.clauses.length > 0 ? differenceBetween({ ...before }, { ...shown, clauses: drafts ? put : shown.clauses }) : null,
    drafts: await draftsOf(ctx, engagement, as),
    deviceKey: purposeKey(env().secret, `words kept on a device, sign-in ${ctx.viewer.sessionId}`).toString("base64url"),
    can: {
      draft: drafts && running, put: drafts && running && may("putToSignature", engagement), ready: drafts && running && may("sayReady", engagement),
      sign: open && running && own !== null && missingSigners([own], shown.decisions).length > 0,
      begin: running && may("draftAgreement", engagement) && !state("draft"), ask: running && may("askForChange", engagement) && (shown?.state === "for_signature" || shown?.state === "in_force"),
      strike: engagement.side && shown?.state === "in_force" ? strikeable(engagement.sharing, engagement.side, leaders) : [],
    },
  };
}
