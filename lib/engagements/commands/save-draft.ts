import "server-only";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { engagementDrafts, engagements, people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { formatLocale, words } from "@/lib/platform/i18n";
import { engagementFor } from "../access";
import { draftContent, type DraftContent, type Pick } from "../input/draft";
import type { SaveDraftInput } from "../input";

type Named = { id: string; name: string; title: string };

const folded = (text: string) => text.trim().toLocaleLowerCase();
/** "Anna Berg" or, where several have that name, "Anna Berg, VP Sales". */
const isMeant = ({ name, title }: Named, typed: string) => [name, `${name}, ${title}`].some((form) => folded(form) === folded(typed));

/** Whoever is typed by name alone becomes that person, if one alone is meant. A name typed over an earlier choice
 *  counts, since a form without script still carries the earlier choice's id. */
function settle<P extends Pick>(row: P, known: readonly Named[]): P {
  const chosen = known.find(({ id }) => id === row.personId);
  if (chosen && (row.typed === "" || isMeant(chosen, row.typed))) return { ...row, typed: chosen.name };
  const [meant, ...more] = known.filter((person) => isMeant(person, row.typed));
  return meant && more.length === 0 ? { ...row, personId: meant.id, typed: meant.name } : { ...row, personId: "" };
}

async function withPeople({ db, viewer }: Ctx, patch: Partial<DraftContent>): Promise<Partial<DraftContent>> {
  const rows = [...patch.leaders ?? [], ...patch.nominees ?? []];
  if (rows.length === 0) return patch;
  const typed = rows.flatMap(({ typed: text }) => [folded(text), folded(text.split(",")[0] ?? "")]);
  const ids = rows.map(({ personId }) => personId).filter(Boolean);
  const { id, name, title } = people;
  const known = await db.select({ id, name, title }).from(people).where(and(
    eq(people.organizationId, viewer.organizationId), isNull(people.removedAt),
    or(inArray(sql`lower(${people.name})`, typed), ids.length > 0 ? inArray(people.id, ids) : undefined),
  ));
  return {
    ...patch,
    ...(patch.leaders && { leaders: patch.leaders.map((row) => settle(row, known)) }),
    ...(patch.nominees && { nominees: patch.nominees.map((row) => settle(row, known)) }),
  };
}

const titleOf = ({ viewer }: Ctx, leaders: readonly Pick[]) =>
  new Intl.ListFormat(formatLocale[viewer.locale], { type: "conjunction" }).format(leaders.map(({ typed }) => typed).filter(Boolean));

/** What a save left in the draft. `ignored` when a later save of the same page had arrived before it. */
export type SavedDraft = { counter: number; ignored: boolean };

/** Keeps what its author typed into a launch, right or wrong; only the fields that were sent change.
 *  @throws AppError at the engagement's door; a launched one is `forbidden`. */
export async function saveDraft(ctx: Ctx, { engagementId, counter, patch }: SaveDraftInput): Promise<SavedDraft> {
  await engagementFor(ctx, "editDraft", engagementId, { lock: true });
  const [row] = await ctx.db.select().from(engagementDrafts).where(eq(engagementDrafts.engagementId, engagementId)).for("update");
  if (!row) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  if (counter !== undefined && counter <= row.counter) return { counter: row.counter, ignored: counter < row.counter };
  const content: DraftContent = { ...draftContent.parse(row.content), ...await withPeople(ctx, patch) };
  const saved = counter ?? row.counter + 1;
  await ctx.db.update(engagementDrafts).set({ content, counter: saved, updatedAt: ctx.now }).where(eq(engagementDrafts.engagementId, engagementId));
  if (patch.leaders) await ctx.db.update(engagements).set({ title: titleOf(ctx, content.leaders) }).where(eq(engagements.id, engagementId));
  return { counter: saved, ignored: false };
}
