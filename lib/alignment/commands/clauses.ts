import "server-only";
import { eq, sql } from "drizzle-orm";
import { agreementClauses } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { partiesOf } from "@/lib/engagements/access";
import { ownParty } from "@/lib/engagements/queries/own-party";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { clauseFor, clausesOf, draftFor, signersOf } from "../access";
import type { AddClauseInput, ChooseItemInput, ClauseInput } from "../input";
import { clauseLimits } from "../rules";
import { refusalToAdd } from "../rules/adding";

const place = (engagementId: string) => ({ engagementId, audience: "pair" as const });

/** Adds a clause to a draft: from whom, to whom, in which form.
 *  @returns its id; the same when the id is repeated.
 *  @throws AppError at the draft's door; `invalid` when its parties do not fit; `conflict` when there are enough. */
export async function addClause(ctx: Ctx, { agreementId, clauseId, kind, form, fromIds, toIds, words }: AddClauseInput): Promise<{ clauseId: string }> {
  const { db, viewer, now } = ctx;
  const { version, engagement } = await draftFor(ctx, "draftAgreement", agreementId);
  const [known] = await db.select({ id: agreementClauses.id }).from(agreementClauses).where(eq(agreementClauses.id, clauseId));
  if (known) return { clauseId };
  const clauses = await clausesOf(ctx, version.id);
  const refusal = refusalToAdd({ kind, form, fromIds, toIds }, signersOf(engagement), clauses);
  const t = messages("agreement", viewer.locale);
  if (refusal) throw new AppError("invalid", t(`refusals.${refusal.key}`, clauseLimits), { [refusal.field]: [t(`refusals.${refusal.key}`, clauseLimits)] });
  const [leader] = partiesOf(engagement, "leader").filter(({ id }) => kind === "commitment" && form !== "we_will" && fromIds.includes(id));
  const made = await db.insert(agreementClauses).values({
    organizationId: viewer.organizationId, id: clauseId, engagementId: engagement.id, agreementId, lineageId: clauseId, kind, form, fromIds, toIds, words, sideId: leader?.id ?? null,
    position: Math.max(0, ...clauses.map(({ position }) => position)) + 1, authorId: viewer.personId, audience: "pair", createdAt: now, updatedAt: now,
  }).onConflictDoNothing().returning({ id: agreementClauses.id });
  if (made.length > 0) await record(ctx, "agreement.clause_added", clauseId, place(engagement.id), { kind });
  return { clauseId };
}

/** Takes a clause out of a draft; it can be put back until the draft is put to signature.
 *  @throws AppError at the draft's door. */
export async function removeClause(ctx: Ctx, { clauseId }: ClauseInput): Promise<{ agreementId: string }> {
  const { clause, engagement } = await clauseFor(ctx, "draftAgreement", clauseId);
  if (clause.removedAt) return { agreementId: clause.agreementId };
  await ctx.db.update(agreementClauses).set({ removedAt: ctx.now, updatedAt: ctx.now }).where(eq(agreementClauses.id, clauseId));
  await record(ctx, "agreement.clause_removed", clauseId, place(engagement.id), { kind: clause.kind });
  return { agreementId: clause.agreementId };
}

/** Puts a clause that was taken out back where it stood. @throws AppError at the draft's door. */
export async function putBackClause(ctx: Ctx, { clauseId }: ClauseInput): Promise<{ agreementId: string }> {
  const { clause, engagement } = await clauseFor(ctx, "draftAgreement", clauseId);
  if (!clause.removedAt) return { agreementId: clause.agreementId };
  await ctx.db.update(agreementClauses).set({ removedAt: null, updatedAt: ctx.now }).where(eq(agreementClauses.id, clauseId));
  await record(ctx, "agreement.clause_put_back", clauseId, place(engagement.id), { kind: clause.kind });
  return { agreementId: clause.agreementId };
}

/** A leader chooses to show the sponsor an agreed item of the feedback day, or takes the choice back. It is shown when every
 *  current leader has chosen it, and never before the version is signed.
 *  @throws AppError at the draft's door; only a leader chooses. */
export async function chooseItem(ctx: Ctx, { clauseId, choice }: ChooseItemInput): Promise<{ agreementId: string }> {
  const { clause, engagement } = await clauseFor(ctx, "chooseItem", clauseId);
  const own = ownParty(ctx, engagement, "leader").id;
  const chosen = choice === "on";
  if (clause.kind !== "board_item") throw new AppError("not_found", messages("errors", ctx.viewer.locale)("notFound.what"));
  if (clause.chosenBy.includes(own) === chosen) return { agreementId: clause.agreementId };
  const without = sql`array_remove(${agreementClauses.chosenBy}, ${own}::uuid)`;
  await ctx.db.update(agreementClauses).set({ chosenBy: chosen ? sql`array_append(${without}, ${own}::uuid)` : without, updatedAt: ctx.now }).where(eq(agreementClauses.id, clauseId));
  await record(ctx, "agreement.item_chosen", clauseId, place(engagement.id), { partyId: own, chosen });
  return { agreementId: clause.agreementId };
}
