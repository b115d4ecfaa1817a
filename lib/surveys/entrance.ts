import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { dayIn, type Day, type Zone } from "@/lib/platform/dates";
import { answersIn, type RespondInput } from "./input/respond";
import type { FormRow } from "./rules/form";
import type { RaterGroup } from "./rules/groups";
import type { InvitationState } from "./rules/invitations";
import { refusalToRemindOn } from "./rules/reminders";
import { draftRoom, responseOf, type SurveyResponse } from "./rules/response";
import type { WaveKind, WaveState } from "./rules/waves";
import { openDraft, sealDraft, surveyTokenHash } from "./survey-links";

type OwnAbout = { title: string; intro: string; minutes: number };

/** What a link opens: the survey as its respondent is told of it, with their own answers so far and nobody else's. */
export type OpenedSurvey = {
  organization: string; leaders: string[]; kind: WaveKind; waveState: WaveState; state: InvitationState; stoodFor: RaterGroup | null;
  k: number; asked: number; form: FormRow[]; instrument: string; /** Of an instrument that is the organisation's own. */ own?: OwnAbout | null; opensOn: Day; closesOn: Day; referenceOn: Day | null; zone: Zone;
  response: SurveyResponse | null; edit: number; isFinal: boolean;
};

/** What became of something done by a link: kept; older than what is there; the wave takes no answers; no such link. */
export type LinkOutcome = "kept" | "stale" | "over" | "unknown";

/** The survey a link belongs to, or null where it opens none. Reading it, however often, changes nothing. */
export async function readSurvey(db: Db, token: string): Promise<OpenedSurvey | null> {
  const { rows } = await db.execute<{
    organization: string; leaders: string[] | null; kind: WaveKind; wave_state: WaveState; state: InvitationState; stood_for: RaterGroup | null; k: number; asked: number; form: FormRow[];
    instrument: string; own: OwnAbout | null; opens_on: string; closes_on: string; reference_on: string | null; zone: string; blob: Buffer | null; edit: string | null; is_final: boolean | null;
  }>(sql`select organization, leaders, kind, wave_state, state, stood_for, k, asked, form, instrument, own, opens_on::text, closes_on::text, reference_on::text, zone, blob, edit, is_final from doors.survey_link(${surveyTokenHash(token)})`);
  const [row] = rows;
  if (!row) return null;
  return {
    organization: row.organization, leaders: row.leaders ?? [], kind: row.kind, waveState: row.wave_state, state: row.state, stoodFor: row.stood_for, k: row.k, asked: row.asked,
    form: row.form, instrument: row.instrument, own: row.own, opensOn: row.opens_on, closesOn: row.closes_on, referenceOn: row.reference_on, zone: row.zone,
    response: row.blob && row.stood_for ? responseOf(row.form, openDraft(token, row.blob), row.stood_for) : null, edit: Number(row.edit ?? 0), isFinal: row.is_final ?? false,
  };
}

const outcome = async (db: Db, done: ReturnType<typeof sql>): Promise<LinkOutcome> => (await db.execute<{ outcome: LinkOutcome }>(sql`select ${done} as outcome`)).rows[0]?.outcome ?? "unknown";

/** Keeps what somebody has answered so far, or sends it; sent answers can be changed and sent again until the wave closes.
 *  @param edit the form's own count of changes: an older one never overwrites a newer. */
export async function keepResponse(db: Db, token: string, { response, edit, isFinal }: { response: unknown; edit: number; isFinal: boolean }): Promise<LinkOutcome> {
  const survey = await readSurvey(db, token);
  if (!survey) return "unknown";
  if (survey.stoodFor === null) return "over";
  const blob = sealDraft(token, responseOf(survey.form, response, survey.stoodFor), draftRoom(survey.form));
  return outcome(db, sql`doors.keep_survey_draft(${surveyTokenHash(token)}, ${blob}, ${edit}, ${isFinal})`);
}

/** Takes back everything somebody answered; they can begin anew until the wave closes. */
export const takeBack = (db: Db, token: string): Promise<LinkOutcome> => outcome(db, sql`doors.take_survey_back(${surveyTokenHash(token)})`);

/** "Not for me": what was answered is gone, and no reminder goes out any more. */
export const declineSurvey = (db: Db, token: string): Promise<LinkOutcome> => outcome(db, sql`doors.decline_survey(${surveyTokenHash(token)})`);

/** "Remind me on …": on that day, and on no other. */
export const remindOn = (db: Db, token: string, day: Day): Promise<LinkOutcome> => outcome(db, sql`doors.remind_of_survey(${surveyTokenHash(token)}, ${day}::date)`);

/** Does what a page of a survey asks for. A day that cannot be chosen is refused as `over`. */
export async function actOnSurvey(db: Db, token: string, fields: RespondInput, now: Date): Promise<LinkOutcome> {
  if (fields.act === "back") return takeBack(db, token);
  if (fields.act === "decline") return declineSurvey(db, token);
  if (fields.act === "save" || fields.act === "send") return keepResponse(db, token, { response: answersIn(fields), edit: fields.edit, isFinal: fields.act === "send" });
  const survey = await readSurvey(db, token);
  if (!survey || !fields.day) return "unknown";
  return refusalToRemindOn(fields.day, dayIn(now, survey.zone), survey.closesOn) === null ? remindOn(db, token, fields.day) : "over";
}
