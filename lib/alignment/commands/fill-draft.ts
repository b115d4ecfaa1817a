import "server-only";
import { agreementClauses } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { partiesOf } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import { clausesOf, draftFor } from "../access";
import { newPieces, type Piece } from "../rules/filling";

/** Puts what has been agreed elsewhere into a draft: the shared goal and the items of the frozen board, barriers, the
 *  consequences as they were acknowledged, and the texts that every agreement begins with. What stands there already stays
 *  as it is, so that repeating it adds only what is new.
 *  @returns how many clauses were added. @throws AppError at the draft's door. */
export async function fillDraft(ctx: Ctx, agreementId: string, pieces: readonly Piece[]): Promise<{ added: number }> {
  const { db, viewer, now } = ctx;
  const { engagement } = await draftFor(ctx, "buildAgreement", agreementId);
  const there = await clausesOf(ctx, agreementId);
  const leaders = partiesOf(engagement, "leader").map(({ id }) => id);
  const first = Math.max(0, ...there.map(({ position }) => position)) + 1;
  const rows = newPieces(pieces, there).map(({ kind, form = null, words, dueOn = null, feedbackItemId = null, about = [] }, at) => {
    const id = newId(now);
    const [side] = about;
    return {
      organizationId: viewer.organizationId, id, engagementId: engagement.id, agreementId, lineageId: id, kind, form, words, dueOn, feedbackItemId, position: first + at,
      sideId: about.length === 1 && side && leaders.includes(side) ? side : null, authorId: viewer.personId, audience: "pair" as const, createdAt: now, updatedAt: now,
    };
  });
  if (rows.length === 0) return { added: 0 };
  await db.insert(agreementClauses).values(rows);
  await record(ctx, "agreement.filled", agreementId, { engagementId: engagement.id, audience: "pair" }, { count: rows.length });
  return { added: rows.length };
}
