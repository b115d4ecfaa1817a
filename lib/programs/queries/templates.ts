import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { programTemplates } from "@/db/schema";
import { directoryFor } from "@/lib/people/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/ids";
import type { ProgramTemplate } from "../input";
import { templateOf } from "../queries";

/** One version of a program as a list shows it. */
export type TemplateSummary = { id: string; key: string; version: number; title: string; summary: string; stages: number; typicalLengthDays: number; createdAt: Date };

/** The programs of the viewer's organisation by title, of each the newest version first.
 *  @throws AppError `forbidden` for those who do not look after templates. */
export async function describeTemplates(ctx: Ctx): Promise<TemplateSummary[]> {
  directoryFor(ctx, "viewTemplates");
  const { db, viewer } = ctx;
  const { id, key, version, title, createdAt, content } = programTemplates;
  return db.select({
    id, key, version, title, createdAt, summary: sql<string>`${content}->>'summary'`,
    stages: sql<number>`jsonb_array_length(${content}->'stages')`, typicalLengthDays: sql<number>`(${content}->>'typicalLengthDays')::int`,
  }).from(programTemplates).where(eq(programTemplates.organizationId, viewer.organizationId)).orderBy(title, desc(version));
}

/** One version of a program to be read as a whole.
 *  @throws AppError `forbidden` for those who do not look after templates, `not_found` for another organisation's. */
export async function readTemplate(ctx: Ctx, id: string): Promise<ProgramTemplate> {
  directoryFor(ctx, "viewTemplates");
  const { db, viewer } = ctx;
  const [row] = isId(id)
    ? await db.select({ id: programTemplates.id }).from(programTemplates).where(and(eq(programTemplates.organizationId, viewer.organizationId), eq(programTemplates.id, id)))
    : [];
  if (!row) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  return templateOf(ctx, row.id);
}
