import "server-only";
import { commitments, goals } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx, Viewer } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import type { CommitmentKind } from "../rules/commitments";

/** A commitment as everybody has signed it. `entryId` is the same through the versions of the agreement; `partyId` the
 *  leader who promises or asks, null where all do; `askedOfId` whom it is asked of, where that is one leader. */
export type SignedCommitment = { entryId: string; kind: CommitmentKind; partyId: string | null; askedOfId?: string | null; words: string; sign?: string };

/** What a signed version of an agreement puts into the ledger. `sharedGoal` is its words, null where it has none; `authorId`
 *  the person in whose name the worker does it. */
export type SignedPlan = { engagementId: string; authorId?: string; version: number; sharedGoal: string | null; commitments: readonly SignedCommitment[] };

/** Opens the commitments of an agreement that everybody has signed: they stand from now on, and those of earlier versions
 *  stand no more. The shared goal comes with them. The caller has passed the engagement's door and knows that the version
 *  is in force. Repeating it does nothing.
 *  @returns how many commitments the version has. */
export async function openCommitments(ctx: Ctx<Viewer>, { engagementId, version, sharedGoal, commitments: signed, ...plan }: SignedPlan): Promise<number> {
  const { db, viewer, now } = ctx;
  const { organizationId } = viewer;
  const authorId = viewer.kind === "member" ? viewer.personId : plan.authorId;
  if (!authorId) throw new Error("A ledger is opened in somebody's name.");
  const agreed = { organizationId, engagementId, authorId, sideId: null, audience: "alliance" as const, version, updatedAt: now };
  // A millisecond apart, so that the ledger keeps the order of the agreement.
  for (const [at, { entryId, kind, partyId, askedOfId = null, words, sign = "" }] of signed.entries())
    await db.insert(commitments).values({ ...agreed, id: newId(now), createdAt: new Date(now.getTime() + at), entryId, kind, partyId: kind === "we_will" ? null : partyId, askedOfId: kind === "i_ask" ? askedOfId : null, words, sign }).onConflictDoNothing();
  if (sharedGoal) await db.insert(goals).values({ ...agreed, id: newId(now), createdAt: now, words: sharedGoal }).onConflictDoNothing();
  await record(ctx, "commitments.opened", engagementId, { engagementId, audience: "alliance", actorId: authorId }, { version, count: signed.length });
  return signed.length;
}
