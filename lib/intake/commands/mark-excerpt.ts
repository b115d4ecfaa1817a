import "server-only";
import { count, eq } from "drizzle-orm";
import { intakeExcerpts } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { contentKey, ownContentKey } from "@/lib/engagements/commands/content-key";
import type { Ctx } from "@/lib/platform/context";
import { seal, unseal } from "@/lib/platform/crypto";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { intakeFor, type Intake } from "../access";
import type { AmendExcerptInput, DropExcerptInput, MarkExcerptInput } from "../input";
import { mostOf } from "../rules";

const placeOf = ({ session: { engagementId, sideId } }: Intake) => ({ engagementId, sideId, audience: "coach_only" as const });

/** Words are noted with consent alone, and somebody's own words with a consent of their own. */
function refusePassage(ctx: Ctx, { state, consent }: Intake, verbatim: boolean): void {
  const t = messages("intake", ctx.viewer.locale);
  refuse(state === "given" ? null : t("refusals.notGiven"));
  if (verbatim && !consent?.quotes) throw new AppError("invalid", t("refusals.noQuotes"), { verbatim: [t("refusals.noQuotes")] });
}

/** The coach marks a passage of the notes, or types one, with what it is about and whether these are the interviewee's own
 *  words. The same id again gives the same passage.
 *  @throws AppError at the intake's door; `invalid` for own words without consent to them; `conflict` without consent at all. */
export async function markExcerpt(ctx: Ctx, { id, sessionId, words, tag, verbatim }: MarkExcerptInput): Promise<{ id: string; revision: number }> {
  const { db, viewer, now } = ctx;
  const intake = await intakeFor(ctx, sessionId, { lock: true });
  const [known] = await db.select({ revision: intakeExcerpts.revision }).from(intakeExcerpts).where(eq(intakeExcerpts.id, id));
  if (known) return { id, revision: known.revision };
  refusePassage(ctx, intake, verbatim);
  const [there] = await db.select({ many: count() }).from(intakeExcerpts).where(eq(intakeExcerpts.sessionId, sessionId));
  refuse((there?.many ?? 0) >= mostOf.excerpts ? messages("intake", viewer.locale)("refusals.tooMany", { limit: mostOf.excerpts }) : null);
  const { engagementId, sideId } = intake.session;
  await db.insert(intakeExcerpts).values({
    organizationId: viewer.organizationId, id, engagementId, sessionId, sideId, authorId: viewer.personId, audience: "coach_only",
    tag, verbatim, sealed: seal(await contentKey(ctx, engagementId), id, words), createdAt: now, updatedAt: now,
  });
  await record(ctx, "excerpt.marked", id, placeOf(intake), { tag });
  return { id, revision: 1 };
}

async function passageOf({ db, viewer }: Ctx, { sessionId, id }: { sessionId: string; id: string }) {
  const [row] = await db.select().from(intakeExcerpts).where(eq(intakeExcerpts.id, id)).for("update");
  if (row && row.sessionId !== sessionId) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  return row;
}

/** Changes a passage. @throws AppError at the intake's door; `conflict` with the other version in `details.theirs`; otherwise
 *  as `markExcerpt`. */
export async function amendExcerpt(ctx: Ctx, { id, sessionId, words, tag, verbatim, revision }: AmendExcerptInput): Promise<{ id: string; revision: number }> {
  const { db, viewer, now } = ctx;
  const intake = await intakeFor(ctx, sessionId, { lock: true });
  const row = await passageOf(ctx, { sessionId, id });
  if (!row) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  const key = await ownContentKey(ctx, row.engagementId);
  const standing = key ? unseal(key, id, row.sealed) : "";
  if (standing === words && row.tag === tag && row.verbatim === verbatim) return { id, revision: row.revision };
  refusePassage(ctx, intake, verbatim && !row.verbatim);
  if (row.revision !== revision) {
    const t = messages("errors", viewer.locale);
    throw new AppError("conflict", t("savedConflict.what", { fromName: viewer.name }), { words: [t("savedConflict.mend")] }, { theirs: { words: standing, revision: row.revision, writer: viewer.name, at: row.updatedAt.toISOString() } });
  }
  await db.update(intakeExcerpts).set({ tag, verbatim, sealed: seal(await contentKey(ctx, row.engagementId), id, words), revision: revision + 1, updatedAt: now }).where(eq(intakeExcerpts.id, id));
  await record(ctx, "excerpt.amended", id, placeOf(intake), { tag });
  return { id, revision: revision + 1 };
}

/** Takes a passage away, from its theme too. Taking away what is gone does nothing. @throws AppError at the intake's door. */
export async function dropExcerpt(ctx: Ctx, { id, sessionId }: DropExcerptInput): Promise<{ id: string }> {
  const intake = await intakeFor(ctx, sessionId, { lock: true });
  if (!await passageOf(ctx, { sessionId, id })) return { id };
  await ctx.db.delete(intakeExcerpts).where(eq(intakeExcerpts.id, id));
  await record(ctx, "excerpt.dropped", id, placeOf(intake), {});
  return { id };
}
