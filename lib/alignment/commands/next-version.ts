import "server-only";
import { and, desc, eq, gte, inArray } from "drizzle-orm";
import { agreementClauses, agreementRequests, agreements, sharingStrikes } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { agreementFor, clausesOf, draftFor, ownSigner, type Version } from "../access";
import type { AgreementInput, AskForChangeInput, BeginVersionInput } from "../input";
import { afterStrikes, keptBack } from "../rules/access";

async function copyClauses(ctx: Ctx, source: Version, agreementId: string): Promise<void> {
  const { db, viewer, now } = ctx;
  const clauses = await clausesOf(ctx, source.id);
  if (clauses.length === 0) return;
  await db.insert(agreementClauses).values(clauses.map((clause) => ({
    ...clause, id: newId(now), agreementId, authorId: viewer.personId, audience: "pair" as const, stamps: {}, revision: 1, createdAt: now, updatedAt: now,
  })));
}

/** What the next version proposes to share: as the one before it does, less what leaders have struck since. */
async function proposalAfter({ db }: Ctx, engagement: Engagement, source: Version | undefined): Promise<{ items: string[]; withheld: string[] }> {
  if (!source) return { items: [], withheld: [] };
  if (source.state === "in_force") return { items: source.items, withheld: keptBack(source.items, engagement.sharing, partiesOf(engagement, "leader").map(({ id }) => id)) };
  const strikes = source.putAt ? await db.select().from(sharingStrikes).where(and(eq(sharingStrikes.engagementId, engagement.id), gte(sharingStrikes.struckAt, source.putAt))) : [];
  return afterStrikes(source, strikes);
}

/** Begins the next version, with everything that the one before it says: the one that waits for signatures, else the one in
 *  force. Nothing is replaced by that. What a leader struck stays kept back in it until that leader shows it again.
 *  @returns the draft; the one that is being written when there is one already.
 *  @throws AppError at the engagement's door. */
export async function beginVersion(ctx: Ctx, { agreementId, engagementId, reason }: BeginVersionInput): Promise<{ agreementId: string }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "draftAgreement", engagementId, { lock: true });
  const versions = await db.select().from(agreements).where(eq(agreements.engagementId, engagementId)).orderBy(desc(agreements.version));
  const draft = versions.find(({ state }) => state === "draft");
  if (draft) return { agreementId: draft.id };
  refuse(runningStatuses.includes(engagement.status) ? null : messages("agreement", viewer.locale)("refusals.notRunning"));
  const source = versions.find(({ state }) => state === "for_signature") ?? versions.find(({ state }) => state === "in_force");
  const version = (versions[0]?.version ?? 0) + 1;
  await db.insert(agreements).values({
    organizationId: viewer.organizationId, id: agreementId, engagementId, version, ...await proposalAfter(ctx, engagement, source), reason, authorId: viewer.personId, audience: "pair", createdAt: now, updatedAt: now,
  });
  if (source) await copyClauses(ctx, source, agreementId);
  await record(ctx, "agreement.begun", agreementId, { engagementId, audience: "pair" }, { version });
  return { agreementId };
}

/** The coach takes back a next version that nobody wants any more, before it was put to signature.
 *  @throws AppError at the draft's door; `conflict` for the first version, without which there is nothing. */
export async function discardVersion(ctx: Ctx, { agreementId }: AgreementInput): Promise<{ engagementId: string }> {
  const { version, engagement } = await draftFor(ctx, "putToSignature", agreementId);
  refuse(version.version === 1 ? messages("agreement", ctx.viewer.locale)("refusals.firstVersion") : null);
  await ctx.db.delete(agreements).where(and(eq(agreements.id, agreementId), inArray(agreements.state, ["draft"])));
  await record(ctx, "agreement.discarded", agreementId, { engagementId: engagement.id, audience: "pair" }, { version: version.version });
  return { engagementId: engagement.id };
}

/** Somebody who signs says what they would have changed; all who sign read it, and coach and leaders write the next version.
 *  @throws AppError at the agreement's door; `conflict` for a version that is neither to be signed nor in force. */
export async function askForChange(ctx: Ctx, { requestId, agreementId, words }: AskForChangeInput): Promise<{ requestId: string }> {
  const { db, viewer, now } = ctx;
  const { version, engagement } = await agreementFor(ctx, "askForChange", agreementId, { lock: true });
  const own = ownSigner(ctx, engagement);
  refuse(version.state === "for_signature" || version.state === "in_force" ? null : messages("agreement", viewer.locale)("refusals.replaced"));
  const made = await db.insert(agreementRequests).values({
    organizationId: viewer.organizationId, id: requestId, engagementId: engagement.id, agreementId, partyId: own.partyId, words, askedAt: now, authorId: viewer.personId, audience: "alliance",
  }).onConflictDoNothing().returning({ id: agreementRequests.id });
  if (made.length > 0) await record(ctx, "agreement.change_asked", agreementId, { engagementId: engagement.id, audience: "alliance" }, { version: version.version });
  return { requestId };
}
