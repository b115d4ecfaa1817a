import "server-only";
import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { coachingSessions, commitmentChanges, commitmentMarks, commitments } from "@/db/schema";
import type { Audience } from "@/lib/audit/rules";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import type { ActionOutcome } from "../rules";
import { roundForAccounts, stands, versionInForce, type ChangeKind, type ChangeOutcome, type CommitmentKind } from "../rules/commitments";

/** One leader's account of a commitment in one round. */
export type Account = { partyId: string; round: number; mark: ActionOutcome; noticed: string; revision: number };

/** An entry of the ledger with the accounts of all leaders, the latest round first. `stands` is false for what was let go
 *  or replaced; `replacedById` names what took its place. `kept` is what sponsor and HR may know of it: how it came out by
 *  the accounts of all in the last round that all gave them; one outcome, or several where they differ. */
export type LedgerEntry = {
  id: string; audience: Audience; kind: CommitmentKind; partyId: string | null; askedOfId: string | null; words: string; sign: string;
  version: number | null; createdAt: Date; retiredAt: Date | null; replacedById: string | null; stands: boolean; accounts: Account[]; kept: ActionOutcome[];
};

/** A proposal about the ledger. `accepted`: leaders' parties who have accepted it, whoever made it among them. */
export type ProposedChange = {
  id: string; kind: ChangeKind; commitmentId: string | null; entryKind: CommitmentKind | null; askedOfId: string | null; sideId: string | null; words: string; sign: string;
  accepted: string[]; outcome: ChangeOutcome | null; createdAt: Date; settledAt: Date | null;
};

/** The ledger as one viewer may read it. `round`: the round for which accounts are given now, null outside the rounds and
 *  for whoever gives none. */
export type Ledger = { round: number | null; entries: LedgerEntry[]; changes: ProposedChange[] };

/** The round for which accounts are given now, from the calls of all. */
export async function roundOfAccounts({ db }: Ctx, engagementId: string): Promise<number | null> {
  const calls = await db.select({ round: sql<number>`${coachingSessions.round}`, status: coachingSessions.status }).from(coachingSessions)
    .where(and(eq(coachingSessions.engagementId, engagementId), eq(coachingSessions.kind, "three_way"), isNotNull(coachingSessions.round)));
  return roundForAccounts(calls);
}

async function keptFor({ db }: Ctx, engagementId: string): Promise<Map<string, ActionOutcome[]>> {
  const { rows } = await db.execute<{ commitment_id: string; marks: ActionOutcome[] }>(sql`select commitment_id, marks from doors.commitments_kept(${engagementId}::uuid)`);
  return new Map(rows.map(({ commitment_id: id, marks }) => [id, marks]));
}

/** Everything of an engagement's ledger that the viewer may read, in the order in which it was agreed. The caller has
 *  passed the engagement's door. */
export async function ledgerOf(ctx: Ctx, { id: engagementId, standings }: Pick<Engagement, "id" | "standings">): Promise<Ledger> {
  const { db } = ctx;
  const inside = standings.includes("leader") || standings.includes("coach");
  const entries = await db.select().from(commitments).where(eq(commitments.engagementId, engagementId)).orderBy(asc(commitments.createdAt), asc(commitments.id));
  const accounts = inside ? await db.select().from(commitmentMarks).where(eq(commitmentMarks.engagementId, engagementId)) : [];
  const changes = inside ? await db.select().from(commitmentChanges).where(eq(commitmentChanges.engagementId, engagementId)).orderBy(asc(commitmentChanges.createdAt)) : [];
  const kept = inside ? new Map<string, ActionOutcome[]>() : await keptFor(ctx, engagementId);
  const inForce = versionInForce(entries);
  return {
    round: inside ? await roundOfAccounts(ctx, engagementId) : null,
    entries: entries.map((entry): LedgerEntry => ({
      ...entry, stands: stands(entry, inForce), kept: kept.get(entry.id) ?? [],
      accounts: accounts.filter(({ commitmentId }) => commitmentId === entry.id).sort((a, b) => b.round - a.round)
        .flatMap(({ sideId, round, mark, noticed, revision }) => (sideId ? [{ partyId: sideId, round, mark, noticed, revision }] : [])),
    })),
    changes: changes.map(({ id, kind, commitmentId, entryKind, askedOfId, sideId, words, sign, accepted, outcome, createdAt, settledAt }) =>
      ({ id, kind, commitmentId, entryKind, askedOfId, sideId, words, sign, accepted, outcome, createdAt, settledAt })),
  };
}

/** How many proposals of an engagement wait for one leader's answer. The caller has passed the engagement's door. */
export const proposalsToAnswer = ({ db }: Ctx, engagementId: string, side: string): Promise<number> =>
  db.$count(commitmentChanges, and(eq(commitmentChanges.engagementId, engagementId), isNull(commitmentChanges.outcome), sql`not ${side} = any(${commitmentChanges.accepted})`));

/** The page of the ledger. `leaders` are the current ones, in order. */
export type LedgerPage = Ledger & { engagement: Engagement; leaders: { partyId: string; name: string }[] };

/** The commitments of an engagement: for leaders and coach all of them with every account, for the sponsor those of the
 *  signed agreement as far as it opens them. @throws AppError at the engagement's door. */
export async function ledgerPage(ctx: Ctx, engagementId: string): Promise<LedgerPage> {
  const engagement = await engagementFor(ctx, "readCommitments", engagementId);
  return { ...await ledgerOf(ctx, engagement), engagement, leaders: partiesOf(engagement, "leader").map(({ id, name }) => ({ partyId: id, name })) };
}
