/* Makes one closed wave of the installation under test final, as the worker does at this instant (ENTENTE_CLOCK), and prints what
   became of it: the worker itself keeps the real time. Argument: the wave. */
import { eq } from "drizzle-orm";
import { surveyWaves } from "@/db/schema";
import { only } from "@/db/only";
import { now } from "@/lib/platform/clock";
import { sealWave } from "@/lib/surveys/commands/seal-wave";
import { make } from "./made/world";

const [waveId = ""] = process.argv.slice(2);

await make((world) => world.owner(async (db) => {
  const { organizationId } = only(await db.select({ organizationId: surveyWaves.organizationId }).from(surveyWaves).where(eq(surveyWaves.id, waveId)));
  return sealWave({ db, viewer: { kind: "worker", organizationId }, now: now() }, waveId);
}));
