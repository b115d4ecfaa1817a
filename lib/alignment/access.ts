import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { agreementClauses, agreements, agreementSignatures } from "@/db/schema";
import { engagementFor, partiesOf, type Engagement, type EngagementPermission } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/ids";
import type { Signer } from "./rules/signing";

/** A version as its door hands it over, with its engagement and what has been decided about it. */
export type Version = typeof agreements.$inferSelect;
export type Decision = typeof agreementSignatures.$inferSelect;
export type OpenedAgreement = { version: Version; engagement: Engagement };

/** Those who sign an agreement: current leaders, sponsor and coach, in this order. */
export const signersOf = (engagement: Engagement): Signer[] =>
  (["leader", "sponsor", "coach"] as const).flatMap((role) => partiesOf(engagement, role).map(({ id, personId, name }) => ({ partyId: id, personId, name, role })));

/** The viewer's own part among those who sign. @throws AppError `forbidden` for everybody else. */
export function ownSigner({ viewer }: Ctx, engagement: Engagement): Signer {
  const own = signersOf(engagement).find(({ personId }) => viewer.people.includes(personId));
  if (!own) throw new AppError("forbidden", words("errors", viewer.locale)("forbidden.what"));
  return own;
}

/** The only door to one version of an agreement. Row-level security has decided whether it exists for the viewer.
 *  @param lock hold the engagement until the transaction ends, so that its commands take turns.
 *  @throws AppError `not_found` when the viewer may not know of it, `forbidden` when they may not do this. */
export async function agreementFor(ctx: Ctx, permission: EngagementPermission, agreementId: string, { lock = false } = {}): Promise<OpenedAgreement> {
  const { db, viewer } = ctx;
  const unknown = () => new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  const read = async () => (await db.select().from(agreements).where(eq(agreements.id, agreementId)))[0];
  const found = isId(agreementId) ? await read() : undefined;
  if (!found) throw unknown();
  const engagement = await engagementFor(ctx, permission, found.engagementId, { lock });
  const version = lock ? await read() : found;
  if (!version) throw unknown();
  return { version, engagement };
}

/** A draft that is still being written. @throws AppError as `agreementFor` does, `conflict` once it was put to signature. */
export async function draftFor(ctx: Ctx, permission: EngagementPermission, agreementId: string): Promise<OpenedAgreement> {
  const opened = await agreementFor(ctx, permission, agreementId, { lock: true });
  if (opened.version.state !== "draft") throw new AppError("conflict", words("agreement", ctx.viewer.locale)("refusals.notDraft"));
  return opened;
}

/** A clause of a draft, with its door passed. @throws AppError as `draftFor` does. */
export async function clauseFor(ctx: Ctx, permission: EngagementPermission, clauseId: string): Promise<OpenedAgreement & { clause: typeof agreementClauses.$inferSelect }> {
  const [known] = isId(clauseId) ? await ctx.db.select({ agreementId: agreementClauses.agreementId }).from(agreementClauses).where(eq(agreementClauses.id, clauseId)) : [];
  if (!known) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  const opened = await draftFor(ctx, permission, known.agreementId);
  const [clause] = await ctx.db.select().from(agreementClauses).where(eq(agreementClauses.id, clauseId));
  if (!clause) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  return { ...opened, clause };
}

/** Clauses of a version as far as the viewer reads them; those that were taken out of a draft are left out. */
export const clausesOf = async ({ db }: Ctx, agreementId: string): Promise<(typeof agreementClauses.$inferSelect)[]> =>
  (await db.select().from(agreementClauses).where(eq(agreementClauses.agreementId, agreementId)).orderBy(asc(agreementClauses.position), asc(agreementClauses.id)))
    .filter(({ removedAt }) => !removedAt);

/** What has been decided about a version, in the order of time. */
export const decisionsOf = ({ db }: Ctx, { id, engagementId }: Version): Promise<Decision[]> =>
  db.select().from(agreementSignatures).where(and(eq(agreementSignatures.agreementId, id), eq(agreementSignatures.engagementId, engagementId))).orderBy(asc(agreementSignatures.decidedAt));
