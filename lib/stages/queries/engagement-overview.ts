import "server-only";
import { announcementsDue } from "@/lib/alignment/queries/announcements";
import { signingOf } from "@/lib/alignment/queries/versions";
import { engagementFor, partiesOf } from "@/lib/engagements/access";
import { engagementPart, type EngagementPart } from "@/lib/engagements/queries/engagement-page";
import { proposalsToAnswer } from "@/lib/plans/queries/ledger";
import { pulsesToGive } from "@/lib/sessions/queries/pulses";
import { riskFor } from "@/lib/sessions/queries/risk";
import type { RiskReason } from "@/lib/sessions/rules/risk";
import { intakeStage } from "@/lib/engagements/rules/intakes";
import { stageSharing } from "@/lib/engagements/rules/readers";
import { whatWaits, type Waiting, type WaitingFacts } from "@/lib/engagements/rules/what-waits";
import type { Ctx } from "@/lib/platform/context";
import { addDays, dayIn } from "@/lib/platform/dates";
import { sessionsOfEngagement, type EngagementSession, type EngagementSessions } from "@/lib/sessions/queries/of-engagement";
import { roundNumbers, roundsHeld } from "../rules/rounds";
import { currentStage, timelineOf, type StageOnLine } from "../rules/timeline";
import { nextStepOf, type NextStep } from "./next-step";
import { nomineesOf } from "./intake-plan";
import { stageRowsOf } from "./stage-facts";
import { ratingsToGive } from "@/lib/surveys/queries/pair-ratings";
import { waitsOfStage } from "./waits-of-stage";

/** One engagement as its page shows it to one viewer. `stages` is null where stages are not shared with them. */
export type EngagementOverview = EngagementPart & {
  stages: StageOnLine[] | null;
  current: StageOnLine | null;
  sessions: EngagementSessions;
  /** Meetings to come that the viewer attends or coaches, soonest first. */
  next: EngagementSession[];
  /** The round at hand, from 1, and how many there are; null outside the rounds. */
  round: { number: number; of: number } | null;
  waiting: Waiting[];
  /** Why its dates say that it is at risk, as far as the viewer may know. */
  risk: RiskReason[];
  /** The coach's way to the next stage, where it does not open by itself. */
  step: NextStep | null;
};

/** Days before a session from which its agenda is asked for. */
const agendaDays = 7;

const isRunning = (status: string) => status === "launched" || status === "active";

function intakesOf({ facts, standing, engagement }: EngagementPart, sessions: readonly EngagementSession[], open: boolean): WaitingFacts["intakes"] {
  const nothing = { open, undated: 0, unannounced: 0 };
  if (standing !== "coach" || !isRunning(engagement.status)) return nothing;
  const intakes = sessions.filter(({ kind, status }) => kind === "intake" && (status === "planned" || status === "held"));
  const dated = new Set(intakes.map(({ sideId }) => sideId));
  const all = facts.leaders.every(({ acknowledged }) => acknowledged);
  return {
    open,
    undated: facts.suitable && facts.leaders.length > 0 && facts.leaders.every(({ told }) => told) ? facts.leaders.filter(({ partyId }) => !dated.has(partyId)).length : 0,
    unannounced: all ? intakes.filter(({ status, announced }) => status === "planned" && !announced).length : 0,
  };
}

/** What waits for a leader alone: pulses to give, what to say of the other leaders, proposals to answer, people to tell. */
async function waitsOfLeader(ctx: Ctx, { standing, engagement: { id, side } }: EngagementPart): Promise<Pick<WaitingFacts, "pulses" | "eachOther" | "proposals" | "toTell">> {
  if (standing !== "leader" || side === null) return { pulses: [], eachOther: [], proposals: 0, toTell: 0 };
  const pulses = (await pulsesToGive(ctx)).filter(({ engagementId }) => engagementId === id);
  const eachOther = (await ratingsToGive(ctx)).filter(({ engagementId }) => engagementId === id).map(({ waveId, names }) => ({ waveId, count: names.length }));
  return { pulses, eachOther, proposals: await proposalsToAnswer(ctx, id, side), toTell: await announcementsDue(ctx, id) };
}

/** The page of one engagement: what stands, what comes and what waits for whom, as this viewer may know it.
 *  @throws AppError `not_found` at the engagement's door, for a leader until the sponsor has spoken with them. */
export async function engagementOverview(ctx: Ctx, engagementId: string): Promise<EngagementOverview> {
  const { viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "viewProgress", engagementId);
  const part = await engagementPart(ctx, engagement);
  const sessions = await sessionsOfEngagement(ctx, engagement);
  const all = [...sessions.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])), ...sessions.others];
  const sharesStages = part.standing === "coach" || part.standing === "leader" || engagement.sharing.includes(stageSharing);
  const rows = sharesStages ? await stageRowsOf(ctx, engagementId) : [];
  const open = rows.some(({ key, enteredAt, leftAt }) => key === intakeStage && enteredAt && !leftAt);
  const nameOf = (sideId: string | null) => partiesOf(engagement, "leader").find(({ id }) => id === sideId)?.name ?? "";
  const coming = all.filter(({ status, startsAt }) => status === "planned" && startsAt > now).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const soon = addDays(dayIn(now, viewer.zone), agendaDays);
  const named = part.standing === "leader" && open ? await nomineesOf(ctx, engagementId, viewer.personId) : [];
  const waiting = whatWaits({
    ...part.facts, ...await waitsOfLeader(ctx, part), ...await waitsOfStage(ctx, part, rows, all), intakes: intakesOf(part, all, open), toName: named.length === 0,
    signing: part.standing === "overseer" || part.standing === "hr_partner" ? null : await signingOf(ctx, engagement),
    toLog: all.filter(({ standing }) => standing === "to_log").map(({ id, kind, sideId, round, startsAt }) => ({ sessionId: id, kind, leader: nameOf(sideId), round, startsAt })),
    agenda: part.standing !== "leader" ? [] : coming.filter(({ id, kind, startsAt }) => (kind === "individual" || kind === "three_way") && dayIn(startsAt, viewer.zone) <= soon && !part.writtenIn.includes(id)).slice(0, 1)
      .map(({ id, kind, startsAt }) => ({ sessionId: id, kind, startsAt })),
  }, { standing: part.standing, personId: viewer.personId });
  const running = isRunning(engagement.status);
  const waits = waiting.length > 0 && !waiting.some(({ mine }) => mine) && !open;
  const { template } = part.expectations;
  const stages = sharesStages ? timelineOf(template.stages, rows, { zone: engagement.zone, now, waits: waits && running, stopped: !running && engagement.status !== "paused" }) : null;
  const numbers = roundNumbers(all);
  const begun = roundNumbers(all.filter(({ startsAt }) => startsAt <= now)).at(-1);
  const done = roundsHeld(all, numbers);
  const step = part.standing === "coach" && running ? await nextStepOf(ctx, engagement, part.expectations, rows, all) : null;
  return {
    ...part, risk: await riskFor(ctx, engagement, sessions), stages, current: stages && currentStage(stages), sessions, next: coming, waiting,
    round: numbers.length === 0 || done === numbers.length || begun === undefined ? null : { number: Math.max(begun, 1), of: numbers.length },
    step: step?.from.key === template.stages[0]?.key ? null : step,
  };
}
