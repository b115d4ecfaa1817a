/* Prints what the links of a wave hold, by secret, then makes the wave final and prints all its ratings of one question: what
   arrived, as the application itself reads it. Arguments: the wave, the question's key, and the secrets. */
import { and, eq } from "drizzle-orm";
import { surveyAnswers, surveyWaves } from "@/db/schema";
import { closeWaveOf } from "@/lib/surveys/commands/close-wave";
import { sealWave } from "@/lib/surveys/commands/seal-wave";
import { readSurvey } from "@/lib/surveys/entrance";
import { now } from "@/lib/platform/clock";
import { make } from "./made/world";

const [waveId = "", question = "", ...secrets] = process.argv.slice(2);
const dayMs = 86_400_000;

await make((world) => world.owner(async (db) => {
  const drafts: Record<string, number | null> = {};
  for (const secret of secrets) {
    const survey = await readSurvey(db, secret);
    drafts[secret] = survey?.isFinal ? survey.response?.answers[question] ?? null : null;
  }
  const [wave] = await db.select().from(surveyWaves).where(eq(surveyWaves.id, waveId));
  if (!wave) throw new Error("There is no such wave.");
  const viewer = { kind: "worker" as const, organizationId: wave.organizationId };
  await closeWaveOf({ db, viewer, now: now() }, wave);
  await sealWave({ db, viewer, now: new Date(now().getTime() + 3 * dayMs) }, waveId);
  const sealed = await db.select({ value: surveyAnswers.value }).from(surveyAnswers).where(and(eq(surveyAnswers.waveId, waveId), eq(surveyAnswers.item, question)));
  return { drafts, sealed: sealed.map(({ value }) => value) };
}));
