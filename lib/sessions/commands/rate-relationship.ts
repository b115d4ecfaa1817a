import "server-only";
import { and, eq } from "drizzle-orm";
import { relationshipRatings } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { contentKey } from "@/lib/engagements/commands/content-key";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { seal } from "@/lib/platform/crypto";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { sessionFor, type OpenedSession } from "../access";
import type { RateRelationshipInput } from "../input/support";
import { togetherOf, type TogetherField } from "../queries/ratings";
import { ratingState } from "../rules/ratings";
import { revealTogether } from "./reveal-ratings";

async function keep(ctx: Ctx, { session, engagement }: OpenedSession, { key: fieldKey }: TogetherField, value: number): Promise<void> {
  const { db, viewer, now } = ctx;
  const side = engagement.side;
  if (!side) return;
  const [before] = await db.select({ id: relationshipRatings.id, revision: relationshipRatings.revision }).from(relationshipRatings)
    .where(and(eq(relationshipRatings.sessionId, session.id), eq(relationshipRatings.fieldKey, fieldKey), eq(relationshipRatings.sideId, side)));
  const id = before?.id ?? newId(now);
  const sealed = seal(await contentKey(ctx, engagement.id), id, String(value));
  if (before) await db.update(relationshipRatings).set({ sealed, revision: before.revision + 1, updatedAt: now }).where(eq(relationshipRatings.id, id));
  else await db.insert(relationshipRatings).values({ organizationId: viewer.organizationId, id, engagementId: engagement.id, sessionId: session.id, fieldKey, authorId: viewer.personId, sideId: side, audience: "leader_only", sealed, createdAt: now, updatedAt: now });
  await record(ctx, "relationship.rated", id, { engagementId: engagement.id, sideId: side, audience: "leader_only" }, {});
}

/** A leader rates alone at a call of all. Nobody sees the number, nor whether it was given, until every current leader has
 *  rated; then all appear together. Until then it can be changed.
 *  @returns the engagement of the call, and the questions that were revealed by it.
 *  @throws AppError at the session's door; `invalid` beside a question without a number of its scale; `conflict` outside the
 *  call's time, or for a question that is revealed already. */
export async function rateRelationship(ctx: Ctx, { sessionId, rating }: RateRelationshipInput): Promise<{ engagementId: string; revealed: string[] }> {
  // Those who rate one call take turns: of two who rate at the same moment the second sees the first one's number kept.
  const opened = await sessionFor(ctx, "rateRelationship", sessionId, { lock: "words" });
  const t = messages("support", ctx.viewer.locale);
  const fields = await togetherOf(ctx, opened);
  if (fields.length === 0) throw new AppError("not_found", messages("errors", ctx.viewer.locale)("notFound.what"));
  refuse(runningStatuses.includes(opened.engagement.status) ? null : messages("plans", ctx.viewer.locale)("refusals.ended"));
  const state = ratingState(opened.session, ctx.now);
  refuse(state === "open" ? null : t(`refusals.rating.${state}`));
  const open = fields.filter(({ revealed }) => revealed === null);
  const isSame = fields.every(({ key, revealed }) => !revealed || revealed.some(({ partyId, value }) => partyId === opened.engagement.side && value === rating[key]));
  if (open.length === 0) { refuse(isSame ? null : t("refusals.rating.revealed")); return { engagementId: opened.engagement.id, revealed: fields.map(({ key }) => key) }; }
  const wrong = open.filter(({ key, points }) => !points.some(({ value }) => value === rating[key]));
  if (wrong.length > 0) throw new AppError("invalid", t("errors.choose"), Object.fromEntries(wrong.map(({ key }) => [`rating.${key}`, [t("errors.choose")]])));
  const revealed: string[] = [];
  for (const field of open) {
    await keep(ctx, opened, field, rating[field.key] ?? 0);
    if (await revealTogether(ctx, opened, field.key) > 0) revealed.push(field.key);
  }
  return { engagementId: opened.engagement.id, revealed };
}
