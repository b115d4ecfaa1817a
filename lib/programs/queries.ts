import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { programTemplates } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { programTemplateSchema, type ProgramTemplate } from "./input";
import type { ProgramKey } from "./rules";

/** A kept version never changes, so a process reads and checks each once. */
const read = new Map<string, ProgramTemplate>();

/** The template an engagement started with. Ask only for a template that a door has named.
 *  @throws AppError `not_found` when the organisation has none of that id. */
export async function templateOf({ db, viewer }: Ctx, templateId: string): Promise<ProgramTemplate> {
  const known = read.get(templateId);
  if (known) return known;
  const [row] = await db.select({ content: programTemplates.content }).from(programTemplates).where(eq(programTemplates.id, templateId));
  if (!row) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  const template = programTemplateSchema.parse(row.content);
  read.set(templateId, template);
  return template;
}

/** The newest version of a program in the viewer's organisation, for a new engagement. */
export async function newestTemplate({ db, viewer }: Ctx, key: ProgramKey): Promise<{ id: string; version: number }> {
  const [row] = await db.select({ id: programTemplates.id, version: programTemplates.version }).from(programTemplates)
    .where(and(eq(programTemplates.organizationId, viewer.organizationId), eq(programTemplates.key, key)))
    .orderBy(desc(programTemplates.version)).limit(1);
  if (!row) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  return row;
}

export type TemplateListItem = { id: string; key: string; version: number; title: string; createdAt: Date };

/** The programs of the viewer's organisation, newest version first. */
export async function listTemplates({ db, viewer }: Ctx): Promise<TemplateListItem[]> {
  const { id, key, version, title, createdAt } = programTemplates;
  return db.select({ id, key, version, title, createdAt }).from(programTemplates)
    .where(eq(programTemplates.organizationId, viewer.organizationId)).orderBy(title, desc(version));
}
