import "server-only";
import { and, asc, eq, inArray, isNull, ne, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { engagements, pairRatings, parties, people, surveySnapshots, surveyWaves } from "@/db/schema";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import { ownContentKey } from "@/lib/engagements/commands/content-key";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { unseal } from "@/lib/platform/crypto";
import { dayIn } from "@/lib/platform/dates";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { waveIn, type Wave } from "../access";
import { everyTwo, hasPairRatings, pairState, pairWaves, type PairAnswers } from "../rules/pair-ratings";
import type { WaveReport } from "../rules/report";

/** What one leader says of another; `words` may be empty. */
export type SaidOfOther = { answers: PairAnswers; words: string };
type Leader = { partyId: string; name: string };

/** What two leaders said of each other, in the open for both: `said[0]` is what the first says of the second. */
export type RevealedPair = { leaders: [Leader, Leader]; said: [SaidOfOther, SaidOfOther] };

/** One figure of the report of those around, to stand beside and never to be mixed in. */
export type Beside = { goal: string; mean: number | null; n: number; of: number };

/** The page on which leaders rate each other, and on which every two see both sides together. `waiting`: the leaders whom the viewer
 *  can still rate, with what they have said so far. `sealed`: pairs of the viewer that are not revealed; of a coach those they will read. */
export type EachOtherPage = {
  engagement: Engagement; wave: Wave; state: "soon" | "open" | "over"; isLeader: boolean;
  waiting: (Leader & { mine: SaidOfOther | null })[]; sealed: [Leader, Leader][]; revealed: RevealedPair[]; beside: Beside[];
};

/** What the report says of what is asked in every wave, as far as it is told; empty before the wave is final. */
async function besideOf({ db }: Ctx, wave: Wave): Promise<Beside[]> {
  const [snapshot] = await db.select({ content: surveySnapshots.content }).from(surveySnapshots).where(eq(surveySnapshots.waveId, wave.id));
  const rows = snapshot ? (JSON.parse(snapshot.content) as WaveReport).rows : [];
  return rows.flatMap(({ kind, goal, total }) => (kind === "today" && goal ? [{ goal, mean: total?.centre.told?.mean ?? null, n: total?.centre.n ?? 0, of: total?.centre.of ?? 0 }] : []));
}

/** What leaders say of each other at the time of one wave, as the viewer may know it: of what is sealed their own alone, and never
 *  whether another has answered.
 *  @throws AppError at the engagement's and the wave's door; `not_found` for another engagement's wave, and where leaders do not rate each other. */
export async function eachOtherPage(ctx: Ctx, engagementId: string, waveId: string): Promise<EachOtherPage> {
  const engagement = await engagementFor(ctx, "readEachOther", engagementId);
  const { wave } = await waveIn(ctx, engagement, waveId);
  const all = engagement.parties.filter(({ role }) => role === "leader").sort((one, other) => one.position - other.position).map(({ id, name }): Leader => ({ partyId: id, name }));
  if (!hasPairRatings(wave.kind) || all.length < 2) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  const here = new Set(partiesOf(engagement, "leader").map(({ id }) => id));
  const rows = await ctx.db.select().from(pairRatings).where(eq(pairRatings.waveId, waveId));
  const key = rows.some(({ sealed }) => sealed !== null) ? await ownContentKey(ctx, engagement.id) : null;
  const said = (from: string, about: string): SaidOfOther | null => {
    const row = rows.find(({ sideId, aboutId, audience }) => sideId === from && aboutId === about && audience === "pair");
    return row?.answers ? { answers: row.answers, words: row.words } : null;
  };
  const { side, served } = engagement;
  const revealed = everyTwo(all).flatMap(([one, other]): RevealedPair[] => {
    const both = [said(one.partyId, other.partyId), said(other.partyId, one.partyId)] as const;
    return both[0] && both[1] ? [{ leaders: [one, other], said: [both[0], both[1]] }] : [];
  });
  const isRevealed = (two: readonly Leader[]) => revealed.some(({ leaders }) => leaders.every(({ partyId }) => two.some((each) => each.partyId === partyId)));
  const sealed = everyTwo(all).filter((two) => !isRevealed(two) && two.every(({ partyId }) => here.has(partyId)) && two.some(({ partyId }) => partyId === side || served.includes(partyId)));
  const mineOf = (about: string): SaidOfOther | null => {
    const own = rows.find(({ sideId, aboutId, sealed: kept }) => sideId === side && aboutId === about && kept !== null);
    return own?.sealed && key ? JSON.parse(unseal(key, own.id, own.sealed)) as SaidOfOther : null;
  };
  const others = side === null ? [] : sealed.flatMap((two) => two.filter(({ partyId }) => partyId !== side));
  return {
    engagement, wave, revealed, sealed, isLeader: side !== null, state: runningStatuses.includes(engagement.status) ? pairState(wave, dayIn(ctx.now, engagement.zone)) : "over",
    waiting: others.map((other) => ({ ...other, mine: mineOf(other.partyId) })), beside: await besideOf(ctx, wave),
  };
}

/** Leaders whom the viewer can rate now and has not, at the time of one wave; `closesOn` is its last day. */
export type RatingToGive = { waveId: string; engagementId: string; kind: string; closesOn: string; names: string[] };

/** What the viewer can say of other leaders now and has not, soonest last day first. */
export async function ratingsToGive({ db, viewer, now }: Ctx): Promise<RatingToGive[]> {
  const [mine, other] = [alias(parties, "mine"), alias(parties, "other")];
  const { id, engagementId, kind, state, opensOn, closesOn } = surveyWaves;
  const isHere = (party: typeof mine | typeof other) => and(eq(party.role, "leader"), isNull(party.leftAt), isNull(party.declinedAt));
  const rows = await db.select({ waveId: id, engagementId, kind, state, opensOn, closesOn, zone: engagements.zone, names: sql<string[]>`array_agg(${people.name} order by ${other.position})` }).from(surveyWaves)
    .innerJoin(engagements, eq(engagements.id, engagementId))
    .innerJoin(mine, and(eq(mine.engagementId, engagementId), inArray(mine.personId, viewer.people), isHere(mine)))
    .innerJoin(other, and(eq(other.engagementId, engagementId), ne(other.id, mine.id), isHere(other))).innerJoin(people, eq(people.id, other.personId))
    .where(and(
      inArray(kind, [...pairWaves]), notInArray(state, ["sealed", "void"]), inArray(engagements.status, [...runningStatuses]),
      sql`not exists (select 1 from pair_ratings said where said.wave_id = ${id} and said.side_id = ${mine.id} and said.about_id = ${other.id})`,
    )).groupBy(id, engagements.zone).orderBy(asc(closesOn));
  return rows.filter((row) => pairState(row, dayIn(now, row.zone)) === "open").map((row): RatingToGive => ({ waveId: row.waveId, engagementId: row.engagementId, kind: row.kind, closesOn: row.closesOn, names: row.names }));
}
