import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { agreementClauses, agreements, parties } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { openCommitments } from "@/lib/plans/commands/open-commitments";
import type { Ctx, Worker } from "@/lib/platform/context";
import { inOrder } from "../rules/content";
import { signedCommitments } from "../rules/ledger";

/** Puts the commitments of a version in force into the ledger, with its shared goal, in the name of the engagement's coach.
 *  The worker does it, because whoever signed last may not read them all. Nothing happens for a version that is not in force.
 *  @returns how many commitments there are. */
export async function openLedger(ctx: Ctx<Worker>, agreementId: string): Promise<number> {
  const { db } = ctx;
  const [version] = await db.select().from(agreements).where(and(eq(agreements.id, agreementId), eq(agreements.state, "in_force")));
  if (!version) return 0;
  const here = await db.select().from(parties).where(and(eq(parties.engagementId, version.engagementId), isNull(parties.leftAt)));
  const authorId = here.find(({ role }) => role === "coach")?.personId ?? version.authorId;
  const clauses = inOrder(await db.select().from(agreementClauses).where(eq(agreementClauses.agreementId, agreementId)));
  const count = await openCommitments(ctx, {
    engagementId: version.engagementId, authorId, version: version.version, sharedGoal: clauses.find(({ kind }) => kind === "goal")?.words ?? null,
    commitments: signedCommitments(clauses, here.filter(({ role }) => role === "leader").map(({ id }) => id)),
  });
  await record(ctx, "agreement.ledger_opened", agreementId, { engagementId: version.engagementId, audience: "pair", actorId: authorId }, { version: version.version, count });
  return count;
}
