import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { pairRatings } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import { contentKey, openKey } from "@/lib/engagements/commands/content-key";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { seal, unseal } from "@/lib/platform/crypto";
import { dayIn } from "@/lib/platform/dates";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { waveFor, type Wave } from "../access";
import type { RateOtherLeaderInput } from "../input/pair-ratings";
import { readyInstrument } from "../instruments/all";
import type { SaidOfOther } from "../queries/pair-ratings";
import { hasPairRatings, pairState } from "../rules/pair-ratings";
import { isPoint } from "../rules/scales";

type SealedRow = { rating_id: string; engagement_id: string; author_id: string; side_id: string; sealed: Buffer; wrapped: Buffer };

/** @throws AppError `invalid` beside each question without a point of its scale. */
function saidOf({ viewer }: Ctx, { answers, words }: RateOtherLeaderInput): SaidOfOther {
  const t = messages("surveys", viewer.locale);
  const rated = readyInstrument("working-with-each-other").items.filter(({ scale }) => scale !== undefined);
  const wrong = rated.filter(({ key, scale }) => { const value = answers[key]; return value === undefined || (value !== null && (!scale || !isPoint(scale, value))); });
  if (wrong.length > 0) throw new AppError("invalid", t("refusals.notAPoint"), Object.fromEntries(wrong.map(({ key }) => [`answers.${key}`, [t("refusals.notAPoint")]])));
  return { answers: Object.fromEntries(rated.map(({ key }) => [key, answers[key] ?? null])), words };
}

async function keep(ctx: Ctx, wave: Wave, side: string, aboutId: string, said: SaidOfOther, before: { id: string; revision: number } | undefined): Promise<void> {
  const { db, viewer, now } = ctx;
  const id = before?.id ?? newId(now);
  const sealed = seal(await contentKey(ctx, wave.engagementId), id, JSON.stringify(said));
  if (before) await db.update(pairRatings).set({ sealed, revision: before.revision + 1, updatedAt: now }).where(eq(pairRatings.id, id));
  else await db.insert(pairRatings).values({ organizationId: wave.organizationId, id, engagementId: wave.engagementId, planId: wave.planId, waveId: wave.id, authorId: viewer.personId, sideId: side, aboutId, audience: "leader_only", sealed, createdAt: now, updatedAt: now });
  await record(ctx, "pair.rated", id, { engagementId: wave.engagementId, sideId: side, audience: "leader_only" }, {});
}

/** Opens what two leaders say of each other, both at once, if both have said it: the database answers as if there were nothing
 *  before that. It is written down once for each side, so that a third leader learns nothing of it. */
async function revealBoth(ctx: Ctx, wave: Wave, one: string, other: string): Promise<boolean> {
  const { db, now } = ctx;
  const { rows } = await db.execute<SealedRow>(sql`select * from doors.sealed_pair_ratings(${wave.id}::uuid, ${one}::uuid, ${other}::uuid)`);
  // Whose key was destroyed has said nothing any more, and one side is never shown alone.
  if (rows.length !== 2) return false;
  const said = Object.fromEntries(rows.map(({ rating_id: id, engagement_id: of, author_id: author, sealed, wrapped }) => [id, JSON.parse(unseal(openKey(of, author, wrapped), id, sealed)) as SaidOfOther]));
  const { rows: [done] } = await db.execute<{ count: number }>(sql`select doors.reveal_pair_ratings(${wave.id}::uuid, ${one}::uuid, ${other}::uuid, ${JSON.stringify(said)}::jsonb, ${now.toISOString()}::timestamptz) as count`);
  for (const { rating_id: id, side_id: sideId } of done?.count === 2 ? rows : []) await record(ctx, "pair.revealed", id, { engagementId: wave.engagementId, sideId, audience: "leader_and_coach" }, {});
  return done?.count === 2;
}

/** @throws AppError `not_found` when there is no such other current leader, or leaders do not rate each other in this wave. */
function otherLeader(ctx: Ctx, engagement: Engagement, wave: Wave, aboutId: string): string {
  const { side } = engagement;
  const isThere = hasPairRatings(wave.kind) && partiesOf(engagement, "leader").some(({ id }) => id === aboutId && id !== side);
  if (side === null || !isThere) throw new AppError("not_found", messages("errors", ctx.viewer.locale)("notFound.what"));
  return side;
}

/** A leader says alone how it is to work with another. Nobody sees it, nor whether it was said, until the other has said the
 *  same of them; then both appear at once. Until then it can be changed.
 *  @returns whether both are revealed.
 *  @throws AppError at the wave's door; `not_found` for whoever is no other leader; `invalid` beside a question; `conflict` before
 *  the wave's first day, once it is final, or when it is revealed already. */
export async function rateOtherLeader(ctx: Ctx, input: RateOtherLeaderInput): Promise<{ revealed: boolean }> {
  const { waveId, aboutId } = input;
  // Those who rate each other take turns: of two who do at the same moment the second sees the first one's kept.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`pair ${waveId}`}, 0))`);
  const { engagement, wave } = await waveFor(ctx, "rateEachOther", waveId);
  const side = otherLeader(ctx, engagement, wave, aboutId);
  const t = messages("surveys", ctx.viewer.locale);
  const said = saidOf(ctx, input);
  const [before] = await ctx.db.select({ id: pairRatings.id, revision: pairRatings.revision, answers: pairRatings.answers, words: pairRatings.words, audience: pairRatings.audience }).from(pairRatings)
    .where(and(eq(pairRatings.waveId, waveId), eq(pairRatings.sideId, side), eq(pairRatings.aboutId, aboutId)));
  if (before?.audience === "pair") {
    const isSame = before.words === said.words && Object.entries(said.answers).every(([key, value]) => before.answers?.[key] === value);
    refuse(isSame ? null : t("refusals.pair.revealed"));
    return { revealed: true };
  }
  refuse(runningStatuses.includes(engagement.status) ? null : t("refusals.notRunning"));
  const state = pairState(wave, dayIn(ctx.now, engagement.zone));
  refuse(state === "open" ? null : t(`refusals.pair.${state}`));
  await keep(ctx, wave, side, aboutId, said, before);
  return { revealed: await revealBoth(ctx, wave, side, aboutId) };
}
