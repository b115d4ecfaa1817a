import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { intakeExcerpts, intakeThemes } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { eraseEntries } from "@/lib/engagements/commands/erase-entries";
import type { Ctx } from "@/lib/platform/context";
import { areThemesTogether, type Intake } from "../access";
import { sourcesOf } from "../queries/sources";

/** Deletes all words of one intake: notes, drafts and passages. A theme that rested on it alone goes with it; one that others
 *  share stays, and so does every theme once they are put together. The caller holds the intake's turn and records why. */
export async function forgetIntake(ctx: Ctx, { session, engagement }: Intake): Promise<void> {
  const { db } = ctx;
  const place = { engagementId: engagement.id, sessionId: session.id };
  await eraseEntries(ctx, place);
  const gone = await db.delete(intakeExcerpts).where(eq(intakeExcerpts.sessionId, session.id)).returning({ themeId: intakeExcerpts.themeId });
  const touched = [...new Set(gone.flatMap(({ themeId }) => themeId ?? []))];
  if (touched.length === 0 || await areThemesTogether(ctx, engagement.id)) return;
  const left = await sourcesOf(ctx, engagement.id);
  const alone = touched.filter((themeId) => !left.has(themeId));
  if (alone.length === 0) return;
  await db.delete(intakeThemes).where(and(eq(intakeThemes.engagementId, engagement.id), inArray(intakeThemes.id, alone)));
  for (const themeId of alone) await record(ctx, "theme.dissolved", themeId, { engagementId: engagement.id, audience: "coach_only" }, {});
}
