import "server-only";
import { programTemplates } from "@/db/schema";
import type { Db } from "@/db/client";
import { newId } from "@/lib/platform/ids";
import { shippedTemplates } from "./templates/all";

/** Gives a new organisation the programs that come with the product, as their first versions. Repeating it adds nothing. */
export async function adoptShippedTemplates(db: Db, organizationId: string): Promise<void> {
  await db.insert(programTemplates)
    .values(shippedTemplates().map((content) => ({ organizationId, id: newId(), key: content.key, version: content.version, title: content.title, content })))
    .onConflictDoNothing();
}
