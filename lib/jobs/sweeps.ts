import "server-only";
import { sql } from "drizzle-orm";
import { returnUnsigned } from "@/lib/alignment/sweep";
import { forgetLooks } from "@/lib/engagements/sweep";
import type { Ctx, Worker } from "@/lib/platform/context";
import { asWorker, workerDatabase } from "@/lib/platform/database";
import { askForPulses } from "@/lib/sessions/sweep";
import { restWithoutSponsor } from "@/lib/stages/sweep";
import { gatherCohorts } from "@/lib/surveys/sweep/cohorts";
import { askForSurveyMails } from "@/lib/surveys/sweep/mails";
import { destroyPairings, moveWaves } from "@/lib/surveys/sweep/move-waves";

/** What falls due by itself, each derived anew from today's rows of one organisation and idempotent. */
const sweeps: readonly ((ctx: Ctx<Worker>) => Promise<unknown>)[] = [returnUnsigned, askForPulses, restWithoutSponsor, forgetLooks, moveWaves, gatherCohorts, destroyPairings, askForSurveyMails];

/** When the worker looks for what has fallen due: every ten minutes, in cron's words. It looks once when it starts, too. */
export const sweepCrontab = "*/10 * * * * sweep";

/** Does every sweep for every organisation, each in a transaction of its own, so that one organisation's trouble is not
 *  another's. */
export async function sweepAll(): Promise<void> {
  const organizations = await workerDatabase().transaction("select 1", async (db) => (await db.execute<{ id: string }>(sql`select id from doors.every_organization() as id`)).rows);
  for (const { id } of organizations) for (const sweep of sweeps) await asWorker(id, sweep);
}
