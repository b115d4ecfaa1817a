import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { nominations, people } from "@/db/schema";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import { daysKeptFree } from "@/lib/engagements/queries/days-off";
import { withDaysOff } from "@/lib/engagements/rules/days-off";
import { standingOfStep, type IntakeStanding } from "@/lib/engagements/rules/intakes";
import type { HeardIntake } from "@/lib/intake/queries/themes";
import type { Ctx } from "@/lib/platform/context";
import { addDays, dayIn, isWorkingDay, timeIn, toInstant, type Day, type DayRange } from "@/lib/platform/dates";
import { busyTimes } from "@/lib/sessions/queries/busy";
import { intakeMinutes } from "@/lib/sessions/rules";
import { intakeDays, type Busy } from "@/lib/sessions/rules/plan";
import { planIntakes } from "@/lib/sessions/rules/plan-intakes";
import { nomineesOnce, type Nominee } from "../rules/intakes";
import { meetingsOf } from "./meetings";

/** Somebody the coach may invite, with the date that stands or is proposed, on the clocks of the coach's zone. */
export type IntakeRow = {
  personId: string; name: string; title: string; zone: string; standing: IntakeStanding; sideId: string | null;
  /** Names of those who named them; empty for the leaders, the sponsor and whom the coach added. */
  namedBy: string[];
  /** Empty until a day is proposed. */
  day: Day; time: string; minutes: number;
  /** `proposed` is nothing yet; `dated` is in the coach's calendar; `announced` is known to them. */
  state: "proposed" | "dated" | "announced" | "held";
  /** Whether the coach has chosen to invite them, or is advised to. */
  invited: boolean;
  sessionId: string | null;
};

/** The coach's table of intakes. `zone` is the zone of its days and times. */
export type IntakePlan = { rows: IntakeRow[]; zone: string; from: Day; to: Day; allAcknowledged: boolean; dated: number; unannounced: number };

/** Everybody named for an intake in one engagement, as far as the viewer may know: the coach all, others their own. */
export async function nomineesOf({ db }: Ctx, engagementId: string, ofPerson?: string): Promise<Nominee[]> {
  return db.select({ personId: nominations.personId, name: people.name, title: people.title, zone: people.zone, kind: nominations.kind, nominatedById: nominations.nominatedById })
    .from(nominations).innerJoin(people, eq(people.id, nominations.personId))
    .where(and(eq(nominations.engagementId, engagementId), ofPerson ? eq(nominations.nominatedById, ofPerson) : undefined)).orderBy(people.name);
}

/** The first working day on which intakes may be: the planned beginning, or tomorrow. */
function firstDay({ startsOn }: Engagement, today: Day, off: readonly DayRange[]): Day {
  let day = startsOn && startsOn > today ? startsOn : addDays(today, 1);
  while (!isWorkingDay(day, off)) day = addDays(day, 1);
  return day;
}

/** When those to be interviewed and their coach are taken, within a span of days of a zone. */
export const busyOfIntakes = (ctx: Ctx, ids: readonly string[], { from, to, zone }: { from: Day; to: Day; zone: string }, besides: readonly string[]): Promise<Busy[]> =>
  busyTimes(ctx, ids, { from: new Date(toInstant(from, "00:00", zone)), to: new Date(toInstant(addDays(to, 1), "00:00", zone)) }, besides);

/** Whom the coach may invite and when: leaders and sponsor first, then everybody named, each with the date that stands
 *  or one that is free for both. Whoever declined is not asked again. The caller has passed the engagement's door as its coach. */
export async function intakePlan(ctx: Ctx, engagement: Engagement, heard: readonly Pick<HeardIntake, "personId" | "state">[] = []): Promise<IntakePlan> {
  const { viewer, now } = ctx;
  const zone = viewer.zone;
  const leaders = partiesOf(engagement, "leader");
  const intakes = (await meetingsOf(ctx, engagement.id)).filter(({ kind, status }) => kind === "intake" && (status === "planned" || status === "held"));
  const named = nomineesOnce(await nomineesOf(ctx, engagement.id));
  const extra = intakes.flatMap(({ attendees }) => attendees).filter((id) => id !== viewer.personId && ![...leaders, ...partiesOf(engagement, "sponsor")].some((party) => party.personId === id) && !named.some(({ personId }) => personId === id));
  const added = extra.length === 0 ? [] : await ctx.db.select({ personId: people.id, name: people.name, title: people.title, zone: people.zone }).from(people).where(inArray(people.id, extra));
  const nameOf = (personId: string) => engagement.parties.find((party) => party.personId === personId)?.name;
  const candidates = [
    ...leaders.map(({ personId, name, title, zone: home, id }) => ({ personId, name, title, zone: home, standing: "leader" as const, sideId: id, namedBy: [] as string[] })),
    ...named.map(({ kind, namedBy, ...person }) => ({ ...person, standing: kind, sideId: null, namedBy: namedBy.filter((id) => id !== viewer.personId).flatMap((id) => nameOf(id) ?? []) })),
    ...partiesOf(engagement, "sponsor").map(({ personId, name, title, zone: home }) => ({ personId, name, title, zone: home, standing: "sponsor" as const, sideId: null, namedBy: [] as string[] })),
    ...added.map((person) => ({ ...person, standing: standingOfStep(intakes.find(({ attendees }) => attendees.includes(person.personId))?.stepKey ?? ""), sideId: null, namedBy: [] as string[] })),
  ].filter((person, at, all) => all.findIndex(({ personId }) => personId === person.personId) === at)
    .filter(({ personId, standing }) => standing === "leader" || !heard.some((intake) => intake.personId === personId && intake.state === "declined"));

  const free = await daysKeptFree(ctx, engagement);
  const from = firstDay(engagement, dayIn(now, zone), free.holidays);
  const to = addDays(from, intakeDays - 1);
  const standing = (personId: string) => intakes.find(({ attendees }) => attendees.includes(personId));
  const open = candidates.filter(({ personId }) => !standing(personId));
  const busy = await busyOfIntakes(ctx, [...open.map(({ personId }) => personId), viewer.personId], { from, to, zone }, []);
  const attending = ({ personId: id, zone: home }: { personId: string; zone: string }) => withDaysOff({ id, zone: home }, free);
  const wish = { startsOn: from, zone, coach: attending({ personId: viewer.personId, zone }), holidays: free.holidays, busy, leaders: open.filter((person) => person.standing === "leader").map(attending) };
  const { intakes: proposed } = planIntakes(wish, open.flatMap((person) => (person.standing === "leader" ? [] : [{ ...attending(person), standing: person.standing }])));

  const rows = candidates.map((person): IntakeRow => {
    const session = standing(person.personId);
    const proposal = proposed.find(({ attendees }) => attendees.includes(person.personId));
    const date = session ? { day: dayIn(session.startsAt, zone), time: timeIn(session.startsAt, zone), minutes: session.minutes } : { day: proposal?.day ?? "", time: proposal?.time ?? "", minutes: intakeMinutes[person.standing] };
    const state = !session ? "proposed" : session.status === "held" ? "held" : session.announcedAt ? "announced" : "dated";
    return { ...person, ...date, state, sessionId: session?.id ?? null, invited: session !== undefined || (intakes.length === 0 && person.standing !== "sponsor") };
  });
  return {
    rows, zone, from, to, allAcknowledged: leaders.every(({ acknowledgedAt }) => acknowledgedAt),
    dated: intakes.length, unannounced: intakes.filter(({ status, announcedAt }) => status === "planned" && !announcedAt).length,
  };
}
