import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { surveyAnswers, surveyComments, surveyDrafts, surveyInvitations, surveyKeys, surveyNamedAnswers, surveyPlans, surveyStakeholders, surveyWaves } from "@/db/schema";
import { only } from "@/db/only";
import { record } from "@/lib/audit/record";
import type { Ctx, Worker } from "@/lib/platform/context";
import { freshKey, seal } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { unorderedId } from "@/lib/platform/ids";
import type { Wave } from "../access";
import { byLot } from "../lot";
import { isByName, sealedGroupsOf, type SealedGroup } from "../rules/groups";
import type { ResponseCount } from "../rules/invitations";
import { keyPlace } from "../rules/keys";
import { mayBeLinked } from "../rules/linking";
import { namedResponseOf } from "../rules/modes";
import { refusalToSeal, refusalToVoid } from "../rules/waves";
import { respondentKey } from "../survey-links";
import { forgetTurns } from "../entrance/turns";
import { readDrafts, surveyKey, type Finished } from "../queries/read-drafts";
import { writeReport } from "./write-report";

const placeOf = ({ engagementId }: Wave) => ({ engagementId, audience: "pair" as const });
const belongs = (wave: Wave) => ({ organizationId: wave.organizationId, engagementId: wave.engagementId, planId: wave.planId, waveId: wave.id });

/** Takes away everything of a wave that names anybody: drafts, and of invitations all but a link that says it is over. What stays
 *  is written anew by lot, and so is the list of people: rows keep the order in which they were touched, and touched were those
 *  who answered, when they did. */
async function forgetWho({ db }: Ctx<Worker>, wave: Wave): Promise<void> {
  const links = await db.select({ tokenHash: surveyInvitations.tokenHash }).from(surveyInvitations).where(eq(surveyInvitations.waveId, wave.id));
  await forgetTurns(db, links.map(({ tokenHash }) => tokenHash));
  await db.delete(surveyDrafts).where(eq(surveyDrafts.waveId, wave.id));
  await db.delete(surveyInvitations).where(eq(surveyInvitations.waveId, wave.id));
  if (links.length > 0) await db.insert(surveyInvitations).values(byLot(links).map(({ tokenHash }) => ({ ...belongs(wave), id: unorderedId(), stakeholderId: null, tokenHash, state: "done" as const })));
  const list = await db.select().from(surveyStakeholders).where(eq(surveyStakeholders.planId, wave.planId));
  await db.delete(surveyStakeholders).where(eq(surveyStakeholders.planId, wave.planId));
  if (list.length > 0) await db.insert(surveyStakeholders).values(byLot(list));
}

/** The key that stands for each person in this wave's rows: the same as in every wave where that names nobody, else one drawn for
 *  this wave alone. One given by name is always drawn, or it would name them in the waves in which they chose to be pooled.
 *  @returns also whether answers of this wave can be compared with others, person by person. */
async function keysOf(ctx: Ctx<Worker>, wave: Wave, finished: readonly Finished[], groups: ReadonlyMap<string, SealedGroup>): Promise<{ keyOf: Map<string, string>; isLinked: boolean }> {
  const pairing = await surveyKey(ctx, wave, "pairing");
  const isHidden = (group: SealedGroup | undefined) => group !== "self" && !(group && isByName(group));
  const rows = await ctx.db.selectDistinct({ waveId: surveyAnswers.waveId, group: surveyAnswers.group, key: surveyAnswers.respondentKey }).from(surveyAnswers).where(eq(surveyAnswers.planId, wave.planId));
  const earlier = new Map<string, Set<string>>();
  for (const { waveId, group, key } of rows) if (isHidden(group)) earlier.set(waveId, (earlier.get(waveId) ?? new Set()).add(key));
  const stable = new Map(finished.map(({ id }) => [id, respondentKey(pairing, id)]));
  const hidden = finished.filter(({ id }) => isHidden(groups.get(id)));
  const isLinked = mayBeLinked(earlier, new Set(hidden.flatMap(({ id }) => stable.get(id) ?? [])), wave.k ?? 0);
  const keyOf = new Map(finished.map(({ id }) => [id, groups.get(id) === "self" || (isLinked && isHidden(groups.get(id))) ? stable.get(id) ?? "" : unorderedId().replaceAll("-", "")]));
  return { keyOf, isLinked };
}

