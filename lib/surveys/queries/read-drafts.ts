import "server-only";
import { and, eq } from "drizzle-orm";
import { surveyDrafts, surveyInvitations, surveyKeys, surveyStakeholders } from "@/db/schema";
import type { Ctx, Worker } from "@/lib/platform/context";
import { unwrapKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import type { Wave } from "../access";
import type { Grouped } from "../rules/groups";
import type { ResponseCount } from "../rules/invitations";
import { keyPlace, type KeyPurpose } from "../rules/keys";
import { responseOf, saysAnything, type SurveyResponse } from "../rules/response";
import { openDraft, surveyToken } from "../survey-links";

/** Somebody's final answer with the group they say they stand for; `id` is the stakeholder's. */
export type Finished = Grouped & { personId: string; response: SurveyResponse };

/** A key of a survey, opened. @throws when it was destroyed: then what it opened is gone. */
export async function surveyKey({ db }: Ctx<Worker>, wave: Wave, purpose: KeyPurpose): Promise<Buffer> {
  const rows = await db.select({ waveId: surveyKeys.waveId, wrapped: surveyKeys.wrapped }).from(surveyKeys).where(and(eq(surveyKeys.planId, wave.planId), eq(surveyKeys.purpose, purpose)));
  const row = rows.find(({ waveId }) => waveId === (purpose === "pairing" ? null : wave.id));
  if (!row) throw new Error(`The ${purpose} key of this survey was destroyed.`);
  return unwrapKey(env().key, keyPlace(purpose, purpose === "pairing" ? wave.planId : wave.id), row.wrapped);
}

/** Everybody's final answers of a closed wave, opened for the one moment of sealing, and how many there were of what. A draft that
 *  was never sent is not opened. @param opens whether answers are opened at all; they are only counted where a wave is given up. */
export async function readDrafts(ctx: Ctx<Worker>, wave: Wave, { opens }: { opens: boolean }): Promise<{ finished: Finished[]; counts: ResponseCount; selves: number }> {
  const link = opens ? await surveyKey(ctx, wave, "link") : null;
  const rows = await ctx.db.select({ id: surveyInvitations.id, state: surveyInvitations.state, byName: surveyInvitations.byName, stakeholderId: surveyStakeholders.id, group: surveyStakeholders.group, personId: surveyStakeholders.personId, blob: surveyDrafts.blob, isFinal: surveyDrafts.isFinal })
    .from(surveyInvitations).innerJoin(surveyStakeholders, eq(surveyStakeholders.id, surveyInvitations.stakeholderId)).leftJoin(surveyDrafts, eq(surveyDrafts.invitationId, surveyInvitations.id))
    .where(eq(surveyInvitations.waveId, wave.id));
  const finished = rows.flatMap(({ id, stakeholderId, group, byName, personId, blob, isFinal }): Finished[] => {
    if (!blob || !isFinal || !link) return [];
    const response = responseOf(wave.form ?? [], openDraft(surveyToken(link, id), blob), group);
    return saysAnything(response) ? [{ id: stakeholderId, personId, group: response.group, sole: response.sole, byName, response }] : [];
  });
  const inState = (state: string) => rows.filter((row) => row.state === state).length;
  return { finished, selves: rows.filter(({ group }) => group === "self").length, counts: { invited: rows.length, answered: opens ? finished.length : rows.filter(({ isFinal }) => isFinal).length, declined: inState("declined"), undeliverable: inState("undeliverable") } };
}
