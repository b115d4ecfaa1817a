import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { commitmentChanges, commitments } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import { ownParty } from "@/lib/engagements/queries/own-party";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import type { AnswerChangeInput, ProposeChangeInput } from "../input/commitments";
import { ledgerOf } from "../queries/ledger";
import { isAccepted, refusalToAnswer, refusalToPropose, type ChangeOutcome } from "../rules/commitments";

type Change = typeof commitmentChanges.$inferSelect;
/** What became of a proposal; `outcome` null while it waits for others. */
export type Proposed = { id: string; outcome: ChangeOutcome | null };

const ofPair = (engagementId: string) => ({ engagementId, audience: "pair" as const });

/** Whom somebody asks: the leader they named, or the only other one there is. */
function askedOf(ctx: Ctx, engagement: Engagement, { kind, entryKind, askedOfId }: ProposeChangeInput, own: string): string | null {
  if (kind !== "add" || entryKind !== "i_ask") return null;
  const others = partiesOf(engagement, "leader").filter(({ id }) => id !== own);
  const asked = askedOfId === null && others.length === 1 ? others[0]?.id : askedOfId;
  if (asked && others.some(({ id }) => id === asked)) return asked;
  const sentence = messages("plans", ctx.viewer.locale)(askedOfId ? "refusals.notLeader" : "errors.askedOf");
  throw new AppError("invalid", sentence, { askedOfId: [sentence] });
}

/** Carries out a proposal that all have accepted: the new words become an entry of their own, and the old one is retired.
 *  What stands in the signed agreement stays there word for word; the new entry is the leaders' own until they sign it. */
async function carryOut({ db, now }: Ctx, { organizationId, engagementId, id, kind, commitmentId, authorId, sideId, words, sign, ...change }: Change): Promise<void> {
  const [old] = commitmentId ? await db.select().from(commitments).where(eq(commitments.id, commitmentId)) : [];
  const fresh = kind === "add" ? { kind: change.entryKind, partyId: sideId, askedOfId: change.askedOfId } : old;
  if (kind !== "drop" && fresh?.kind)
    await db.insert(commitments).values({
      organizationId, id, engagementId, authorId, sideId: null, audience: "pair", entryId: id, kind: fresh.kind, words, sign, createdAt: now, updatedAt: now,
      partyId: fresh.kind === "we_will" ? null : fresh.partyId, askedOfId: fresh.askedOfId,
    });
  if (old) await db.update(commitments).set({ retiredAt: now, replacedById: kind === "reword" ? id : null, revision: old.revision + 1, updatedAt: now }).where(eq(commitments.id, old.id));
}

async function settle(ctx: Ctx, change: Change, outcome: ChangeOutcome, accepted: string[]): Promise<Proposed> {
  const { db, viewer, now } = ctx;
  if (outcome === "accepted") await carryOut(ctx, change);
  await db.update(commitmentChanges).set({ outcome, accepted, settledAt: now, settledById: viewer.personId, revision: change.revision + 1, updatedAt: now }).where(eq(commitmentChanges.id, change.id));
  await record(ctx, "commitment.change_settled", change.id, ofPair(change.engagementId), { kind: change.kind, outcome });
  return { id: change.id, outcome };
}

/** Proposes a change of the ledger: a new commitment, other words for a standing one, or to let one go. It counts once
 *  every current leader has accepted it; whoever proposes has.
 *  @returns what became of it; the same when its id is repeated.
 *  @throws AppError at the engagement's door; `invalid` for nobody's request; `conflict` with the reason of `refusalToPropose`. */
export async function proposeChange(ctx: Ctx, input: ProposeChangeInput): Promise<Proposed> {
  const { db, viewer, now } = ctx;
  const { engagementId, id, kind, words, sign } = input;
  const engagement = await engagementFor(ctx, "proposeChange", engagementId, { lock: true });
  const t = messages("plans", viewer.locale);
  const [known] = await db.select({ id: commitmentChanges.id, outcome: commitmentChanges.outcome }).from(commitmentChanges).where(eq(commitmentChanges.id, id));
  if (known) return known;
  refuse(runningStatuses.includes(engagement.status) ? null : t("refusals.ended"));
  const side = ownParty(ctx, engagement, "leader").id;
  const { entries, changes } = await ledgerOf(ctx, engagement);
  const entry = kind === "add" ? null : entries.find((each) => each.id === input.commitmentId) ?? null;
  const openOnEntry = entry !== null && changes.some(({ commitmentId, outcome }) => commitmentId === entry.id && outcome === null);
  const reason = refusalToPropose({ kind, entry, openOnEntry, same: entry?.words === words && entry.sign === sign });
  refuse(reason && t(`refusals.${reason}`));
  const row: Change = {
    organizationId: viewer.organizationId, id, engagementId, commitmentId: entry?.id ?? null, authorId: viewer.personId, sideId: side, audience: "pair", kind,
    entryKind: kind === "add" ? input.entryKind : null, askedOfId: askedOf(ctx, engagement, input, side), words: kind === "drop" ? "" : words, sign: kind === "drop" ? "" : sign,
    accepted: [side], outcome: null, settledAt: null, settledById: null, revision: 1, createdAt: now, updatedAt: now,
  };
  await db.insert(commitmentChanges).values(row);
  await record(ctx, "commitment.change_proposed", id, ofPair(engagementId), { kind });
  return isAccepted(row.accepted, partiesOf(engagement, "leader").map((party) => party.id)) ? settle(ctx, row, "accepted", row.accepted) : { id, outcome: null };
}

/** Accepts, declines or takes back a proposal. Accepted by the last of the leaders it counts at once; declined by one it is
 *  settled. Repeating an acceptance does nothing.
 *  @throws AppError at the engagement's door; `not_found` for another engagement's; `conflict` with the reason of `refusalToAnswer`. */
export async function answerChange(ctx: Ctx, { engagementId, changeId, answer }: AnswerChangeInput): Promise<Proposed> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "proposeChange", engagementId, { lock: true });
  const t = messages("plans", viewer.locale);
  refuse(runningStatuses.includes(engagement.status) ? null : t("refusals.ended"));
  const side = ownParty(ctx, engagement, "leader").id;
  const [change] = await db.select().from(commitmentChanges).where(and(eq(commitmentChanges.id, changeId), eq(commitmentChanges.engagementId, engagementId))).for("update");
  if (!change) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  const hasAccepted = change.accepted.includes(side);
  const reason = refusalToAnswer(answer, { outcome: change.outcome, isOwn: change.sideId === side, hasAccepted });
  refuse(reason && t(`refusals.${reason}`));
  if (answer !== "accept") return settle(ctx, change, answer === "withdraw" ? "withdrawn" : "declined", change.accepted);
  if (hasAccepted) return { id: changeId, outcome: null };
  const accepted = [...change.accepted, side];
  if (isAccepted(accepted, partiesOf(engagement, "leader").map(({ id }) => id))) return settle(ctx, change, "accepted", accepted);
  await db.update(commitmentChanges).set({ accepted, revision: change.revision + 1, updatedAt: now }).where(and(eq(commitmentChanges.id, changeId), isNull(commitmentChanges.outcome)));
  await record(ctx, "commitment.change_accepted", changeId, ofPair(engagementId), {});
  return { id: changeId, outcome: null };
}