/** Writes ratings and comments, each in an order of its own: nothing ties a comment to ratings, nor a row to who arrived when. */
async function writeAnswers(ctx: Ctx<Worker>, wave: Wave, finished: readonly Finished[], groups: ReadonlyMap<string, SealedGroup>, keyOf: ReadonlyMap<string, string>): Promise<void> {
  const answers = finished.flatMap(({ id, response }) => Object.entries(response.answers).map(([item, value]) =>
    ({ ...belongs(wave), id: unorderedId(), item, group: groups.get(id) ?? "pooled" as const, respondentKey: keyOf.get(id) ?? "", value })));
  const key = await surveyKey(ctx, wave, "comments");
  const comments = finished.flatMap(({ group, response }) => Object.entries(response.comments).map(([item, { text, choice }]) => {
    const id = unorderedId();
    return { ...belongs(wave), id, item, choice, isSelf: group === "self", sealed: seal(key, id, text) };
  }));
  if (answers.length > 0) await ctx.db.insert(surveyAnswers).values(byLot(answers));
  if (comments.length > 0) await ctx.db.insert(surveyComments).values(byLot(comments));
}

/** An answer of an open survey without the comments that stand beside its author's name. */
const withoutShown = (one: Finished): Finished => (one.group === "self" ? one
  : { ...one, response: { ...one.response, comments: Object.fromEntries(Object.entries(one.response.comments).filter(([, { choice }]) => choice !== "verbatim")) } });

/** Writes beside them who said what, in an open survey alone, under the key that leaders hold. */
async function writeNamed(ctx: Ctx<Worker>, wave: Wave, finished: readonly Finished[]): Promise<void> {
  const { key, wrapped } = freshKey(env().key, keyPlace("shown", wave.id));
  const named = finished.filter(({ group }) => group !== "self").map(({ personId, group, response }) => ({ ...belongs(wave), personId, group, sealed: seal(key, personId, JSON.stringify(namedResponseOf(response))) }));
  if (named.length === 0) return;
  await ctx.db.insert(surveyKeys).values({ ...belongs(wave), purpose: "shown", wrapped });
  await ctx.db.insert(surveyNamedAnswers).values(named);
}

async function settle(ctx: Ctx<Worker>, wave: Wave, state: "sealed" | "void", counts: ResponseCount): Promise<void> {
  const destroyed = state === "sealed" ? ["link" as const] : ["link" as const, "comments" as const];
  await ctx.db.delete(surveyKeys).where(and(eq(surveyKeys.waveId, wave.id), inArray(surveyKeys.purpose, destroyed)));
  await ctx.db.update(surveyWaves).set({ state, counts, sealedAt: ctx.now, revision: wave.revision + 1, updatedAt: ctx.now }).where(eq(surveyWaves.id, wave.id));
}

/** Makes a closed wave final, 48 hours after it closed: opens what was sent, writes it by lot under keys that name nobody, works
 *  out its report, and destroys the key of its links, all in the caller's one transaction. With fewer than k answers it
 *  is given up and nothing is opened to anybody; an open survey, which names people anyhow, only where nobody answered. Doing it again does nothing.
 *  @param of `isStopped`: whether its engagement was stopped; then it is given up at once, and no answer is opened.
 *  @returns what became of it, or null when it is not due. */
export async function sealWave(ctx: Ctx<Worker>, waveId: string, { isStopped = false } = {}): Promise<"sealed" | "void" | null> {
  const { db, now } = ctx;
  const [wave] = await db.select().from(surveyWaves).where(eq(surveyWaves.id, waveId)).for("update");
  if (!wave || (isStopped ? wave.state !== "closed" : refusalToSeal(wave, now) !== null)) return null;
  const { mode } = only(await db.select({ mode: surveyPlans.mode }).from(surveyPlans).where(eq(surveyPlans.id, wave.planId)));
  const { finished, counts, selves } = await readDrafts(ctx, wave, { opens: !isStopped });
  await forgetWho(ctx, wave);
  if (refusalToVoid(wave, finished.filter(({ group }) => group !== "self").length, mode === "open" ? 1 : wave.k ?? 0) === null) {
    await settle(ctx, wave, "void", counts);
    await record(ctx, "wave.voided", wave.id, placeOf(wave), { kind: wave.kind });
    return "void";
  }
  const groups = sealedGroupsOf(finished, wave.k ?? 0);
  const { keyOf, isLinked } = await keysOf(ctx, wave, finished, groups);
  await writeAnswers(ctx, wave, mode === "open" ? finished.map(withoutShown) : finished, groups, keyOf);
  if (mode === "open") await writeNamed(ctx, wave, finished);
  await writeReport(ctx, wave, { counts, selves, isLinked, keyOf: new Map(finished.map(({ id, personId }) => [personId, keyOf.get(id) ?? ""])) });
  await settle(ctx, wave, "sealed", counts);
  return "sealed";
}
