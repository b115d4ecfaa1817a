import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { engagements, organizations, people, surveyInvitations, surveyKeys, surveyPlans, surveyStakeholders, surveyWaves } from "@/db/schema";
import type { Ctx, Worker } from "@/lib/platform/context";
import { unwrapKey } from "@/lib/platform/crypto";
import { dayIn, formatDay, type Day } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { instrumentOf } from "../queries/instruments";
import { keyPlace } from "../rules/keys";
import { mailOf, type SurveyMail } from "../rules/reminders";
import { surveyToken } from "../survey-links";

/** One mail that is due to somebody who was asked, with the link that is theirs alone. */
export type DueMail = { invitationId: string; mail: SurveyMail; to: { name: string; address: string }; organization: string; values: Record<string, string | number>; today: Day; reminded: number };

const firstName = (name: string) => name.split(/\s+/)[0] ?? name;

/** The next mail that is due in one organisation: an invitation, or a reminder on its day; one a day to each person, whoever asks.
 *  The link is made afresh from the wave's key, and stands in no table and no queue. */
export async function nextDueMail(ctx: Ctx<Worker>): Promise<DueMail | null> {
  const { db, now } = ctx;
  const rows = await db.select({ invitation: surveyInvitations, wave: surveyWaves, plan: surveyPlans, person: { id: people.id, name: people.name, email: people.email }, zone: engagements.zone, organization: organizations.name, wrapped: surveyKeys.wrapped })
    .from(surveyInvitations).innerJoin(surveyWaves, and(eq(surveyWaves.id, surveyInvitations.waveId), eq(surveyWaves.state, "open")))
    .innerJoin(surveyPlans, eq(surveyPlans.id, surveyInvitations.planId)).innerJoin(engagements, eq(engagements.id, surveyWaves.engagementId)).innerJoin(organizations, eq(organizations.id, surveyInvitations.organizationId))
    .innerJoin(surveyKeys, and(eq(surveyKeys.waveId, surveyWaves.id), eq(surveyKeys.purpose, "link")))
    .innerJoin(surveyStakeholders, eq(surveyStakeholders.id, surveyInvitations.stakeholderId)).innerJoin(people, and(eq(people.id, surveyStakeholders.personId), isNull(people.removedAt)))
    .where(sql`${surveyInvitations.state} <> 'done'`).orderBy(asc(surveyWaves.closesOn), asc(surveyInvitations.id));
  const mailed = new Set(rows.filter(({ invitation, zone }) => invitation.mailedOn === dayIn(now, zone)).map(({ person }) => person.id));
  for (const { invitation, wave, plan, person, zone, organization, wrapped } of rows) {
    const today = dayIn(now, zone);
    const mail = mailed.has(person.id) ? null : mailOf(today, wave, { ...invitation, isInvited: invitation.mailedOn !== null });
    if (!mail) continue;
    const token = surveyToken(unwrapKey(env().key, keyPlace("link", wave.id), wrapped), invitation.id);
    const values = {
      firstName: firstName(person.name), organization, invited: rows.filter((row) => row.wave.id === wave.id).length, k: wave.k ?? plan.k, questionCount: wave.form?.length ?? 0,
      minutes: wave.kind === "mini" ? 1 : (await instrumentOf(ctx, plan)).minutes, closeDate: formatDay(wave.closesOn), link: `${env().url}/respond/${token}`,
    };
    return { invitationId: invitation.id, mail, to: { name: person.name, address: person.email }, organization, values, today, reminded: invitation.reminded };
  }
  return null;
}

/** Notes that a mail went out, or that its address takes none. Repeated, it notes the same. */
export async function noteMailed({ db }: Ctx<Worker>, { invitationId, mail, today, reminded }: DueMail, isRefused: boolean): Promise<void> {
  await db.update(surveyInvitations).set({ mailedOn: today, ...(mail !== "surveyInvitation" && { reminded: reminded + 1 }), ...(isRefused && { state: "undeliverable" as const }) })
    .where(and(eq(surveyInvitations.id, invitationId), inArray(surveyInvitations.state, ["invited", "started"])));
}

/** Wakes the mailer where a mail is due. Its job names the organisation alone, never who is still to answer. */
export async function askForSurveyMails(ctx: Ctx<Worker>): Promise<boolean> {
  if (!await nextDueMail(ctx)) return false;
  const { organizationId } = ctx.viewer;
  await ctx.db.execute(sql`select doors.enqueue('survey_mails', ${JSON.stringify({ organizationId })}::json, null, ${`survey mails ${organizationId}`})`);
  return true;
}
