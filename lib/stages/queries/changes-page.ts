import "server-only";
import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { coachingSessions, departures, memberships, parties, pauses, people, stageReturns, stopCategories } from "@/db/schema";
import { engagementFor, may, partiesOf, type Engagement, type Party } from "@/lib/engagements/access";
import type { DecisionAfterLeaving, StopReason } from "@/lib/engagements/rules/changes";
import { mayLaunch } from "@/lib/engagements/rules/launching";
import type { Ctx } from "@/lib/platform/context";
import { addDays, dayIn, type Day } from "@/lib/platform/dates";
import { templateOf } from "@/lib/programs/queries";
import { pauseDays, refusalToFollow } from "@/lib/engagements/rules/changes";
import { closingOf, type Closing } from "./closing";
import { stageRowsOf } from "./stage-facts";

/** Somebody of the organisation who may be named for a role here. */
export type Nameable = { id: string; name: string };

/** What has changed in an engagement's course so far, as far as the viewer may know, and what they may change now. */
export type ChangesPage = {
  engagement: Engagement; as: "leader" | "coach" | "sponsor";
  departures: { id: string; party: Party; leftAt: Date; decision: DecisionAfterLeaving | null }[];
  pause: { from: Date; untilOn: Day | null } | null;
  returns: { id: string; from: string; to: string; reason: string; at: Date }[];
  /** The coach's alone. */
  reasons: { id: string; name: string | null; category: StopReason; at: Date }[];
  /** Meetings to come that stopping cancels: the leader's own and the joint ones, or all. */
  meetings: number;
  /** How many people a mail goes to. */
  told: number;
  stage: { from: { key: string; title: string }; to: { key: string; title: string } } | null;
  coaches: Nameable[]; sponsors: Nameable[];
  pauseUntil: { min: Day; max: Day };
  awaits: Party | null;
  closing: Closing;
  can: { leave: boolean; pause: boolean; resume: boolean; stop: boolean; decide: boolean; back: boolean; nameCoach: boolean; stepDown: boolean; handOver: boolean; nameSuccessor: boolean; succeed: boolean; close: boolean; follow: boolean };
};

async function nameable({ db, viewer }: Ctx, role: "coach" | "sponsor", engagement: Engagement): Promise<Nameable[]> {
  const inside = new Set(engagement.parties.filter(({ leftAt }) => leftAt === null).map(({ personId }) => personId));
  const rows = await db.select({ id: people.id, name: people.name }).from(people)
    .innerJoin(memberships, and(eq(memberships.organizationId, people.organizationId), eq(memberships.personId, people.id), eq(memberships.role, role)))
    .where(and(eq(people.organizationId, viewer.organizationId), isNull(people.removedAt))).orderBy(asc(people.name));
  return rows.filter(({ id }) => !inside.has(id));
}

async function meetingsToCome({ db, now }: Ctx, { id, side }: Engagement): Promise<number> {
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(coachingSessions)
    .where(and(eq(coachingSessions.engagementId, id), eq(coachingSessions.status, "planned"), gt(coachingSessions.startsAt, now), side ? sql`(${coachingSessions.sideId} is null or ${coachingSessions.sideId} = ${side})` : undefined));
  return row?.n ?? 0;
}

const order = ["leader", "coach", "sponsor"] as const;

/** The page on which parties pause, stop, or change who takes part.
 *  @throws AppError at the engagement's door: HR looks on and changes nothing here. */
