import "server-only";
import { agreementSignatures } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { agreementFor, decisionsOf, ownSigner, signersOf, type Decision, type OpenedAgreement } from "../access";
import type { RefuseInput, SignInput } from "../input";
import { newestToSign } from "../queries/versions";
import { isOwnName, isSignedByAll, refusalToSign, type Signer } from "../rules/signing";
import { comeIntoForce } from "./come-into-force";

async function decide(ctx: Ctx, { version, engagement }: OpenedAgreement, own: Signer, decision: Decision["decision"], typedName: string): Promise<void> {
  await ctx.db.insert(agreementSignatures).values({
    organizationId: ctx.viewer.organizationId, id: newId(ctx.now), engagementId: engagement.id, agreementId: version.id, version: version.version, partyId: own.partyId, decision,
    contentHash: version.contentHash ?? "", typedName, decidedAt: ctx.now, authorId: ctx.viewer.personId, audience: "alliance",
  });
}

async function refuseUnsignable(ctx: Ctx, { version }: OpenedAgreement, seen: string, decided: readonly Decision[]): Promise<void> {
  const why = refusalToSign(version, seen, decided);
  const newest = why === "refusals.replaced" ? await newestToSign(ctx, version.engagementId) : null;
  refuse(why && words("agreement", ctx.viewer.locale)(newest ? "refusals.readAndSign" : why, { version: newest?.version ?? version.version }));
}

/** One party signs a version: the content that they read, under its hash, with their own name. The last of all who sign
 *  brings it into force in the same moment.
 *  @returns whether it is in force now; the same when repeated.
 *  @throws AppError at the agreement's door; `invalid` for another's name; `conflict` for a version that cannot be signed. */
export async function signAgreement(ctx: Ctx, { agreementId, contentHash, typedName }: SignInput): Promise<{ inForce: boolean }> {
  const opened = await agreementFor(ctx, "signAgreement", agreementId, { lock: true });
  const { version, engagement } = opened;
  const own = ownSigner(ctx, engagement);
  const decided = await decisionsOf(ctx, version);
  const mine = decided.find(({ partyId }) => partyId === own.partyId);
  if (mine?.decision === "signed") return { inForce: version.state === "in_force" };
  await refuseUnsignable(ctx, opened, contentHash, decided);
  const t = words("agreement", ctx.viewer.locale);
  if (!isOwnName(typedName, own.name)) throw new AppError("invalid", t("errors.otherName", { name: own.name }), { typedName: [t("errors.otherName", { name: own.name })] });
  await decide(ctx, opened, own, "signed", typedName);
  await record(ctx, "agreement.signed", agreementId, { engagementId: engagement.id, audience: "alliance" }, { version: version.version, partyId: own.partyId });
  const inForce = isSignedByAll(signersOf(engagement), [...decided, { partyId: own.partyId, decision: "signed" }]);
  if (inForce) await comeIntoForce(ctx, opened, [...decided, { partyId: own.partyId, decidedAt: ctx.now }]);
  return { inForce };
}

/** One party does not sign a version. No reason is asked or kept; what remains is a next version, or to stop.
 *  @throws AppError at the agreement's door; `conflict` once they have signed, or when it waits for nobody any more. */
export async function refuseToSign(ctx: Ctx, { agreementId, contentHash }: RefuseInput): Promise<{ agreementId: string }> {
  const opened = await agreementFor(ctx, "signAgreement", agreementId, { lock: true });
  const own = ownSigner(ctx, opened.engagement);
  const decided = await decisionsOf(ctx, opened.version);
  const mine = decided.find(({ partyId }) => partyId === own.partyId);
  if (mine?.decision === "refused") return { agreementId };
  refuse(mine ? words("agreement", ctx.viewer.locale)("refusals.signedAlready") : null);
  await refuseUnsignable(ctx, opened, contentHash, decided);
  await decide(ctx, opened, own, "refused", "");
  await record(ctx, "agreement.refused", agreementId, { engagementId: opened.engagement.id, audience: "alliance" }, { version: opened.version.version, partyId: own.partyId });
  return { agreementId };
}
