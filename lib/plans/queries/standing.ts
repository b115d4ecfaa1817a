import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { commitments, engagements, parties, people } from "@/db/schema";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { stands, versionInForce, type CommitmentKind } from "../rules/commitments";

/** A commitment that stands in an engagement the viewer leads; `who` promises or asks, null where all do. */
export type StandingCommitment = { id: string; kind: CommitmentKind; words: string; who: { personId: string; name: string } | null };

/** Those of one engagement, in the order in which they were agreed. */
export type StandingLedger = { engagementId: string; title: string; commitments: StandingCommitment[] };

const [own, author] = [alias(parties, "own"), alias(parties, "author")];

/** What stands between the leaders in every running engagement that the viewer leads, so that nobody looks for a promise
 *  of the agreement in vain among those of their sessions. */
export async function standingLedgers({ db, viewer }: Ctx): Promise<StandingLedger[]> {
  const rows = await db.select({ entry: commitments, title: engagements.title, personId: people.id, name: people.name }).from(commitments)
    .innerJoin(engagements, and(eq(engagements.id, commitments.engagementId), inArray(engagements.status, [...runningStatuses])))
    .innerJoin(own, and(eq(own.engagementId, commitments.engagementId), inArray(own.personId, viewer.people), eq(own.role, "leader"), isNull(own.leftAt), isNull(own.declinedAt)))
    .leftJoin(author, eq(author.id, commitments.partyId)).leftJoin(people, eq(people.id, author.personId))
    .orderBy(asc(engagements.title), asc(commitments.createdAt), asc(commitments.id));
  return [...new Set(rows.map(({ entry }) => entry.engagementId))].map((engagementId) => {
    const all = rows.filter(({ entry }) => entry.engagementId === engagementId);
    const inForce = versionInForce(all.map(({ entry }) => entry));
    return {
      engagementId, title: all[0]?.title ?? "",
      commitments: all.filter(({ entry }) => stands(entry, inForce)).map(({ entry: { id, kind, words }, personId, name }) => ({ id, kind, words, who: personId && name ? { personId, name } : null })),
    };
  }).filter((ledger) => ledger.commitments.length > 0);
}
