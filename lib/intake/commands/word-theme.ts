import "server-only";
import { and, count, eq, inArray } from "drizzle-orm";
import { intakeExcerpts, intakeThemes, people } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor } from "@/lib/engagements/access";
import { commonContentKey, makeCommonContentKey } from "@/lib/engagements/commands/content-key";
import type { Ctx } from "@/lib/platform/context";
import { seal, unseal } from "@/lib/platform/crypto";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import type { DissolveThemeInput, GroupExcerptInput, WordThemeInput } from "../input";
import { mostOf } from "../rules";
import { checkAfter } from "../rules/themes";

const placeOf = (engagementId: string) => ({ engagementId, audience: "coach_only" as const });
const unknown = ({ viewer }: Ctx) => new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));

async function themeOf({ db }: Ctx, engagementId: string, id: string) {
  const [row] = await db.select({ theme: intakeThemes, writer: people.name }).from(intakeThemes).innerJoin(people, eq(people.id, intakeThemes.authorId))
    .where(and(eq(intakeThemes.id, id), eq(intakeThemes.engagementId, engagementId)));
  return row;
}

/** Words a theme for the first time or anew, sealed under the key that the engagement's coaches hold in common, so that it
 *  stays when one of them is replaced. Other words are checked anew for whether a source could be guessed.
 *  @returns its revision; the same when nothing changed.
 *  @throws AppError at the engagement's door; `conflict` with the other version in `details.theirs`. */
export async function wordTheme(ctx: Ctx, { engagementId, id, words, segment, guessable, revision, excerpts }: WordThemeInput): Promise<{ id: string; revision: number }> {
  const { db, viewer, now } = ctx;
  await engagementFor(ctx, "wordThemes", engagementId, { lock: true });
  const found = await themeOf(ctx, engagementId, id);
  const key = await commonContentKey(ctx, engagementId);
  const standing = found && { words: key ? unseal(key, id, found.theme.sealed) : "", guessable: found.theme.guessable, segment: found.theme.segment };
  const check = checkAfter(standing ?? null, { words, guessable });
  const isSame = standing?.words === words && standing.segment === segment && standing.guessable === check;
  if (found && !isSame && found.theme.revision !== revision) {
    const t = messages("errors", viewer.locale);
    throw new AppError("conflict", t("savedConflict.what", { fromName: found.writer }), { words: [t("savedConflict.mend")] },
      { theirs: { words: standing?.words ?? "", revision: found.theme.revision, writer: found.writer, at: found.theme.updatedAt.toISOString() } });
  }
  if (found?.theme.dissolvedAt || (!found && revision > 0)) throw unknown(ctx);
  const next = found ? (isSame ? found.theme.revision : revision + 1) : 1;
  if (!isSame) {
    const content = { segment, guessable: check, sealed: seal(await makeCommonContentKey(ctx, engagementId), id, words), authorId: viewer.personId, revision: next, updatedAt: now };
    if (found) await db.update(intakeThemes).set(content).where(eq(intakeThemes.id, id));
    else {
      const [there] = await db.select({ many: count() }).from(intakeThemes).where(eq(intakeThemes.engagementId, engagementId));
      refuse((there?.many ?? 0) >= mostOf.themes ? messages("intake", viewer.locale)("refusals.tooManyThemes", { limit: mostOf.themes }) : null);
      await db.insert(intakeThemes).values({ organizationId: viewer.organizationId, id, engagementId, audience: "coach_only", ...content, createdAt: now });
    }
    await record(ctx, "theme.worded", id, placeOf(engagementId), { segment });
  }
  if (excerpts.length > 0) await db.update(intakeExcerpts).set({ themeId: id, updatedAt: now }).where(and(eq(intakeExcerpts.engagementId, engagementId), inArray(intakeExcerpts.id, excerpts)));
  return { id, revision: next };
}

/** Gives a theme up, so that the passages which supported it are without one, or takes that back. Repeating it does nothing.
 *  @throws AppError at the engagement's door; `not_found` when there was no such theme. */
export async function dissolveTheme(ctx: Ctx, { engagementId, id, back }: DissolveThemeInput): Promise<{ id: string; dissolved: boolean }> {
  const { db, now } = ctx;
  await engagementFor(ctx, "wordThemes", engagementId, { lock: true });
  const found = await themeOf(ctx, engagementId, id);
  if (!found) throw unknown(ctx);
  if (Boolean(found.theme.dissolvedAt) === !back) return { id, dissolved: !back };
  await db.update(intakeThemes).set({ dissolvedAt: back ? null : now, authorId: ctx.viewer.personId, revision: found.theme.revision + 1, updatedAt: now }).where(eq(intakeThemes.id, id));
  await record(ctx, back ? "theme.restored" : "theme.dissolved", id, placeOf(engagementId), {});
  return { id, dissolved: !back };
}

/** Puts a passage under a theme, or under none; whichever was put last stands.
 *  @throws AppError at the engagement's door; `not_found` when passage or theme is gone. */
export async function groupExcerpt(ctx: Ctx, { engagementId, excerptId, themeId }: GroupExcerptInput): Promise<{ excerptId: string; themeId: string | null }> {
  const { db, now } = ctx;
  await engagementFor(ctx, "wordThemes", engagementId, { lock: true });
  const ofExcerpt = and(eq(intakeExcerpts.id, excerptId), eq(intakeExcerpts.engagementId, engagementId));
  const [excerpt] = await db.select({ themeId: intakeExcerpts.themeId }).from(intakeExcerpts).where(ofExcerpt);
  const theme = themeId ? await themeOf(ctx, engagementId, themeId) : null;
  if (!excerpt || (themeId && (!theme || theme.theme.dissolvedAt))) throw unknown(ctx);
  if (excerpt.themeId === themeId) return { excerptId, themeId };
  await db.update(intakeExcerpts).set({ themeId, updatedAt: now }).where(ofExcerpt);
  await record(ctx, "excerpt.grouped", excerptId, placeOf(engagementId), {});
  return { excerptId, themeId };
}
