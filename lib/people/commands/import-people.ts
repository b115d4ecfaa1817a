import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { peopleImports } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { directoryFor } from "../access";
import type { BeginImportInput, ChooseColumnsInput, ConfirmImportInput, CorrectRowsInput, ImportInput } from "../input/imports";
import { knownPeople } from "../queries/known-people";
import { ownImport } from "../queries/imports";
import { checkRows } from "../rules/import";
import { emptiedList, listJustRead, mappingOf, withCorrections, type ImportContent } from "../rules/import-list";

/** Keeps a list just read as a preview that its author alone can see; nothing of it reaches the directory. An earlier preview of
 *  the same author is discarded, since the file has been loaded again.
 *  @returns the list's id; the same when `id` is repeated.
 *  @throws AppError at the directory's door. */
export async function beginImport(ctx: Ctx, { id, fileName, headers, rows }: BeginImportInput): Promise<{ id: string }> {
  directoryFor(ctx, "importPeople");
  const { db, viewer, now } = ctx;
  const own = and(eq(peopleImports.organizationId, viewer.organizationId), eq(peopleImports.authorId, viewer.personId));
  const [begun] = await db.select({ id: peopleImports.id }).from(peopleImports).where(and(own, eq(peopleImports.id, id)));
  if (begun) return begun;
  await db.update(peopleImports).set({ status: "discarded", content: emptiedList(listJustRead([], [])), updatedAt: now })
    .where(and(own, eq(peopleImports.status, "preview"), ne(peopleImports.id, id)));
  await db.insert(peopleImports).values({
    organizationId: viewer.organizationId, id, authorId: viewer.personId, fileName, status: "preview", content: listJustRead(headers, rows), total: rows.length,
    createdAt: now, updatedAt: now,
  });
  return { id };
}

/** Says which column of a preview holds what.
 *  @throws AppError at the list's door; `conflict` once the list is confirmed. */
export async function chooseColumns(ctx: Ctx, { importId, chosen }: ChooseColumnsInput): Promise<void> {
  const { content } = await openPreview(ctx, importId);
  await keep(ctx, importId, { ...content, chosen });
}

/** Puts cells of a preview right; the file itself stays as it is.
 *  @throws AppError at the list's door; `conflict` once the list is confirmed. */
export async function correctRows(ctx: Ctx, { importId, corrections }: CorrectRowsInput): Promise<void> {
  const { content } = await openPreview(ctx, importId);
  await keep(ctx, importId, withCorrections(content, corrections));
}

/** Confirms a preview: from here on the worker takes its good rows over, all of them or none.
 *  Repeating it does nothing.
 *  @throws AppError at the list's door; `conflict` when the list was discarded, lacks a column it cannot do without, or has no
 *  row that can be taken over. */
export async function confirmImport(ctx: Ctx, { importId, updateKnown }: ConfirmImportInput): Promise<void> {
  const { db, viewer, now } = ctx;
  const { status, content } = await ownImport(ctx, importId, { lock: true });
  if (status === "running" || status === "finished") return;
  const t = words("import", viewer.locale);
  if (status === "discarded") throw new AppError("conflict", t("refused.conflict"));
  const mapping = mappingOf(content);
  if (mapping.missing.length > 0) throw new AppError("conflict", t("refused.columns"));
  const { people, problems } = checkRows(content.rows, mapping, await knownPeople(ctx));
  if (people.length === 0) throw new AppError("conflict", t("refused.nobody"));
  await db.update(peopleImports).set({ status: "running", content: { ...content, updateKnown }, total: people.length, done: 0, problems: new Set(problems.map(({ row }) => row)).size, updatedAt: now })
    .where(eq(peopleImports.id, importId));
  await db.execute(sql`select doors.enqueue('import_people', ${JSON.stringify({ organizationId: viewer.organizationId, importId })}::json, null, ${`import ${importId}`})`);
  await record(ctx, "import.confirmed", importId, { audience: "directory" }, { rows: people.length });
}

/** Throws a preview away with everything that was read; what is on its way or done stays.
 *  @throws AppError at the list's door; `conflict` once the list is confirmed. */
export async function discardImport(ctx: Ctx, { importId }: ImportInput): Promise<void> {
  const { content } = await openPreview(ctx, importId);
  await ctx.db.update(peopleImports).set({ status: "discarded", content: emptiedList(content), updatedAt: ctx.now }).where(eq(peopleImports.id, importId));
}

async function openPreview(ctx: Ctx, importId: string) {
  const list = await ownImport(ctx, importId, { lock: true });
  if (list.status !== "preview") throw new AppError("conflict", words("import", ctx.viewer.locale)("refused.conflict"));
  return list;
}

const keep = ({ db, now }: Ctx, importId: string, content: ImportContent) =>
  db.update(peopleImports).set({ content, updatedAt: now }).where(eq(peopleImports.id, importId));
