import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { surveyInstruments } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { directoryFor } from "@/lib/people/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { BeginInstrumentInput, DiscardInstrumentInput, SaveInstrumentInput } from "../input/edit-instrument";
import { instrumentFrom, problemsOf } from "../input/own-instruments";
import { isReadyKey, readyInstrument } from "../instruments/all";
import { instrumentFor, type OwnInstrument } from "../queries/instruments";
import { copyOf, emptyInstrument, mayCopy, ownKeyOf, type InstrumentDraft } from "../rules/own-instruments";
import { differences } from "../rules/instrument-differences";

const place = { audience: "directory" as const };

/** The instrument another is begun from, as it is copied, and for the next version of it under which key and number. */
async function source(ctx: Ctx, { of, as }: BeginInstrumentInput): Promise<{ content: InstrumentDraft; next: { key: string; version: number } | null }> {
  const t = words("instruments", ctx.viewer.locale);
  if (of === undefined) return { content: emptyInstrument, next: null };
  if (isReadyKey(of)) {
    const ready = readyInstrument(of);
    refuse(mayCopy(ready) ? (as === "version" ? t("refusals.notFree") : null) : t("noCopy"));
    return { content: copyOf(ready), next: null };
  }
  const own = await instrumentFor(ctx, "viewInstruments", of);
  if (as === "copy") return { content: own.publishedAt ? copyOf(instrumentFrom(own.content, own.key, own.version)) : own.content, next: null };
  refuse(own.publishedAt ? null : t("refusals.notFree"));
  const { version, publishedAt } = surveyInstruments;
  const [newest] = await ctx.db.select({ version, publishedAt }).from(surveyInstruments).where(and(eq(surveyInstruments.organizationId, ctx.viewer.organizationId), eq(surveyInstruments.key, own.key))).orderBy(desc(version)).limit(1);
  refuse(newest?.publishedAt ? null : t("refusals.draftThere"));
  return { content: own.content, next: { key: own.key, version: (newest?.version ?? 0) + 1 } };
}

/** Begins an own instrument: empty, as a copy, or as the next version of a published one. The same id again gives the same draft.
 *  @throws AppError at the library's door; `conflict` with the reason. */
export async function beginInstrument(ctx: Ctx, input: BeginInstrumentInput): Promise<{ id: string }> {
  directoryFor(ctx, "wordInstruments");
  const { db, viewer, now } = ctx;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`instruments ${viewer.organizationId}`}, 0))`);
  const [known] = await db.select({ id: surveyInstruments.id }).from(surveyInstruments).where(and(eq(surveyInstruments.organizationId, viewer.organizationId), eq(surveyInstruments.id, input.id)));
  if (known) return { id: known.id };
  const { content, next } = await source(ctx, input);
  const { key, version } = next ?? { key: ownKeyOf(input.id), version: 1 };
  await db.insert(surveyInstruments).values({ organizationId: viewer.organizationId, id: input.id, key, version, content, authorId: viewer.personId, changedById: viewer.personId, createdAt: now, updatedAt: now });
  await record(ctx, "instrument.begun", input.id, place, { key, version });
  return { id: input.id };
}

/** What two people worded at the same time, both kept in sight: the other's words beside each field that differs. */
function conflict(ctx: Ctx, own: OwnInstrument, draft: InstrumentDraft): AppError {
  const t = words("instruments", ctx.viewer.locale);
  const fields = Object.fromEntries(differences(draft, own.content).map(([field, text]) => [field, [t("edit.theirs", { name: own.changedBy, text: text === "" ? t("edit.theirsEmpty") : `“${text}”` })]]));
  return new AppError("conflict", t("edit.theirsTitle"), fields, { offers: [`over.${own.revision}`] });
}

/** Keeps a draft as it is worded so far, or publishes it: then its sense is checked, and it is never changed again. Sent again
 *  after it was published, it says so and keeps nothing.
 *  @throws AppError at the instrument's door; `invalid` with a sentence for each field; `conflict` when it is published, or was changed
 *  meanwhile. */
export async function saveInstrument(ctx: Ctx, { id, revision, over, act, draft }: SaveInstrumentInput): Promise<{ id: string; isPublished: boolean }> {
  const { db, viewer, now } = ctx;
  const own = await instrumentFor(ctx, "wordInstruments", id, { lock: true });
  const t = words("instruments", viewer.locale);
  const isSame = differences(draft, own.content).length === 0;
  if (own.publishedAt && act === "publish" && isSame) return { id, isPublished: true };
  refuse(own.publishedAt ? t("refusals.published") : null);
  if (own.revision !== revision && own.revision !== over && !isSame) throw conflict(ctx, own, draft);
  const problems = act === "publish" ? problemsOf(draft) : {};
  if (Object.keys(problems).length > 0) throw new AppError("invalid", words("common", viewer.locale)("checkTheForm"), problems);
  if (act === "save" && isSame) return { id, isPublished: false };
  const publishedAt = act === "publish" ? now : null;
  await db.update(surveyInstruments).set({ content: draft, changedById: viewer.personId, revision: own.revision + 1, publishedAt, updatedAt: now }).where(eq(surveyInstruments.id, id));
  await record(ctx, publishedAt ? "instrument.published" : "instrument.worded", id, place, { key: own.key, version: own.version });
  return { id, isPublished: publishedAt !== null };
}

/** Throws a draft away. One that is gone already stays gone.
 *  @throws AppError at the library's door; `conflict` when it is published. */
export async function discardInstrument(ctx: Ctx, { id }: DiscardInstrumentInput): Promise<{ id: string }> {
  directoryFor(ctx, "wordInstruments");
  const own = await instrumentFor(ctx, "wordInstruments", id, { lock: true });
  refuse(own.publishedAt ? words("instruments", ctx.viewer.locale)("refusals.published") : null);
  await ctx.db.delete(surveyInstruments).where(eq(surveyInstruments.id, id));
  await record(ctx, "instrument.discarded", id, place, { key: own.key, version: own.version });
  return { id };
}
