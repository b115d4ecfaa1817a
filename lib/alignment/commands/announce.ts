import "server-only";
import { and, eq, isNull, ne, or } from "drizzle-orm";
import { announcements, people } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, type Engagement, type Party } from "@/lib/engagements/access";
import { contentKey } from "@/lib/engagements/commands/content-key";
import { ownParty } from "@/lib/engagements/queries/own-party";
import type { Ctx } from "@/lib/platform/context";
import { seal } from "@/lib/platform/crypto";
import { dayIn } from "@/lib/platform/dates";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { announcementToken, announcementTokenHash } from "../announcement-links";
import type { DropAnnouncementInput, NobodyToTellInput, NoteAnnouncementInput, PlanAnnouncementInput } from "../input/announcements";
import { refusalToPlan, refusalToTell, type ToldWords } from "../rules/announcements";

const place = (engagement: Engagement, party: Party) => ({ engagementId: engagement.id, sideId: party.id, audience: "leader_only" as const });
const nothingYet: ToldWords = { words: "", received: null, learned: "" };

async function opened(ctx: Ctx, engagementId: string): Promise<{ engagement: Engagement; party: Party }> {
  const engagement = await engagementFor(ctx, "planAnnouncements", engagementId, { lock: true });
  return { engagement, party: ownParty(ctx, engagement, "leader") };
}

/** A leader puts somebody who was affected on their list of people to tell. A note that there was nobody goes.
 *  @returns the row's id; the same when repeated.
 *  @throws AppError at the engagement's door; `not_found` for somebody unknown; `conflict` with the reason of `refusalToPlan`. */
export async function planAnnouncement(ctx: Ctx, { engagementId, id, personId }: PlanAnnouncementInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const { engagement, party } = await opened(ctx, engagementId);
  const t = messages("announcements", viewer.locale);
  const own = await db.select({ id: announcements.id, personId: announcements.personId }).from(announcements).where(eq(announcements.sideId, party.id));
  const there = own.find((row) => row.id === id);
  if (there) return { id: there.id };
  const [person] = await db.select({ id: people.id }).from(people).where(and(eq(people.organizationId, viewer.organizationId), eq(people.id, personId), isNull(people.removedAt)));
  if (!person) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  const isParty = engagement.parties.some((each) => each.personId === personId && each.leftAt === null && ["leader", "coach", "sponsor"].includes(each.role));
  const reason = refusalToPlan({ listed: own.length, isParty, isListed: own.some((row) => row.personId === personId) });
  refuse(reason && t(`refusals.${reason}`));
  const key = await contentKey(ctx, engagementId);
  await db.delete(announcements).where(and(eq(announcements.sideId, party.id), isNull(announcements.personId)));
  await db.insert(announcements).values({ organizationId: viewer.organizationId, id, engagementId, sideId: party.id, authorId: viewer.personId, audience: "leader_only", personId, sealed: seal(key, id, JSON.stringify(nothingYet)), createdAt: now, updatedAt: now });
  await record(ctx, "announcement.planned", id, place(engagement, party), {});
  return { id };
}

/** A leader notes when they plan to tell somebody, or that they did, how it was received and what they learned. Asked to, the
 *  person gets a link by which they may confirm it.
 *  @returns the row's revision.
 *  @throws AppError at the engagement's door; `not_found` for somebody else's row; `conflict` when it changed meanwhile; `invalid` for a day to come. */
export async function noteAnnouncement(ctx: Ctx, { engagementId, announcementId, revision, plannedOn, toldOn, ask, ...said }: NoteAnnouncementInput): Promise<{ revision: number }> {
  const { db, viewer, now } = ctx;
  const { engagement, party } = await opened(ctx, engagementId);
  const t = messages("announcements", viewer.locale);
  const [row] = await db.select().from(announcements).where(and(eq(announcements.id, announcementId), eq(announcements.sideId, party.id)));
  if (!row?.personId) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  refuse(row.revision === revision ? null : t("refusals.changed"));
  const refusal = toldOn && refusalToTell(toldOn, dayIn(now, viewer.zone));
  if (refusal) throw new AppError("invalid", messages("common", viewer.locale)("checkTheForm"), { toldOn: [t(`refusals.${refusal}`)] });
  const asks = ask && toldOn !== null && row.tokenHash === null;
  await db.update(announcements).set({
    plannedOn, toldOn, sealed: seal(await contentKey(ctx, engagementId), row.id, JSON.stringify(said satisfies ToldWords)), revision: row.revision + 1, updatedAt: now,
    ...(asks ? { tokenHash: announcementTokenHash(announcementToken(row.id)) } : {}),
  }).where(eq(announcements.id, row.id));
  if (toldOn && !row.toldOn) await record(ctx, "announcement.told", row.id, place(engagement, party), {});
  if (asks) await record(ctx, "announcement.confirmation_asked", row.personId, place(engagement, party), { announcementId: row.id, on: toldOn });
  return { revision: row.revision + 1 };
}

/** A leader takes somebody off their list, with everything noted about them. Repeating it does nothing. */
export async function dropAnnouncement(ctx: Ctx, { engagementId, announcementId }: DropAnnouncementInput): Promise<{ dropped: number }> {
  const { engagement, party } = await opened(ctx, engagementId);
  const gone = await ctx.db.delete(announcements).where(and(eq(announcements.id, announcementId), eq(announcements.sideId, party.id))).returning({ id: announcements.id });
  if (gone.length > 0) await record(ctx, "announcement.dropped", announcementId, place(engagement, party), {});
  return { dropped: gone.length };
}

/** A leader says that there is nobody to tell, and why, for themselves. The others learn that it was said.
 *  @throws AppError at the engagement's door; `conflict` while somebody is on the list. */
export async function nobodyToTell(ctx: Ctx, { engagementId, id, reason }: NobodyToTellInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const { engagement, party } = await opened(ctx, engagementId);
  const own = await db.select({ id: announcements.id, personId: announcements.personId }).from(announcements).where(and(eq(announcements.sideId, party.id), or(isNull(announcements.personId), ne(announcements.id, id))));
  refuse(own.some(({ personId }) => personId !== null) ? messages("announcements", viewer.locale)("refusals.listed") : null);
  const there = own.find(({ personId }) => personId === null);
  const sealed = seal(await contentKey(ctx, engagementId), there?.id ?? id, JSON.stringify({ ...nothingYet, words: reason }));
  if (there) {
    await db.update(announcements).set({ sealed, updatedAt: now }).where(eq(announcements.id, there.id));
    return { id: there.id };
  }
  await db.insert(announcements).values({ organizationId: viewer.organizationId, id, engagementId, sideId: party.id, authorId: viewer.personId, audience: "leader_only", sealed, createdAt: now, updatedAt: now });
  await record(ctx, "announcement.nobody", id, place(engagement, party), {});
  return { id };
}
