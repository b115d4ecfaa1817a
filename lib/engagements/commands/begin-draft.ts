import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { engagementDrafts, engagements } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { addDays, dayIn, mondayFrom } from "@/lib/platform/dates";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newestTemplate } from "@/lib/programs/queries";
import { lookAgain } from "../access";
import { draftContent, type DraftContent } from "../input/draft";
import type { EngagementInput } from "../input";
import { mayLaunch } from "../rules/launching";
import { proposedSharing } from "../rules/sharing";

/** Whole days between beginning a launch and the Monday proposed for its intakes: coach, conversations and
 *  acknowledgements come before (offsets of the template's first stage). */
const leadDays = 7;

/** What stands in the fields before anybody types. The calendar's own usual lengths go before empty fields. */
const firstContent = ({ viewer, now }: Ctx): DraftContent => draftContent.parse({
  startsOn: mondayFrom(addDays(dayIn(now, viewer.zone), leadDays)), zone: viewer.zone,
  sponsorId: viewer.roles.includes("sponsor") ? viewer.personId : "", sharing: proposedSharing,
});

const mine = ({ viewer }: Ctx, id: string) => and(eq(engagements.id, id), inArray(engagements.createdById, viewer.people));

/** Begins to launch an intervention: a draft that its author alone can see, to be left and taken up again.
 *  @param former the engagement that has ended and whose next cycle it is; the caller has passed its door.
 *  The same id again begins nothing new, also when it has been launched meanwhile.
 *  @throws AppError `forbidden` for those who may not launch. */
export async function beginDraft(ctx: Ctx, { engagementId }: EngagementInput, former?: { id: string; cycle: number }): Promise<{ engagementId: string }> {
  const { db, viewer, now } = ctx;
  if (!mayLaunch.some((role) => viewer.roles.includes(role))) throw new AppError("forbidden", words("errors", viewer.locale)("forbidden.what"));
  const known = await db.select({ id: engagements.id }).from(engagements).where(mine(ctx, engagementId));
  if (known.length > 0) return { engagementId };
  const { id: templateId } = await newestTemplate(ctx, "intervention");
  const { organizationId, personId } = viewer;
  await db.insert(engagements).values({
    organizationId, id: engagementId, templateId, title: "", zone: viewer.zone, createdById: personId, createdAt: now, updatedAt: now,
    ...(former && { formerId: former.id, cycle: former.cycle + 1 }),
  }).onConflictDoNothing();
  await lookAgain(ctx);
  const begun = await db.select({ id: engagements.id }).from(engagements).where(mine(ctx, engagementId));
  if (begun.length === 0) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  const kept = await db.insert(engagementDrafts).values({ organizationId, engagementId, authorId: personId, content: firstContent(ctx), createdAt: now, updatedAt: now })
    .onConflictDoNothing().returning({ id: engagementDrafts.engagementId });
  if (kept.length > 0) await record(ctx, "engagement.begun", engagementId, { engagementId, audience: "coach_only" }, {});
  return { engagementId };
}
