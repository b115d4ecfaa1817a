import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { agreements } from "@/db/schema";
import type { Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { clausesOf, decisionsOf, signersOf, type Version } from "../access";
import { agreementStates } from "../rules";
import { missingSigners, withoutExpectation, type Signer } from "../rules/signing";

/** The version of an engagement that waits for signatures, or null. The caller has passed the engagement's door. */
export async function newestToSign({ db }: Ctx, engagementId: string): Promise<Version | null> {
  const [version] = await db.select().from(agreements).where(and(eq(agreements.engagementId, engagementId), eq(agreements.state, "for_signature")));
  return version ?? null;
}

/** How far an engagement's agreement is: the version in force, else the one that waits for signatures, else the draft, as
 *  far as the viewer reads them. `silent` are those who expect nothing of the others in it, by name. */
export type AgreementStanding = { version: number; inForce: boolean; missing: number; silent: string[] };

/** How far the agreement is, for a viewer who is of the alliance. The caller has passed the engagement's door. */
export async function standingAgreement(ctx: Ctx, engagement: Engagement): Promise<AgreementStanding> {
  const rows = await ctx.db.select().from(agreements).where(and(eq(agreements.engagementId, engagement.id), ne(agreements.state, "replaced")));
  const [version] = rows.sort((a, b) => agreementStates.indexOf(b.state) - agreementStates.indexOf(a.state));
  const signers = signersOf(engagement);
  if (!version) return { version: 0, inForce: false, missing: signers.length, silent: signers.map(({ name }) => name) };
  const clauses = await clausesOf(ctx, version.id);
  const missing = version.state === "in_force" ? [] : missingSigners(signers, await decisionsOf(ctx, version));
  return { version: version.version, inForce: version.state === "in_force", missing: missing.length, silent: withoutExpectation(clauses, signers).map(({ name }) => name) };
}

/** The version that waits for signatures, with those whose signature it lacks; null while none waits. One that somebody
 *  refused waits for nobody's signature any more, but for sponsor and coach. The caller has passed the engagement's door. */
export async function signingOf(ctx: Ctx, engagement: Engagement): Promise<{ version: number; missing: Signer[]; returned: boolean } | null> {
  const version = await newestToSign(ctx, engagement.id);
  if (!version) return null;
  const decided = await decisionsOf(ctx, version);
  const refused = decided.some(({ decision }) => decision === "refused");
  return { version: version.version, missing: refused ? [] : missingSigners(signersOf(engagement), decided), returned: refused || version.returnedAt !== null };
}
