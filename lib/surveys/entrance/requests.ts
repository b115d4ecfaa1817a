import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { unwrapKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import type { OpenRequest, SurveyAbout } from "../entrance";
import type { InvitationState } from "../rules/invitations";
import { keyPlace } from "../rules/keys";
import { surveyToken, surveyTokenHash } from "../survey-links";

/** All that the holder of a link is asked at the moment, whoever asks; what closes first stands first. Reading it changes nothing. */
export async function readRequests(db: Db, token: string): Promise<OpenRequest[]> {
  const { rows } = await db.execute<{
    invitation_id: string; wave_id: string; wrapped: Buffer; organization: string; leaders: string[] | null; kind: SurveyAbout["kind"]; state: InvitationState;
    instrument: string; own: NonNullable<SurveyAbout["own"]> | null; opens_on: string; closes_on: string; reference_on: string | null; mode: SurveyAbout["mode"];
  }>(sql`select invitation_id, wave_id, wrapped, organization, leaders, kind, state, instrument, own, opens_on::text, closes_on::text, reference_on::text, mode from doors.survey_requests(${surveyTokenHash(token)})`);
  return rows.flatMap(({ invitation_id, wave_id, wrapped, leaders, state, opens_on, closes_on, reference_on, ...about }) => (state === "done" || state === "undeliverable" ? [] : [{
    ...about, state, leaders: leaders ?? [], opensOn: opens_on, closesOn: closes_on, referenceOn: reference_on, token: surveyToken(unwrapKey(env().key, keyPlace("link", wave_id), wrapped), invitation_id),
  }]));
}
