import "server-only";
import { and, desc, eq, ne } from "drizzle-orm";
import { peopleImports } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/ids";
import { directoryFor } from "../access";
import type { ImportInput } from "../input/imports";
import type { ImportStatus } from "../rules";
import { checkRows, type ImportedPerson, type RowProblem } from "../rules/import";
import type { ColumnMapping, ImportField } from "../rules/import-columns";
import { cellsByField, mappingOf, rowsToMend, shownRows, writableFields, type ImportContent, type ImportResult } from "../rules/import-list";
import { knownPeople } from "./known-people";

/** A row that cannot be taken over yet: what it says, what is wrong, and which of its cells can be put right here. */
export type RowToMend = { row: number; cells: Partial<Record<ImportField, string>>; problems: RowProblem[]; writable: ImportField[] };

/** A list before it is confirmed. `good` counts rows that can be taken over, of which `known` belong to people already known;
 *  `bad` shows the first `shownRows` of `badCount`; `sample` holds the first rows as they would be taken over. */
export type ImportPreview = {
  headers: { index: number; header: string; example: string }[]; mapping: ColumnMapping;
  rows: number; good: number; known: number; badCount: number; bad: RowToMend[]; notes: RowProblem[]; sample: ImportedPerson[];
};

/** One list of people, at whichever point of its way it is. `total` and `done` count people to be taken over. */
export type ImportView = { id: string; fileName: string; status: ImportStatus; total: number; done: number; createdAt: Date; finishedAt: Date | null; preview: ImportPreview | null; result: ImportResult | null };

const columns = {
  id: peopleImports.id, fileName: peopleImports.fileName, status: peopleImports.status, total: peopleImports.total, done: peopleImports.done,
  createdAt: peopleImports.createdAt, finishedAt: peopleImports.finishedAt,
};

/** The viewer's own list with that id. @throws AppError `not_found` for anybody else's. */
export async function ownImport(ctx: Ctx, importId: string, { lock = false } = {}) {
  directoryFor(ctx, "importPeople");
  const { db, viewer } = ctx;
  const query = db.select({ ...columns, content: peopleImports.content }).from(peopleImports)
    .where(and(eq(peopleImports.organizationId, viewer.organizationId), eq(peopleImports.authorId, viewer.personId), eq(peopleImports.id, importId)));
  const [row] = isId(importId) ? await (lock ? query.for("update") : query) : [];
  if (!row) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  return row;
}

/** A list of the viewer's: as a preview, checked anew against everybody known by now, on its way, or with what became of it. */
export async function readImport(ctx: Ctx, importId: string): Promise<ImportView> {
  const { content, ...row } = await ownImport(ctx, importId);
  const isPreview = row.status === "preview";
  return { ...row, preview: isPreview ? await previewOf(ctx, content) : null, result: content.result ?? null };
}

async function previewOf(ctx: Ctx, content: ImportContent): Promise<ImportPreview> {
  const mapping = mappingOf(content);
  const checked = mapping.missing.length > 0 ? { people: [], problems: [], notes: [] } : checkRows(content.rows, mapping, await knownPeople(ctx));
  const bad = rowsToMend(content, checked);
  return {
    headers: content.headers.map((header, index) => ({ index, header: header.trim(), example: content.rows.map(({ cells }) => cells[index]?.trim()).find(Boolean) ?? "" })),
    mapping, rows: content.rows.length, good: checked.people.length, known: checked.people.filter(({ id }) => id !== null).length, badCount: bad.length,
    bad: bad.slice(0, shownRows).map(({ row, problems }) => ({
      row: row.number, cells: cellsByField(row, mapping), problems, writable: [...new Set(problems.flatMap(({ field }) => writableFields(field, mapping)))],
    })),
    notes: checked.notes.slice(0, shownRows), sample: checked.people.slice(0, sampleRows),
  };
}

/** Rows shown as they would be taken over. */
const sampleRows = 8;

export type ImportListItem = Omit<ImportView, "preview" | "result">;

/** The viewer's own lists, newest first, without those they discarded. */
export async function listImports(ctx: Ctx): Promise<ImportListItem[]> {
  directoryFor(ctx, "importPeople");
  const { db, viewer } = ctx;
  return db.select(columns).from(peopleImports)
    .where(and(eq(peopleImports.organizationId, viewer.organizationId), eq(peopleImports.authorId, viewer.personId), ne(peopleImports.status, "discarded")))
    .orderBy(desc(peopleImports.createdAt)).limit(20);
}

/** How far a list has come. `total` and `done` count people. */
export async function importProgress(ctx: Ctx, { importId }: ImportInput): Promise<Pick<ImportView, "status" | "total" | "done">> {
  const { status, total, done } = await ownImport(ctx, importId);
  return { status, total, done };
}
