import "server-only";
import { and, asc, count, eq, inArray, isNull, min, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { announcementToken } from "@/lib/alignment/announcement-links";
import { auditEvents, coachingSessions, notifications, organizations, parties, people } from "@/db/schema";
import type { Ctx, Worker } from "@/lib/platform/context";
import { linkToken } from "@/lib/platform/crypto";
import { dayIn, formatDay, formatDayWithYear, formatTime, zoneCity } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { formatLocale, localeFor, words, type Locale } from "@/lib/platform/i18n";
import type { MemberRole } from "@/lib/people/rules";
import type { WaveKind } from "@/lib/surveys/rules/waves";
import type { MailName } from "./rules";

/** A mail that is owed: to whom, which one, and the words that fill it. Never content of a confidential record. */
export type OwedMail = { id: string; mail: MailName; to: { name: string; address: string }; locale: Locale; organization: string; values: Record<string, string | number> };

const firstName = (name: string) => name.split(/\s+/)[0] ?? name;

const paths: Partial<Record<MailName, (subjectId: string, engagementId: string) => string>> = {
  roleChanged: () => "/home", importDone: (subjectId) => `/people/import/${subjectId}`,
  release: (_, id) => `/engagements/${id}/released`,
  paused: (_, id) => `/engagements/${id}/changes`, resumed: () => "/meetings", coachChanged: (_, id) => `/engagements/${id}/interests`,
  coachLeft: (_, id) => `/engagements/${id}/changes#coach`, sponsorNamed: (_, id) => `/engagements/${id}/changes#succeed`, successorNamed: (_, id) => `/engagements/${id}/changes#succeed`,
  acknowledgementWaiting: (_, id) => `/engagements/${id}/expectations`, sponsorAsked: (_, id) => `/engagements/${id}/expectations#questions`, sponsorAnswered: (_, id) => `/engagements/${id}/expectations#questions`,
  invitationLeader: (_, id) => `/engagements/${id}/expectations`,
  ...Object.fromEntries((["signatureWaiting", "newVersion", "agreementSigned", "unsigned", "sharingStruck"] as const).map((mail) => [mail, (_: string, id: string) => `/engagements/${id}/agreement`])),
  seriesPlanned: () => "/meetings", sessionMoved: (subjectId) => `/sessions/${subjectId}`, sessionCancelled: () => "/meetings",
  resultsReady: (subjectId, id) => `/engagements/${id}/surveys/${subjectId}`,
  courseCorrection: (_, id) => `/engagements/${id}/course`,
  pulse: (subjectId) => `/sessions/${subjectId}/pulse`,
};

type Found = { contact: string | null; event: typeof auditEvents.$inferSelect; person: typeof people.$inferSelect; organization: string; actor: string | null };

/** Names by role in the engagement, joined where several hold one. */
async function partyNames({ db }: Ctx<Worker>, engagementId: string): Promise<Record<string, string>> {
  const rows = await db.select({ role: parties.role, name: people.name, personId: parties.personId }).from(parties).innerJoin(people, eq(people.id, parties.personId))
    .where(and(eq(parties.engagementId, engagementId), isNull(parties.leftAt), inArray(parties.role, ["sponsor", "coach", "hr_partner"])));
  return Object.fromEntries(["sponsor", "coach", "hr_partner"].map((role) => [role, rows.filter((row) => row.role === role).map((row) => row.name).join(", ")]));
}

async function sessionValues({ db }: Ctx<Worker>, { event, person }: Found, format: string) {
  const first = event.name === "sessions.announced"
    ? and(eq(coachingSessions.engagementId, event.subjectId), eq(coachingSessions.status, "planned"),
        sql`exists (select 1 from session_attendees a where a.session_id = ${coachingSessions.id} and a.person_id = ${person.id})`, sql`${coachingSessions.announcedAt} is not null`)
    : eq(coachingSessions.id, event.subjectId);
  const rows = await db.select({ startsAt: coachingSessions.startsAt, minutes: coachingSessions.minutes }).from(coachingSessions).where(first).orderBy(asc(coachingSessions.startsAt));
  const startsAt = rows[0]?.startsAt ?? event.occurredAt;
  return { count: rows.length, duration: rows[0]?.minutes ?? 0, date: formatDay(dayIn(startsAt, person.zone), format), time: formatTime(startsAt, person.zone, format), zone: zoneCity(person.zone) };
}

/** The mail behind a notification, with its words in the recipient's language and zone; null when it has gone out. */
export async function owedMail(ctx: Ctx<Worker>, notificationId: string): Promise<OwedMail | null> {
  const actor = alias(people, "actor");
  const [row] = await ctx.db.select({ mail: notifications.mail, event: auditEvents, person: people, organization: organizations.name, actor: actor.name, contact: actor.email })
    .from(notifications).innerJoin(auditEvents, eq(auditEvents.id, notifications.eventId)).innerJoin(people, eq(people.id, notifications.personId))
    .innerJoin(organizations, eq(organizations.id, notifications.organizationId)).leftJoin(actor, eq(actor.id, auditEvents.actorId))
    .where(and(eq(notifications.id, notificationId), isNull(notifications.sentAt)));
  if (!row) return null;
  const mail = row.mail as MailName;
  const locale = localeFor(row.person.language);
  const { event, person } = row;
  const engagementId = event.engagementId ?? event.subjectId;
  const names = event.engagementId ? await partyNames(ctx, engagementId) : {};
  const session = event.name.startsWith("session") || event.name === "pulse.asked" ? await sessionValues(ctx, row, formatLocale[locale]) : {};
  const path = mail === "invitationMember"
    ? `/invitation/${linkToken(env().secret, "invitation", String(event.details.invitationId))}`
    : mail === "announcementConfirm" ? `/confirm/${announcementToken(String(event.details.announcementId))}`
    : (paths[mail] ?? (() => `/engagements/${engagementId}`))(event.subjectId, engagementId);
  const roleName = await roleNameOf(ctx, row, locale);
  return {
    id: notificationId, mail, locale, organization: row.organization, to: { name: person.name, address: person.email },
    values: {
      firstName: firstName(person.name), organization: row.organization, fromName: row.actor ?? row.organization, leader: row.actor ?? "", contact: row.contact ?? "", sponsor: names.sponsor ?? "", coach: names.coach ?? "",
      role: roleName, link: `${env().url}${path}`, date: formatDayWithYear(dayIn(event.occurredAt, person.zone)), count: Number(event.details.count ?? 0), missingCount: Number(event.details.missingCount ?? 0), version: Number(event.details.version ?? 0), ...session,
      ...(mail === "courseCorrection" || mail === "resultsReady" ? { wave: words("surveys", locale)(`waveNames.${String(event.details.kind) as WaveKind}`) } : {}),
      ...(mail === "announcementConfirm" ? { date: formatDayWithYear(String(event.details.on)) } : {}),
      ...(mail === "invitationMember" ? { date: formatDayWithYear(dayIn(new Date(event.occurredAt.getTime() + 14 * 86_400_000), person.zone)) } : {}),
    },
  };
}

async function roleNameOf({ db }: Ctx<Worker>, { event, person }: Found, locale: Locale): Promise<string> {
  const t = words("people", locale);
  if (typeof event.details.role === "string") return t(`roles.${event.details.role as MemberRole}`);
  if (!event.engagementId) return "";
  const [party] = await db.select({ role: parties.role }).from(parties).where(and(eq(parties.engagementId, event.engagementId), eq(parties.personId, person.id), isNull(parties.leftAt)));
  return party ? t(`roles.${party.role === "hr_partner" ? "hr" : (party.role as MemberRole)}`) : "";
}

/** Mail that waits, for the operator: how many, and since when the oldest. */
export async function waitingMail({ db }: Ctx<Worker>): Promise<{ waiting: number; oldest: Date | null }> {
  const [row] = await db.select({ waiting: count(), oldest: min(notifications.createdAt) }).from(notifications).where(isNull(notifications.sentAt));
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ?? null };
}
