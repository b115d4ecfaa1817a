import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { engagements, organizations, people, surveyInvitations, surveyKeys, surveyPlans, surveyStakeholders, surveyWaves } from "@/db/schema";
import type { Ctx, Worker } from "@/lib/platform/context";
import { unwrapKey } from "@/lib/platform/crypto";
import { dayIn, formatDay, type Day } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { guestFormat, guestLocaleFor, type GuestLocale } from "@/lib/platform/i18n";
import { instrumentOf } from "../queries/instruments";
import { isOutstanding } from "../rules/invitations";
import { keyPlace } from "../rules/keys";
import type { NamedAs } from "../rules/groups";
import type { SurveyMode } from "../rules/modes";
import { mailOf, type SurveyMail } from "../rules/reminders";
import { surveyToken } from "../survey-links";

/** Invitations that a mail tells of, each with what is noted of it once the mail is out. */
type Noted = { invitationId: string; mail: SurveyMail; reminded: number };

/** One mail that is due to somebody who was asked, in their language, with a link that is theirs alone: of one survey, or of all that
 *  wait for them where more than one is due today. */
export type DueMail = { mail: SurveyMail | "surveyDigest"; language: GuestLocale; noted: [Noted, ...Noted[]]; to: { name: string; address: string }; organization: string; values: Record<string, string | number>; today: Day };

const firstName = (name: string) => name.split(/\s+/)[0] ?? name;

/** Whoever answers by name is promised no protection by numbers, in the mail neither: all of an open survey, sponsor and HR of any. */
const inMode = (mail: SurveyMail, { mode }: { mode: SurveyMode }, { byName }: { byName: NamedAs | null }): SurveyMail =>
  (mode === "confidential" && byName === null ? mail : mail === "surveyInvitation" ? "surveyInvitationNamed" : mail === "surveyReminder3" ? mail : "surveyReminderNamed");

/** Everybody who is asked at the moment, once for each survey; what closes first stands first. */
const askedNow = ({ db }: Ctx<Worker>) => db.select({ invitation: surveyInvitations, wave: surveyWaves, plan: surveyPlans, person: { id: people.id, name: people.name, email: people.email, language: people.language }, zone: engagements.zone, organization: organizations.name, wrapped: surveyKeys.wrapped })
  .from(surveyInvitations).innerJoin(surveyWaves, and(eq(surveyWaves.id, surveyInvitations.waveId), eq(surveyWaves.state, "open")))
  .innerJoin(surveyPlans, eq(surveyPlans.id, surveyInvitations.planId)).innerJoin(engagements, eq(engagements.id, surveyWaves.engagementId)).innerJoin(organizations, eq(organizations.id, surveyInvitations.organizationId))
  .innerJoin(surveyKeys, and(eq(surveyKeys.waveId, surveyWaves.id), eq(surveyKeys.purpose, "link")))
  .innerJoin(surveyStakeholders, eq(surveyStakeholders.id, surveyInvitations.stakeholderId)).innerJoin(people, and(eq(people.id, surveyStakeholders.personId), isNull(people.removedAt)))
  .where(sql`${surveyInvitations.state} <> 'done'`).orderBy(asc(surveyWaves.closesOn), asc(surveyInvitations.id));

/** The next mail that is due in one organisation: an invitation, or a reminder on its day; one a day to each person, whoever asks.
 *  The link is made afresh from the wave's key, and stands in no table and no queue. */
export async function nextDueMail(ctx: Ctx<Worker>): Promise<DueMail | null> {
  const rows = await askedNow(ctx);
  const mailed = new Set(rows.filter(({ invitation, zone }) => invitation.mailedOn === dayIn(ctx.now, zone)).map(({ person }) => person.id));
  const due = rows.flatMap((row) => {
    const mail = mailed.has(row.person.id) ? null : mailOf(dayIn(ctx.now, row.zone), row.wave, { ...row.invitation, isInvited: row.invitation.mailedOn !== null });
    return mail ? [{ ...row, mail }] : [];
  });
  const [first] = due;
  if (!first) return null;
  const { invitation, wave, plan, person, zone, organization, wrapped } = first;
  const ofPerson = due.filter((row) => row.person.id === person.id);
  const language = guestLocaleFor(person.language) ?? "en";
  const isOne = ofPerson.length === 1;
  const token = surveyToken(unwrapKey(env().key, keyPlace("link", wave.id), wrapped), invitation.id);
  return {
    mail: isOne ? inMode(first.mail, plan, invitation) : "surveyDigest", language, to: { name: person.name, address: person.email }, organization, today: dayIn(ctx.now, zone),
    noted: [first, ...ofPerson.slice(1)].map(({ invitation: { id, reminded }, mail }) => ({ invitationId: id, mail, reminded })) as [Noted, ...Noted[]],
    values: {
      firstName: firstName(person.name), organization, closeDate: formatDay(wave.closesOn, guestFormat[language]), link: `${env().url}/respond/${token}`,
      ...(isOne
        ? { invited: rows.filter((row) => row.wave.id === wave.id).length, k: wave.k ?? plan.k, questionCount: wave.form?.length ?? 0, minutes: wave.kind === "mini" ? 1 : (await instrumentOf(ctx, plan)).minutes }
        : { count: rows.filter((row) => row.person.id === person.id && isOutstanding(row.invitation.state)).length }),
    },
  };
}

/** Notes that a mail went out, or that its address takes none. Repeated, it notes the same. */
export async function noteMailed({ db }: Ctx<Worker>, { noted, today }: DueMail, isRefused: boolean): Promise<void> {
  for (const { invitationId, mail, reminded } of noted) await db.update(surveyInvitations).set({ mailedOn: today, ...(mail !== "surveyInvitation" && { reminded: reminded + 1 }), ...(isRefused && { state: "undeliverable" as const }) })
    .where(and(eq(surveyInvitations.id, invitationId), inArray(surveyInvitations.state, ["invited", "started"])));
}

/** Wakes the mailer where a mail is due. Its job names the organisation alone, never who is still to answer. */
export async function askForSurveyMails(ctx: Ctx<Worker>): Promise<boolean> {
  if (!await nextDueMail(ctx)) return false;
  const { organizationId } = ctx.viewer;
  await ctx.db.execute(sql`select doors.enqueue('survey_mails', ${JSON.stringify({ organizationId })}::json, null, ${`survey mails ${organizationId}`})`);
  return true;
}
