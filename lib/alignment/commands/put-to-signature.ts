import "server-only";
import { and, eq, notInArray } from "drizzle-orm";
import { agreementClauses, agreementReadiness, agreements } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import { ownParty } from "@/lib/engagements/queries/own-party";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { agreementFor, clausesOf, draftFor, signersOf, type Version } from "../access";
import type { ReadyInput } from "../input";
import { contentHashOf } from "../queries/content-hash";
import { toBePut } from "../rules/content";
import { missingParts, withoutExpectation } from "../rules/signing";

async function hashOf(ctx: Ctx, version: Version, engagement: Engagement) {
  const clauses = await clausesOf(ctx, version.id);
  const leaders = partiesOf(engagement, "leader").map(({ id }) => id);
  return { clauses, leaders, hash: contentHashOf(version, clauses, leaders) };
}

function refuseOther(ctx: Ctx, seen: string, hash: string): void {
  if (seen !== hash) throw new AppError("conflict", words("agreement", ctx.viewer.locale)("refusals.changedMeanwhile"));
}

/** A leader says that the draft may go out as it stands: from then on the sponsor may come to read it. Said of this content
 *  alone; a change afterwards needs the word again.
 *  @throws AppError at the draft's door; `conflict` when the draft is not what was on the page. */
export async function sayReady(ctx: Ctx, { agreementId, contentHash }: ReadyInput): Promise<{ agreementId: string }> {
  const { db, viewer, now } = ctx;
  const { version, engagement } = await draftFor(ctx, "sayReady", agreementId);
  const own = ownParty(ctx, engagement, "leader").id;
  refuseOther(ctx, contentHash, (await hashOf(ctx, version, engagement)).hash);
  const [said] = await db.select().from(agreementReadiness).where(and(eq(agreementReadiness.agreementId, agreementId), eq(agreementReadiness.partyId, own)));
  if (said?.contentHash === contentHash) return { agreementId };
  await db.insert(agreementReadiness).values({
    organizationId: viewer.organizationId, id: newId(now), engagementId: engagement.id, agreementId, partyId: own, contentHash, readyAt: now, authorId: viewer.personId, sideId: own, audience: "pair",
  }).onConflictDoUpdate({ target: [agreementReadiness.agreementId, agreementReadiness.partyId], set: { contentHash, readyAt: now } });
  await record(ctx, "agreement.ready", agreementId, { engagementId: engagement.id, audience: "pair" }, { version: version.version, partyId: own });
  return { agreementId };
}

/** Everything that still stands between a draft and its signatures, as sentences. */
async function missingSentences(ctx: Ctx, version: Version, engagement: Engagement, { clauses, leaders, hash }: Awaited<ReturnType<typeof hashOf>>): Promise<string[]> {
  const t = words("agreement", ctx.viewer.locale);
  const put = toBePut(clauses, leaders);
  const ready = await ctx.db.select().from(agreementReadiness).where(and(eq(agreementReadiness.agreementId, version.id), eq(agreementReadiness.contentHash, hash)));
  return [
    ...missingParts(put).map((part) => t(`missing.${part}`)),
    ...withoutExpectation(put, signersOf(engagement)).map(({ name }) => t("missing.expectation", { name })),
    ...partiesOf(engagement, "leader").filter(({ id }) => !ready.some(({ partyId }) => partyId === id)).map(({ name }) => t("missing.ready", { name })),
  ];
}

/** The coach puts a draft to signature once every leader has said of this very content that it may go out. It is read by all
 *  who sign and changed by nobody from then on; a version that waited for signatures before is replaced, while one that is
 *  in force stays so.
 *  @returns the same when it has been put already.
 *  @throws AppError at the draft's door; `conflict` with everything that is missing, or when it changed since it was seen. */
export async function putToSignature(ctx: Ctx, { agreementId, contentHash }: ReadyInput): Promise<{ agreementId: string; version: number }> {
  const { db, now, viewer } = ctx;
  const { version, engagement } = await agreementFor(ctx, "putToSignature", agreementId, { lock: true });
  const answer = { agreementId, version: version.version };
  if (version.state !== "draft") return answer;
  refuse(runningStatuses.includes(engagement.status) ? null : words("agreement", viewer.locale)("refusals.notRunning"));
  const content = await hashOf(ctx, version, engagement);
  refuseOther(ctx, contentHash, content.hash);
  const missing = await missingSentences(ctx, version, engagement, content);
  refuse(missing.length > 0 ? missing.join(" ") : null);
  const kept = toBePut(content.clauses, content.leaders).map(({ id }) => id);
  const ofIt = eq(agreementClauses.agreementId, agreementId);
  await db.delete(agreementClauses).where(and(ofIt, notInArray(agreementClauses.id, kept)));
  await db.update(agreementClauses).set({ audience: "alliance", updatedAt: now }).where(ofIt);
  const former = and(eq(agreements.engagementId, engagement.id), eq(agreements.state, "for_signature"));
  await db.update(agreements).set({ state: "replaced", replacedAt: now, updatedAt: now }).where(former);
  await db.update(agreements).set({ state: "for_signature", audience: "alliance", contentHash, putAt: now, updatedAt: now }).where(eq(agreements.id, agreementId));
  await record(ctx, version.version === 1 ? "agreement.put_to_signature" : "agreement.change_put", agreementId, { engagementId: engagement.id, audience: "alliance" }, { version: version.version });
  return answer;
}