export async function changesPage(ctx: Ctx, engagementId: string): Promise<ChangesPage> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "changeCourse", engagementId);
  const as = order.find((each) => engagement.standings.includes(each)) ?? "leader";
  const gone = await db.select().from(departures).where(eq(departures.engagementId, engagementId)).orderBy(asc(departures.leftAt));
  const [pause] = await db.select().from(pauses).where(and(eq(pauses.engagementId, engagementId), isNull(pauses.endedAt))).orderBy(desc(pauses.from)).limit(1);
  const returned = await db.select().from(stageReturns).where(eq(stageReturns.engagementId, engagementId)).orderBy(asc(stageReturns.returnedAt));
  const reasons = as !== "coach" ? [] : await db.select({ id: stopCategories.id, category: stopCategories.category, at: stopCategories.givenAt, name: people.name }).from(stopCategories)
    .leftJoin(departures, eq(departures.id, stopCategories.departureId)).leftJoin(parties, eq(parties.id, departures.partyId)).leftJoin(people, eq(people.id, parties.personId))
    .where(eq(stopCategories.engagementId, engagementId)).orderBy(asc(stopCategories.givenAt));
  const { stages } = await templateOf(ctx, engagement.templateId);
  const rows = as === "sponsor" ? [] : await stageRowsOf(ctx, engagementId);
  const at = rows.findIndex(({ enteredAt, leftAt }) => enteredAt && !leftAt);
  const named = (key: string | undefined) => ({ key: key ?? "", title: stages.find((stage) => stage.key === key)?.title ?? key ?? "" });
  const running = engagement.status === "launched" || engagement.status === "active";
  const open = running || engagement.status === "paused";
  const sponsor = partiesOf(engagement, "sponsor").find(({ personId }) => viewer.people.includes(personId));
  const awaits = partiesOf(engagement, "sponsor").find(({ succeeds, acceptedAt }) => succeeds && !acceptedAt) ?? null;
  const today = dayIn(now, engagement.zone);
  const asSponsor = as === "sponsor" && open;
  const isOrphan = open && partiesOf(engagement, "sponsor").length === 0;
  const mayName = may("nameSuccessor", engagement) && isOrphan;
  const waitsForMe = Boolean(sponsor && sponsor.id === awaits?.id);
  const closing = await closingOf(ctx, engagement);
  return {
    engagement, as, reasons, awaits, closing, pause: pause ? { from: pause.from, untilOn: pause.untilOn } : null,
    departures: gone.flatMap(({ id, partyId, leftAt, decision }) => engagement.parties.filter((party) => party.id === partyId).map((party) => ({ id, party, leftAt, decision }))),
    returns: returned.map(({ id, fromStage, toStage, reason, returnedAt }) => ({ id, from: named(fromStage).title, to: named(toStage).title, reason, at: returnedAt })),
    meetings: open ? await meetingsToCome(ctx, engagement) : 0,
    told: new Set(engagement.parties.filter(({ leftAt, declinedAt, role, toldAt }) => !leftAt && !declinedAt && (role !== "leader" || toldAt)).map(({ personId }) => personId)).size,
    stage: as === "coach" && at > 0 ? { from: named(rows[at]?.key), to: named(rows[at - 1]?.key) } : null,
    coaches: asSponsor ? await nameable(ctx, "coach", engagement) : [], sponsors: asSponsor || mayName ? await nameable(ctx, "sponsor", engagement) : [],
    pauseUntil: { min: addDays(today, pauseDays.min), max: addDays(today, pauseDays.max) },
    can: {
      leave: may("leave", engagement) && open, pause: may("pauseEngagement", engagement) && running, resume: may("pauseEngagement", engagement) && engagement.status === "paused" && !awaits && !isOrphan,
      stop: may("stopEngagement", engagement) && open, decide: may("decideAfterLeaving", engagement) && open, back: may("returnStage", engagement) && running && at > 0,
      nameCoach: asSponsor && !waitsForMe, stepDown: may("stepDownAsCoach", engagement) && open, handOver: asSponsor && !waitsForMe, nameSuccessor: mayName, succeed: asSponsor && waitsForMe,
      close: may("closeEngagement", engagement) && running, follow: may("beginNextCycle", engagement) && mayLaunch.some((role) => viewer.roles.includes(role)) && refusalToFollow(engagement.status, closing.next.length > 0) === null,
    },
  };
}
