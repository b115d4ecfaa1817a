import { and, eq, sql } from "drizzle-orm";
import { unwrapKey } from "@/lib/platform/crypto";
import type { Ctx, Member, Worker } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { closeWave } from "@/lib/surveys/commands/close-wave";
import { nameStakeholder } from "@/lib/surveys/commands/name-stakeholders";
import { openWave, scheduleWave } from "@/lib/surveys/commands/open-wave";
import { planSurvey } from "@/lib/surveys/commands/plan-survey";
import { sealWave } from "@/lib/surveys/commands/seal-wave";
import { keepResponse } from "@/lib/surveys/entrance";
import { raterGroups, type RaterGroup } from "@/lib/surveys/rules/groups";
import { keyPlace } from "@/lib/surveys/rules/keys";
import type { SurveyResponse } from "@/lib/surveys/rules/response";
import { surveyToken } from "@/lib/surveys/survey-links";
import { quoteUuids, type Db } from "../client";
import { people, surveyInvitations, surveyKeys, surveyStakeholders } from "../schema";
import { afterWave, rateEachOther, tellAfter, type AfterWave } from "./survey-after";
import type { StoryCalendar } from "./days";
import type { DemoPeople } from "./people";
import type { EngagementRows } from "./rows";
import type { StorySurvey, StoryWave } from "./story";

/** One survey of the story with its people and days, to be told once everything else is in. */
export type SurveyTelling = {
  id: string; engagementId: string; organizationId: string; coachId: string; instrument: StorySurvey["instrument"]; k: number; goals: { key: string; text: string }[];
  raters: { name: string; personId: string; group: RaterGroup }[]; plannedAt: Date; waves: WaveTelling[];
};
type Said = Pick<SurveyResponse, "answers" | "comments" | "sole">;
export type WaveTelling = AfterWave & { id: string; kind: StoryWave["wave"]; opensOn: string; closesOn: string; referenceOn: string | null; openedAt: Date; closedAt: Date; sealedAt: Date; isOver: boolean; said: Map<string, Said> };

/** Where a comment stands among the rows of each instrument. */
const suggestion = { "working-relationship": "wr-suggest", "executive-coaching": "ec-suggest" } as const;

/** A survey as the story tells it, with the canaries of its comments: raw words are the coach's alone. */
export function surveyTelling(add: EngagementRows, people: DemoPeople, calendar: StoryCalendar, coach: string, leaders: readonly string[], survey: StorySurvey): SurveyTelling {
  const first = survey.waves[0]?.open_day ?? 0;
  const raters = raterGroups.flatMap((group) => Object.entries(survey.raters[group] ?? {}).map(([name, person]) => ({ name, group, personId: people.personId(person) })));
  const waves = survey.waves.map((wave): WaveTelling => {
    const item = suggestion[survey.instrument];
    const columns = survey.columns[wave.wave === "baseline" ? "baseline" : "later"];
    const isReleased = wave.reworded !== undefined;
    const words = new Map((wave.comments ?? []).map(({ by, use, text }, at) => {
      // Leaders come to read what may be quoted and was not withheld; everything else stays the coach's.
      const isQuoted = isReleased && use === "verbatim" && wave.withheld?.[by] === undefined;
      return [by, { choice: use, text: add.planted(text, `survey ${wave.wave} comment ${at + 1}`, isQuoted ? "pair" : "coach_only", people.email(coach), null) }];
    }));
    const said = new Map(Object.entries(wave.answers).map(([name, values]): [string, Said] => {
      const comment = words.get(name);
      return [name, { sole: "named", answers: Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null])), comments: comment ? { [item]: comment } : {} }];
    }));
    return {
      ...afterWave(add, people, calendar, coach, wave, leaders), id: add.id(`wave ${wave.wave}`), kind: wave.wave, opensOn: calendar.dayOf(wave.open_day), closesOn: calendar.dayOf(wave.close_day), referenceOn: wave.wave === "baseline" ? null : calendar.dayOf(first),
      openedAt: calendar.at(wave.open_day, "08:00"), closedAt: calendar.at(wave.close_day, "18:00"), sealedAt: calendar.at(wave.close_day + 3, "18:30"), isOver: wave.close_day < 0, said,
    };
  });
  return {
    ...add.tenant, id: add.id("survey"), coachId: people.personId(coach), instrument: survey.instrument, k: survey.k, raters, waves,
    goals: (survey.goals ?? []).map((text, at) => ({ key: `g${at + 1}`, text })), plannedAt: calendar.at(first - 2, "10:00"),
  };
}

