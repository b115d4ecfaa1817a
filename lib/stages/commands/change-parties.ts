import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { departures, memberships, parties } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf, type Engagement, type Party } from "@/lib/engagements/access";
import type { HandOverInput, NameCoachInput, ResumeInput, SucceedInput } from "@/lib/engagements/input/changes";
import { ownParty } from "@/lib/engagements/queries/own-party";
import { refusalToStop } from "@/lib/engagements/rules/changes";
import type { PartyRole } from "@/lib/engagements/rules";
import type { MemberRole } from "@/lib/people/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { beginPause, endPause } from "./pause";

function refuseEnded(ctx: Ctx, engagement: Engagement): void {
  const reason = refusalToStop(engagement.status);
  refuse(reason && words("changes", ctx.viewer.locale)(`refusals.${reason}`));
}

/** A successor who has not signed yet changes nobody's part, their own included. */
function refuseUnsigned(ctx: Ctx, engagement: Engagement): void {
  const { succeeds, acceptedAt } = ownParty(ctx, engagement, "sponsor");
  refuse(succeeds && !acceptedAt ? words("changes", ctx.viewer.locale)("refusals.awaitsSuccessor") : null);
}

/** Somebody who may take a role here: a member who holds it in the organisation and has no part in this engagement. */
async function refuseUnfit({ db, viewer }: Ctx, engagement: Engagement, personId: string, role: MemberRole): Promise<void> {
  const t = words("changes", viewer.locale);
  const [member] = await db.select({ role: memberships.role }).from(memberships).where(and(eq(memberships.organizationId, viewer.organizationId), eq(memberships.personId, personId), eq(memberships.role, role)));
  const inside = engagement.parties.some((party) => party.personId === personId && party.leftAt === null);
  const sentence = !member ? t(`refusals.no_${role as "coach"}`) : inside ? t("refusals.inside") : null;
  if (sentence) throw new AppError("invalid", words("common", viewer.locale)("checkTheForm"), { personId: [sentence] });
}

async function takeLeave({ db, viewer, now }: Ctx, engagementId: string, gone: readonly Party[]): Promise<void> {
  if (gone.length === 0) return;
  await db.insert(departures).values(gone.map(({ id }) => ({ organizationId: viewer.organizationId, id: newId(now), engagementId, partyId: id, authorId: viewer.personId, audience: "progress" as const, leftAt: now }))).onConflictDoNothing();
  await db.update(parties).set({ leftAt: now }).where(and(inArray(parties.id, gone.map(({ id }) => id)), isNull(parties.leftAt)));
}

async function join({ db, viewer, now }: Ctx, engagementId: string, personId: string, role: PartyRole, over: { serves?: string[]; succeeds?: boolean } = {}): Promise<string> {
  const id = newId(now);
  await db.insert(parties).values({ organizationId: viewer.organizationId, id, engagementId, personId, role, joinedAt: now, serves: over.serves ?? [], succeeds: over.succeeds ?? false });
  return id;
}

/** The sponsor names a coach where there is none, or another in place of the one there is. Meetings to come go over; notes
 *  do not: an earlier coach's words are read by nobody any more. Leaders are told when the new coach has accepted.
 *  @throws AppError at the engagement's door; `invalid` for somebody who is no coach or has a part already; `conflict` when it has ended, or
 *  before a successor has signed. */
export async function nameCoach(ctx: Ctx, { engagementId, personId }: NameCoachInput): Promise<{ partyId: string }> {
  const { db, now } = ctx;
  const engagement = await engagementFor(ctx, "nameCoach", engagementId, { lock: true });
  refuseEnded(ctx, engagement);
  refuseUnsigned(ctx, engagement);
  const there = partiesOf(engagement, "coach").find((party) => party.personId === personId);
  if (there) return { partyId: there.id };
  await refuseUnfit(ctx, engagement, personId, "coach");
  const before = engagement.parties.filter(({ role, leftAt }) => role === "coach" && leftAt === null);
  const partyId = await join(ctx, engagementId, personId, "coach", { serves: partiesOf(engagement, "leader").map(({ id }) => id) });
  for (const former of engagement.parties.filter(({ role }) => role === "coach"))
    await db.execute(sql`select doors.hand_meetings_over(${engagementId}::uuid, ${former.personId}::uuid, ${personId}::uuid, ${now.toISOString()}::timestamptz)`);
  await takeLeave(ctx, engagementId, before);
  await record(ctx, "coach.named", personId, { engagementId, audience: "alliance" }, { partyId });
  return { partyId };
}

