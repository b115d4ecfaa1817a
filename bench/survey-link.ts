/* Prints the secret of one link of the demonstration's open survey: node scripts/run.mjs bench/survey-link.ts */
import { and, eq } from "drizzle-orm";
import { connect } from "@/db/client";
import { surveyInvitations, surveyKeys, surveyWaves } from "@/db/schema";
import { unwrapKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { keyPlace } from "@/lib/surveys/rules/keys";
import { surveyToken } from "@/lib/surveys/survey-links";

const owner = connect(env().databaseDirectUrl, 1);

try {
  await owner.transaction("select 1", async (db) => {
    const [found] = await db.select({ waveId: surveyWaves.id, invitationId: surveyInvitations.id, wrapped: surveyKeys.wrapped }).from(surveyWaves)
      .innerJoin(surveyInvitations, and(eq(surveyInvitations.waveId, surveyWaves.id), eq(surveyInvitations.state, "invited")))
      .innerJoin(surveyKeys, and(eq(surveyKeys.waveId, surveyWaves.id), eq(surveyKeys.purpose, "link"))).where(eq(surveyWaves.state, "open")).limit(1);
    if (!found) throw new Error("The demonstration has no open survey.");
    console.log(surveyToken(unwrapKey(env().key, keyPlace("link", found.waveId), found.wrapped), found.invitationId));
  });
} finally {
  await owner.end();
}