/** Somebody of the story, as they would be signed in. */
async function memberOf(db: Db, organizationId: string, personId: string, role: "coach" | "leader"): Promise<Member> {
  const [person] = await db.select().from(people).where(eq(people.id, personId));
  if (!person) throw new Error("Somebody of the story is in no directory.");
  const { id, name, title, email, zone } = person;
  return { kind: "member", sessionId: "", accountId: "", personId: id, organizationId, people: [id], name, title, email, zone, locale: "en", role, roles: [role], organizations: [] };
}

/** Everybody's answer of a wave, by the link that is theirs. */
async function answer(db: Db, wave: WaveTelling, { raters }: SurveyTelling): Promise<void> {
  const [link] = await db.select({ wrapped: surveyKeys.wrapped }).from(surveyKeys).where(and(eq(surveyKeys.waveId, wave.id), eq(surveyKeys.purpose, "link")));
  if (!link) throw new Error("A wave of the story has no links.");
  const key = unwrapKey(env().key, keyPlace("link", wave.id), link.wrapped);
  const invited = await db.select({ id: surveyInvitations.id, personId: surveyStakeholders.personId }).from(surveyInvitations)
    .innerJoin(surveyStakeholders, eq(surveyStakeholders.id, surveyInvitations.stakeholderId)).where(eq(surveyInvitations.waveId, wave.id));
  for (const { name, personId } of raters) {
    const said = wave.said.get(name);
    const invitation = invited.find((one) => one.personId === personId);
    if (said && invitation) await keepResponse(db, surveyToken(key, invitation.id), { response: said, edit: 1, isFinal: true });
  }
}

/** Lets a survey of the story happen, by the commands that people use: planned, opened, answered, closed, and made final. */
export async function tellSurvey(db: Db, telling: SurveyTelling): Promise<void> {
  const { id, engagementId, instrument, k, goals, raters, waves, organizationId } = telling;
  const as = async (personId: string, role: "coach" | "leader", now: Date): Promise<Ctx> => {
    // Definer functions ask the connection who looks, whoever owns it.
    await db.execute(sql.raw(`select doors.view_as(${quoteUuids([personId])})`));
    return { db, viewer: await memberOf(db, organizationId, personId, role), now };
  };
  const viewer = await memberOf(db, organizationId, telling.coachId, "coach");
  const coach = (now: Date): Ctx => ({ db, viewer, now });
  const worker = (now: Date): Ctx<Worker> => ({ db, viewer: { kind: "worker", organizationId }, now });
  await planSurvey(coach(telling.plannedAt), { id, engagementId, instrument, goals, k });
  for (const { personId, group } of raters) await nameStakeholder(coach(telling.plannedAt), { engagementId, personId, group });
  for (const wave of waves) {
    const { kind, opensOn, closesOn, referenceOn } = wave;
    await scheduleWave(coach(telling.plannedAt), { id: wave.id, engagementId, kind, number: 0, opensOn, closesOn, referenceOn });
    await openWave(coach(wave.openedAt), { waveId: wave.id });
    await answer(db, wave, telling);
    await rateEachOther(as, engagementId, wave);
    if (!wave.isOver) continue;
    await closeWave(coach(wave.closedAt), { waveId: wave.id });
    await sealWave(worker(wave.sealedAt), wave.id);
    await tellAfter(as, { coachId: telling.coachId, engagementId, item: suggestion[instrument] }, wave);
  }
}
