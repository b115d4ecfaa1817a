import "server-only";
import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { dayIn, type Day, type Zone } from "@/lib/platform/dates";
import { answersIn, type RespondInput } from "./input/respond";
import { nameLike } from "./rules/comments";
import type { FormRow } from "./rules/form";
import type { NamedAs, RaterGroup } from "./rules/groups";
import type { InvitationState } from "./rules/invitations";
import type { SurveyMode } from "./rules/modes";
import { refusalToRemindOn } from "./rules/reminders";
import { draftRoom, responseOf, type SurveyResponse } from "./rules/response";
import type { WaveKind, WaveState } from "./rules/waves";
import { markOf, openDraft, sealDraft, surveyTokenHash } from "./survey-links";

type OwnAbout = { title: string; intro: string; minutes: number };

/** What a survey is about, as everybody who is asked is told. `own`: of an instrument that is the organisation's own. */
export type SurveyAbout = { organization: string; leaders: string[]; kind: WaveKind; instrument: string; own?: OwnAbout | null; mode: SurveyMode; opensOn: Day; closesOn: Day; referenceOn: Day | null };

/** What a link opens: the survey as its respondent is told of it, with their own answers so far and nobody else's.
 *  `mark` tells this browser's surveys apart; `names` are those words of the comments that are names in the directory; `requests` counts what
 *  this person is asked at the moment, this survey too. */
export type OpenedSurvey = SurveyAbout & {
  mark: string; waveState: WaveState; state: InvitationState; stoodFor: RaterGroup | null; k: number; asked: number; form: FormRow[]; zone: Zone;
  response: SurveyResponse | null; edit: number; isFinal: boolean; names: string[]; requests: number; /** In whose part they answer, by name; null for everybody else. */ byName: NamedAs | null;
};

/** One of those requests, with the secret of its own link. */
export type OpenRequest = SurveyAbout & { state: "invited" | "started" | "finished" | "declined"; token: string };

/** What became of something done by a link: kept; older than what is there; the wave takes no answers or the day is none; no such link. */
export type LinkOutcome = "kept" | "stale" | "over" | "unknown";

/** The survey a link belongs to, or null where it opens none. Reading it, however often, changes nothing. */
export async function readSurvey(db: Db, token: string): Promise<OpenedSurvey | null> {
  const { rows } = await db.execute<{
    organization: string; leaders: string[] | null; kind: WaveKind; wave_state: WaveState; state: InvitationState; stood_for: RaterGroup | null; k: number; asked: number; form: FormRow[];
    instrument: string; own: OwnAbout | null; opens_on: string; closes_on: string; reference_on: string | null; zone: string; blob: Buffer | null; edit: string | null; is_final: boolean | null; requests: number; by_name: NamedAs | null; mode: SurveyMode;
  }>(sql`select organization, leaders, kind, wave_state, state, stood_for, k, asked, form, instrument, own, opens_on::text, closes_on::text, reference_on::text, zone, blob, edit, is_final, requests, by_name, mode from doors.survey_link(${surveyTokenHash(token)})`);
  const [row] = rows;
  if (!row) return null;
  const response = row.blob && row.stood_for ? responseOf(row.form, openDraft(token, row.blob), row.stood_for) : null;
  return {
    names: await namesIn(db, token, response), mark: markOf(token), requests: row.requests, byName: row.by_name, mode: row.mode, organization: row.organization, leaders: row.leaders ?? [], kind: row.kind, waveState: row.wave_state, state: row.state, stoodFor: row.stood_for, k: row.k, asked: row.asked,
    form: row.form, instrument: row.instrument, own: row.own, opensOn: row.opens_on, closesOn: row.closes_on, referenceOn: row.reference_on, zone: row.zone,
    response, edit: Number(row.edit ?? 0), isFinal: row.is_final ?? false,
  };
}

async function namesIn(db: Db, token: string, response: SurveyResponse | null): Promise<string[]> {
  const words = nameLike(response?.comments ?? {});
  return words.length === 0 ? [] : (await db.execute<{ name: string }>(sql`select doors.survey_names(${surveyTokenHash(token)}, ${sql.param(words)}::text[]) as name`)).rows.map(({ name }) => name);
}

const outcome = async (db: Db, done: ReturnType<typeof sql>): Promise<LinkOutcome> => (await db.execute<{ outcome: LinkOutcome }>(sql`select ${done} as outcome`)).rows[0]?.outcome ?? "unknown";

/** Keeps what somebody has answered so far, or sends it; sent answers can be changed and sent again until the wave closes. The same
 *  again is kept once, so that what was not acknowledged can be sent again.
 *  @param edit the form's own count of changes: an older one never overwrites a newer. */
export const keepResponse = async (db: Db, token: string, sent: Sent): Promise<LinkOutcome> => (await keep(db, token, sent)).outcome;

type Sent = { response: unknown; edit: number; isFinal: boolean };
/** What became of an act, and the survey as it stands then as far as it was read. */
export type Acted = { outcome: LinkOutcome; survey: OpenedSurvey | null };

async function keep(db: Db, token: string, { response, edit, isFinal }: Sent): Promise<Acted> {
  const survey = await readSurvey(db, token);
  if (!survey) return { outcome: "unknown", survey };
  if (survey.stoodFor === null) return { outcome: "over", survey };
  const given = responseOf(survey.form, response, survey.stoodFor);
  const became = await outcome(db, sql`doors.keep_survey_draft(${surveyTokenHash(token)}, ${sealDraft(token, given, draftRoom(survey.form))}, ${edit}, ${isFinal})`);
  if (became !== "stale") return { outcome: became, survey: { ...survey, response: given, names: await namesIn(db, token, given) } };
  const there = await readSurvey(db, token);
  return { outcome: there?.edit === edit && (there.isFinal || !isFinal) && isDeepStrictEqual(there.response, given) ? "kept" : "stale", survey: there };
}

/** Takes back everything somebody answered; they can begin anew until the wave closes. */
export const takeBack = (db: Db, token: string): Promise<LinkOutcome> => outcome(db, sql`doors.take_survey_back(${surveyTokenHash(token)})`);

/** "Not for me": what was answered is gone, and no reminder goes out any more. */
export const declineSurvey = (db: Db, token: string): Promise<LinkOutcome> => outcome(db, sql`doors.decline_survey(${surveyTokenHash(token)})`);

/** "Remind me on …": on that day, and on no other. */
export const remindOn = (db: Db, token: string, day: Day): Promise<LinkOutcome> => outcome(db, sql`doors.remind_of_survey(${surveyTokenHash(token)}, ${day}::date)`);

/** Does what a page of a survey asks for. A day that cannot be chosen is refused as `over`. */
export async function actOnSurvey(db: Db, token: string, fields: RespondInput, now: Date): Promise<Acted> {
  if (fields.act === "back") return { outcome: await takeBack(db, token), survey: null };
  if (fields.act === "decline") return { outcome: await declineSurvey(db, token), survey: null };
  if (fields.act === "save" || fields.act === "send") return keep(db, token, { response: answersIn(fields), edit: fields.edit, isFinal: fields.act === "send" });
  const survey = await readSurvey(db, token);
  if (fields.act === "speak" || fields.act === "leave") return { outcome: "kept", survey };
  if (!survey || !fields.day) return { outcome: "unknown", survey };
  return { outcome: refusalToRemindOn(fields.day, dayIn(now, survey.zone), survey.closesOn) === null ? await remindOn(db, token, fields.day) : "over", survey };
}
