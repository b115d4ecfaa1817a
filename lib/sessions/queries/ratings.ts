import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { coachingSessions, relationshipRatings } from "@/db/schema";
import { engagementFor, partiesOf } from "@/lib/engagements/access";
import { ownContentKey } from "@/lib/engagements/commands/content-key";
import type { Ctx } from "@/lib/platform/context";
import { unseal } from "@/lib/platform/crypto";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { templateOf } from "@/lib/programs/queries";
import { guideFor, seriesPosition } from "@/lib/programs/rules/guides";
import { sessionFor, type OpenedSession } from "../access";
import { guidedKinds } from "../rules/log-fields";
import { ratingState, relationshipScale, togetherFields, type RatedCall } from "../rules/ratings";

/** One question that all leaders answer alone and see together. `points` from the least to the most, each with its word.
 *  `mine`: the viewer's own number while it is sealed; `revealed`: everybody's, null until all have answered. */
export type TogetherField = {
  key: string; label: string; help: string; isRelationship: boolean; points: { value: number; label: string }[];
  mine: number | null; revealed: { partyId: string; name: string; value: number }[] | null;
};

/** The questions of a call that are revealed together, as the viewer may know them: of what is still sealed their own
 *  number alone, and never whether somebody else has answered. */
export async function togetherOf(ctx: Ctx, { session, engagement }: Pick<OpenedSession, "session" | "engagement">): Promise<TogetherField[]> {
  if (session.sideId !== null || !guidedKinds.includes(session.kind)) return [];
  const template = await templateOf(ctx, engagement.templateId);
  const position = session.round === null ? undefined : seriesPosition(session.round, session.rounds ?? session.round);
  const fields = togetherFields(guideFor(template, session.stepKey, position));
  if (fields.length === 0) return [];
  const rows = await ctx.db.select().from(relationshipRatings).where(eq(relationshipRatings.sessionId, session.id));
  const sealedRows = rows.filter(({ sealed }) => sealed !== null);
  const key = sealedRows.length > 0 ? await ownContentKey(ctx, engagement.id) : null;
  const order = engagement.parties.filter(({ role }) => role === "leader").sort((a, b) => a.position - b.position);
  return fields.map((field): TogetherField => {
    const scale = template.scales[field.scale ?? ""];
    const own = sealedRows.find(({ fieldKey, sideId }) => fieldKey === field.key && sideId === engagement.side);
    const revealed = order.flatMap(({ id, name }) => rows.filter(({ fieldKey, sideId }) => fieldKey === field.key && sideId === id).flatMap(({ value }) => (value === null ? [] : [{ partyId: id, name, value }])));
    return {
      key: field.key, label: field.label, help: field.help, isRelationship: field.scale === relationshipScale,
      points: Array.from({ length: scale ? scale.to - scale.from + 1 : 0 }, (_, at) => ({ value: (scale?.from ?? 1) + at, label: scale?.labels[String((scale.from) + at)] ?? "" })),
      mine: own?.sealed && key ? Number(unseal(key, own.id, own.sealed)) : null,
      revealed: revealed.length > 0 ? revealed : null,
    };
  });
}

/** The page on which a leader rates alone, and on which all see the numbers together. */
export type RatingPage = {
  session: { id: string; round: number | null; startsAt: Date }; engagement: { id: string; title: string }; fields: TogetherField[];
  state: "soon" | "open" | "over"; isLeader: boolean; others: string[];
};

/** The ratings of one call of an engagement. @throws AppError at the session's door; `not_found` for a session without any,
 *  or of another engagement. */
export async function ratingPage(ctx: Ctx, engagementId: string, sessionId: string): Promise<RatingPage> {
  const opened = await sessionFor(ctx, "readRounds", sessionId);
  const { session, engagement } = opened;
  const fields = engagement.id === engagementId ? await togetherOf(ctx, opened) : [];
  if (fields.length === 0) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  return {
    session: { id: session.id, round: session.round, startsAt: session.startsAt }, engagement: { id: engagement.id, title: engagement.title }, fields,
    state: ratingState(session, ctx.now), isLeader: engagement.side !== null,
    others: partiesOf(engagement, "leader").filter(({ id }) => id !== engagement.side).map(({ name }) => name),
  };
}

/** The call to look at where none is named: the one that can be rated now, else the next, else the last.
 *  @throws AppError at the engagement's door; `not_found` where there is no call of all. */
export async function callToRate(ctx: Ctx, engagementId: string): Promise<string> {
  await engagementFor(ctx, "readRounds", engagementId);
  const calls = await ctx.db.select({ id: coachingSessions.id, startsAt: coachingSessions.startsAt, status: coachingSessions.status }).from(coachingSessions)
    .where(and(eq(coachingSessions.engagementId, engagementId), eq(coachingSessions.kind, "three_way"))).orderBy(asc(coachingSessions.startsAt));
  const call = calls.find((each) => ratingState(each, ctx.now) === "open") ?? calls.find((each) => ratingState(each, ctx.now) === "soon") ?? calls.at(-1);
  if (!call) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  return call.id;
}

/** How the leaders rated the relationship, call by call, as far as it was revealed. */
export type RelationshipCall = RatedCall & { startsAt: Date };

/** Every revealed rating of the relationship in an engagement, in the order of the calls. The caller has passed its door. */
export async function relationshipOf(ctx: Ctx, { id: engagementId, templateId }: { id: string; templateId: string }): Promise<RelationshipCall[]> {
  const template = await templateOf(ctx, templateId);
  const keys = new Set(template.stages.flatMap(({ steps }) => steps.flatMap(({ guide, guides }) => [guide, guides?.first, guides?.middle, guides?.last].flatMap((each) => each ?? [])))
    .filter(({ reveal, scale }) => reveal === "together" && scale === relationshipScale).map(({ key }) => key));
  const rows = await ctx.db.select({ sessionId: coachingSessions.id, round: coachingSessions.round, startsAt: coachingSessions.startsAt, fieldKey: relationshipRatings.fieldKey, partyId: relationshipRatings.sideId, value: relationshipRatings.value })
    .from(relationshipRatings).innerJoin(coachingSessions, eq(coachingSessions.id, relationshipRatings.sessionId))
    .where(and(eq(relationshipRatings.engagementId, engagementId), eq(relationshipRatings.audience, "pair"))).orderBy(asc(coachingSessions.startsAt));
  const calls = new Map<string, RelationshipCall & { values: { partyId: string; value: number }[] }>();
  for (const { sessionId, round, startsAt, fieldKey, partyId, value } of rows) {
    if (!keys.has(fieldKey) || partyId === null || value === null) continue;
    const call = calls.get(sessionId) ?? { round: round ?? calls.size + 1, startsAt, values: [] };
    call.values.push({ partyId, value });
    calls.set(sessionId, call);
  }
  return [...calls.values()];
}