/** A coach gives the engagement back; the sponsor names another. Their notes close with them.
 *  @throws AppError at the engagement's door, which is closed for them afterwards. */
export async function stepDownAsCoach(ctx: Ctx, { engagementId }: ResumeInput): Promise<{ partyId: string }> {
  const engagement = await engagementFor(ctx, "stepDownAsCoach", engagementId, { lock: true });
  refuseEnded(ctx, engagement);
  const party = ownParty(ctx, engagement, "coach");
  await record(ctx, "coach.left", party.id, { engagementId, audience: "alliance" }, { partyId: party.id });
  await takeLeave(ctx, engagementId, [party]);
  return { partyId: party.id };
}

/** The sponsor leaves and names a successor. Until that one has read and signed, the engagement rests.
 *  @throws AppError at the engagement's door, which is closed for them afterwards; `invalid` for somebody who may not launch;
 *  `conflict` before they have signed as a successor. */
export async function handOver(ctx: Ctx, { engagementId, personId }: HandOverInput): Promise<{ partyId: string }> {
  const engagement = await engagementFor(ctx, "handOver", engagementId, { lock: true });
  refuseEnded(ctx, engagement);
  refuseUnsigned(ctx, engagement);
  await refuseUnfit(ctx, engagement, personId, "sponsor");
  const own = ownParty(ctx, engagement, "sponsor");
  const partyId = await join(ctx, engagementId, personId, "sponsor", { succeeds: true });
  if (engagement.status !== "paused") await beginPause(ctx, engagementId, { untilOn: null, authorId: ctx.viewer.personId });
  await record(ctx, "sponsor.handed_over", personId, { engagementId, audience: "progress" }, { partyId });
  await takeLeave(ctx, engagementId, [own]);
  return { partyId };
}

/** The coach names a successor where the sponsor is gone and could not: somebody of the organisation who may sponsor. Until
 *  that one has read and signed, the engagement rests. Repeating it does nothing.
 *  @throws AppError at the engagement's door; `conflict` while there is a sponsor or a successor, or when it has ended; `invalid`
 *  for somebody who is no sponsor or has a part already. */
export async function nameSuccessor(ctx: Ctx, { engagementId, personId }: HandOverInput): Promise<{ partyId: string }> {
  const engagement = await engagementFor(ctx, "nameSuccessor", engagementId, { lock: true });
  refuseEnded(ctx, engagement);
  const [present] = partiesOf(engagement, "sponsor");
  if (present?.personId === personId && present.succeeds) return { partyId: present.id };
  refuse(present ? words("changes", ctx.viewer.locale)("refusals.hasSponsor", { name: present.name }) : null);
  await refuseUnfit(ctx, engagement, personId, "sponsor");
  const partyId = await join(ctx, engagementId, personId, "sponsor", { succeeds: true });
  await record(ctx, "sponsor.named", personId, { engagementId, audience: "progress" }, { partyId });
  return { partyId };
}

/** The successor has read expectations, consequences and the agreement in force, signs with their name, and it goes on.
 *  @throws AppError at the engagement's door; `invalid` for another name than their own. Repeating it does nothing. */
export async function succeed(ctx: Ctx, { engagementId, name }: SucceedInput): Promise<{ acceptedAt: Date }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "succeed", engagementId, { lock: true });
  const party = ownParty(ctx, engagement, "sponsor");
  if (party.acceptedAt || !party.succeeds) return { acceptedAt: party.acceptedAt ?? now };
  const same = (text: string) => text.trim().toLocaleLowerCase().replace(/\s+/g, " ");
  if (same(name) !== same(party.name)) throw new AppError("invalid", words("common", viewer.locale)("checkTheForm"), { name: [words("changes", viewer.locale)("refusals.ownName", { name: party.name })] });
  await db.update(parties).set({ acceptedAt: now }).where(eq(parties.id, party.id));
  if (engagement.status === "paused") await endPause(ctx, engagement);
  await record(ctx, "sponsor.succeeded", party.id, { engagementId, audience: "progress" }, { partyId: party.id });
  return { acceptedAt: now };
}
