import "server-only";
import { draftFor } from "@/lib/alignment/access";
import { fillDraft } from "@/lib/alignment/commands/fill-draft";
import type { AgreementInput } from "@/lib/alignment/input";
import type { Piece } from "@/lib/alignment/rules/filling";
import { record } from "@/lib/audit/record";
import { readExpectations, wordsOf } from "@/lib/engagements/queries/expectations";
import { expectationFields } from "@/lib/engagements/rules/expectations";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { frozenPieces } from "../queries/frozen-pieces";

/** Builds a draft from what stands: the frozen board, the consequences that every leader acknowledged, and the texts with
 *  which every agreement begins. Words that are there already stay.
 *  @returns how many clauses were added.
 *  @throws AppError at the draft's door; `conflict` before the board is frozen. */
export async function buildAgreement(ctx: Ctx, { agreementId }: AgreementInput): Promise<{ added: number }> {
  const { engagement } = await draftFor(ctx, "buildAgreement", agreementId);
  const [t, statements] = [words("agreement", ctx.viewer.locale), words("statements", ctx.viewer.locale)];
  const frozen = await frozenPieces(ctx, engagement.id);
  refuse(frozen ? null : t("refusals.notFrozen"));
  const { entries } = await readExpectations(ctx, engagement);
  const pieces: Piece[] = [
    ...frozen ?? [],
    { kind: "consequence", form: "fails", words: wordsOf(entries, expectationFields.consequences) ?? "" },
    { kind: "cadence", words: t("begin.cadence") },
    { kind: "exception", words: statements("confidentialityExceptions.body") },
  ];
  const { added } = await fillDraft(ctx, agreementId, pieces);
  if (added > 0) await record(ctx, "agreement.built", agreementId, { engagementId: engagement.id, audience: "pair" }, { count: added });
  return { added };
}
