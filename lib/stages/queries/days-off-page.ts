import "server-only";
import { inArray } from "drizzle-orm";
import { people } from "@/db/schema";
import { engagementFor, may, type Engagement, type Party } from "@/lib/engagements/access";
import { daysKeptFree, listDaysOff, partiesWithDaysOff, type DaysOffRow } from "@/lib/engagements/queries/days-off";
import { refusalToKeepDays, withDaysOff } from "@/lib/engagements/rules/days-off";
import type { Ctx } from "@/lib/platform/context";
import { dayIn, type Day } from "@/lib/platform/dates";
import { onDaysOff } from "@/lib/sessions/rules/on-days-off";
import { sayOfCalendar } from "../rules/sentences";
import { meetingsOf } from "./meetings";

/** A planned meeting on a day off: what is in the way as a sentence, and for an intake with whom it is. */
export type MeetingOnDayOff = { id: string; kind: string; round: number | null; sideId: string | null; startsAt: Date; guest: string; reason: string };

/** The days off of an engagement for one viewer. `mayKeep`: they may change them. `meetings` is for the coach alone,
 *  because of what is not announced nobody else knows; empty for others. */
export type DaysOffPage = { engagement: Engagement; entries: DaysOffRow[]; whose: Party[]; today: Day; mayKeep: boolean; meetings: MeetingOnDayOff[] };

/** Meetings to come that stand on a day off, soonest first. */
async function meetingsOnDaysOff(ctx: Ctx, engagement: Engagement): Promise<MeetingOnDayOff[]> {
  const { db, viewer, now } = ctx;
  const coming = (await meetingsOf(ctx, engagement.id)).filter(({ status, startsAt }) => status === "planned" && startsAt > now);
  if (coming.length === 0) return [];
  const free = await daysKeptFree(ctx, engagement);
  const attending = await db.select({ id: people.id, name: people.name, zone: people.zone }).from(people).where(inArray(people.id, [...new Set(coming.flatMap(({ attendees }) => attendees))]));
  const names = new Map(attending.map((person) => [person.id, person]));
  return onDaysOff(coming.map(({ round, ...meeting }) => ({ ...meeting, ...(round === null ? {} : { round }) })), { people: attending.map((person) => withDaysOff(person, free)), holidays: free.holidays })
    .map(({ meeting: { id, kind, round, sideId, startsAt, attendees }, note }) => ({
      id, kind, sideId, startsAt, round: round ?? null, reason: sayOfCalendar(note, names, viewer.locale, () => ""),
      guest: kind === "intake" ? attendees.flatMap((person) => (viewer.people.includes(person) ? [] : names.get(person)?.name ?? [])).join(", ") : "",
    }));
}

/** The days kept free, for leaders, sponsor and coach, and for the coach what stands on them all the same.
 *  @throws AppError at the engagement's door; HR does not read them. */
export async function daysOffPage(ctx: Ctx, engagementId: string): Promise<DaysOffPage> {
  const engagement = await engagementFor(ctx, "viewAlliance", engagementId);
  const isCoach = may("keepDaysOff", engagement);
  return {
    engagement, entries: await listDaysOff(ctx, engagementId), whose: partiesWithDaysOff(engagement), today: dayIn(ctx.now, engagement.zone),
    mayKeep: isCoach && refusalToKeepDays(engagement.status, 0) === null, meetings: isCoach ? await meetingsOnDaysOff(ctx, engagement) : [],
  };
}
