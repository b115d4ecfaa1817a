import "server-only";
import { and, eq } from "drizzle-orm";
import { commitmentMarks } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor } from "@/lib/engagements/access";
import { ownParty } from "@/lib/engagements/queries/own-party";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import type { GiveAccountInput } from "../input/commitments";
import { ledgerOf } from "../queries/ledger";

/** Gives one leader's account of a round: how each standing commitment came out, and what they noticed. It stands beside
 *  the accounts of the others and overwrites none. What is left open stays open; the same account again changes nothing.
 *  @returns how many accounts were given or changed.
 *  @throws AppError at the engagement's door; `conflict` for another round than the one at hand, or when the viewer gave
 *  the account in another window since; `invalid` beside words without an outcome. */
export async function giveAccount(ctx: Ctx, { engagementId, round, mark, noticed, seen }: GiveAccountInput): Promise<{ count: number }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "markCommitment", engagementId, { lock: true });
  const t = messages("plans", viewer.locale);
  refuse(runningStatuses.includes(engagement.status) ? null : t("refusals.ended"));
  const side = ownParty(ctx, engagement, "leader").id;
  const ledger = await ledgerOf(ctx, engagement);
  refuse(ledger.round === null ? t("refusals.noRounds") : ledger.round === round ? null : t("refusals.otherRound"));
  const wordless = Object.entries(noticed).filter(([id, text]) => text !== "" && !mark[id]);
  if (wordless.length > 0) throw new AppError("invalid", t("errors.mark"), Object.fromEntries(wordless.map(([id]) => [`mark.${id}`, [t("errors.mark")]])));
  let count = 0;
  for (const entry of ledger.entries.filter((each) => each.stands)) {
    const given = mark[entry.id];
    if (!given) continue;
    const text = noticed[entry.id] ?? "";
    const before = entry.accounts.find((account) => account.partyId === side && account.round === round);
    if (before && before.mark === given && before.noticed === text) continue;
    refuse((before?.revision ?? 0) === (seen[entry.id] ?? 0) ? null : t("refusals.accountChanged"));
    const place = and(eq(commitmentMarks.commitmentId, entry.id), eq(commitmentMarks.round, round), eq(commitmentMarks.sideId, side));
    if (before) await db.update(commitmentMarks).set({ mark: given, noticed: text, revision: before.revision + 1, updatedAt: now }).where(place);
    else await db.insert(commitmentMarks).values({ organizationId: viewer.organizationId, id: newId(now), engagementId, commitmentId: entry.id, round, authorId: viewer.personId, sideId: side, audience: "pair", mark: given, noticed: text, createdAt: now, updatedAt: now });
    count += 1;
  }
  if (count > 0) await record(ctx, "commitments.accounted", engagementId, { engagementId, sideId: side, audience: "pair" }, { round, count });
  return { count };
}
