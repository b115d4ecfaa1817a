import "server-only";
import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { engagementDrafts, engagements, memberships, people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { MemberRole } from "@/lib/people/rules";
import { engagementFor } from "../access";
import { draftContent, type DraftContent } from "../input/draft";

/** Somebody who can be named in a launch. */
export type DraftPerson = { id: string; name: string; title: string; zone: string; credential: string; accountId: string | null; roles: MemberRole[] };

/** A launch as far as it has come. `people` holds everybody it names, and all coaches, HR partners and sponsors. */
export type LaunchDraft = { engagementId: string; templateId: string; content: DraftContent; counter: number; savedAt: Date; people: DraftPerson[]; /** What it is the next cycle of, if of any. */ former: { title: string; cycle: number } | null };

const draftRoles: MemberRole[] = ["coach", "hr", "sponsor"];

/** Everybody a draft names, and those who can be chosen for a role, by name. */
async function peopleOf({ db, viewer }: Ctx, content: DraftContent): Promise<DraftPerson[]> {
  const named = [...content.leaders, ...content.nominees].map(({ personId }) => personId).filter(Boolean);
  const role = sql<MemberRole[]>`coalesce(array_agg(${memberships.role}) filter (where ${memberships.role} is not null), '{}')`;
  const { id, name, title, zone, credential, accountId } = people;
  return db.select({ id, name, title, zone, credential, accountId, roles: role }).from(people)
    .leftJoin(memberships, and(eq(memberships.organizationId, people.organizationId), eq(memberships.personId, people.id)))
    .where(and(eq(people.organizationId, viewer.organizationId), isNull(people.removedAt)))
    .groupBy(people.id)
    .having(or(inArray(people.id, [viewer.personId, ...named]), sql`bool_or(${inArray(memberships.role, draftRoles)})`))
    .orderBy(asc(people.name));
}

/** The draft of one launch, for its author.
 *  @throws AppError `not_found` for everybody else, and `forbidden` once it has been launched. */
export async function draftOf(ctx: Ctx, engagementId: string): Promise<LaunchDraft> {
  const { templateId, formerId, cycle } = await engagementFor(ctx, "editDraft", engagementId);
  const [row] = await ctx.db.select().from(engagementDrafts).where(eq(engagementDrafts.engagementId, engagementId));
  if (!row) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  const content = draftContent.parse(row.content);
  const [former] = formerId ? await ctx.db.select({ title: engagements.title }).from(engagements).where(eq(engagements.id, formerId)) : [];
  return { former: former ? { title: former.title, cycle } : null, engagementId, templateId, content, counter: row.counter, savedAt: row.updatedAt, people: await peopleOf(ctx, content) };
}

/** A launch that was begun and can be taken up again. `title` is empty until leaders are named. */
export type DraftListItem = { id: string; title: string; savedAt: Date };

/** The launches that the viewer has begun, the latest first. */
export async function listDrafts({ db, viewer }: Ctx): Promise<DraftListItem[]> {
  return db.select({ id: engagements.id, title: engagements.title, savedAt: engagementDrafts.updatedAt }).from(engagementDrafts)
    .innerJoin(engagements, eq(engagements.id, engagementDrafts.engagementId))
    .where(inArray(engagementDrafts.authorId, viewer.people)).orderBy(desc(engagementDrafts.updatedAt));
}
