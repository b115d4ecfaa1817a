import { and, eq } from "drizzle-orm";
import { agreementClauses, agreements, engagements } from "@/db/schema";
import type { World } from "./test";
import { addClause, chooseItem } from "@/lib/alignment/commands/clauses";
import { fillDraft } from "@/lib/alignment/commands/fill-draft";
import { beginVersion } from "@/lib/alignment/commands/next-version";
import { putToSignature, sayReady } from "@/lib/alignment/commands/put-to-signature";
import { tickSharing } from "@/lib/alignment/commands/sharing-list";
import { signAgreement } from "@/lib/alignment/commands/sign";
import { clausesOf } from "@/lib/alignment/access";
import { contentHashOf } from "@/lib/alignment/queries/content-hash";
import { partiesOf, engagementFor } from "@/lib/engagements/access";
import { proposedSharing, type SharingItemId } from "@/lib/engagements/rules/sharing";
import { newId } from "@/lib/platform/ids";

/** An intervention of the test world. */
export type It = Awaited<ReturnType<World["build"]["intervention"]>>;
export type Who = "one" | "two" | "sponsor" | "coach";

const partyOf = async (world: World, it: It, who: Who): Promise<string> => {
  if (who === "one" || who === "two") return who === "one" ? it.sideOne : it.sideTwo;
  const { parties } = await world.as(it.coach, (ctx) => engagementFor(ctx, "viewAgreement", it.id));
  return parties.find(({ personId, leftAt }) => personId === it[who].id && !leftAt)?.id ?? "";
};

/** The version of an engagement in one state. */
export const versionOf = async (world: World, it: It, state: typeof agreements.$inferSelect.state) =>
  (await world.owner((db) => db.select().from(agreements).where(and(eq(agreements.engagementId, it.id), eq(agreements.state, state)))))[0];

/** Words that stand in an agreement of the test world, each in one kind of clause. */
export const said = {
  goal: "One date we both stand behind", expectation: "Bring doubts to me first", promise: "I answer by four", item: "22 dates were moved", measure: "Promised dates kept",
  fails: "Mandates are redrawn in December", stuck: "we call each other before anybody else",
} as const;

/** A complete draft, written by the coach: expectations in every direction, a promise of leader one, an item about leader
 *  one and one about both, and the ticks that the launch proposes besides those named. @returns its id. */
export async function drafted(world: World, it: It, ticks: readonly SharingItemId[] = []): Promise<string> {
  const agreementId = newId();
  await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId, engagementId: it.id, reason: "" }));
  const [sponsor, coach] = [await partyOf(world, it, "sponsor"), await partyOf(world, it, "coach")];
  const add = (kind: "expectation" | "commitment" | "measure", form: "i_will" | null, fromIds: string[], toIds: string[], words: string) =>
    world.as(it.coach, (ctx) => addClause(ctx, { agreementId, clauseId: newId(), kind, form, fromIds, toIds, words }));
  await add("expectation", null, [it.sideOne], [it.sideTwo], said.expectation);
  await add("expectation", null, [it.sideTwo], [it.sideOne], "An alternative with each no");
  await add("expectation", null, [sponsor], [it.sideOne, it.sideTwo], "Settle it between you");
  await add("expectation", null, [coach], [it.sideOne], "Tell me when I favour a side");
  await add("commitment", "i_will", [it.sideOne], [], said.promise);
  await add("commitment", "i_will", [it.sideTwo], [], "I confirm with a number");
  await add("measure", null, [], [], said.measure);
  await world.as(it.coach, (ctx) => fillDraft(ctx, agreementId, [
    { kind: "goal", words: said.goal }, { kind: "escalation", words: said.stuck }, { kind: "consequence", form: "fails", words: said.fails },
    { kind: "board_item", words: said.item, feedbackItemId: newId(), about: [it.sideOne] }, { kind: "board_item", words: "38 of 40 loads arrived", feedbackItemId: newId(), about: [it.sideOne, it.sideTwo] },
  ]));
  for (const item of [...proposedSharing.filter((id) => !["underway", "who", "dates", "count"].includes(id)), ...ticks]) await world.as(it.coach, (ctx) => tickSharing(ctx, { agreementId, item, choice: "on" }));
  return agreementId;
}

/** Every leader chooses every item of the feedback day. */
export async function chooseAll(world: World, it: It, agreementId: string): Promise<void> {
  const items = (await world.as(it.coach, (ctx) => clausesOf(ctx, agreementId))).filter(({ kind }) => kind === "board_item");
  for (const { id } of items) for (const who of [it.one, it.two]) await world.as(who, (ctx) => chooseItem(ctx, { clauseId: id, choice: "on" }));
}

/** The hash of a draft as somebody's page shows it. */
export const hashOf = (world: World, it: It, agreementId: string) => world.as(it.coach, async (ctx) => {
  const [version] = await ctx.db.select().from(agreements).where(eq(agreements.id, agreementId));
  const leaders = partiesOf(await engagementFor(ctx, "viewAgreement", it.id), "leader").map(({ id }) => id);
  if (!version) throw new Error("There is no such version.");
  return contentHashOf(version, await clausesOf(ctx, agreementId), leaders);
});

/** Both leaders say that the draft may go out, and the coach puts it to signature. @returns its hash. */
export async function put(world: World, it: It, agreementId: string, at?: Date): Promise<string> {
  const contentHash = await hashOf(world, it, agreementId);
  for (const who of [it.one, it.two]) await world.as(who, (ctx) => sayReady(ctx, { agreementId, contentHash }), at);
  await world.as(it.coach, (ctx) => putToSignature(ctx, { agreementId, contentHash }), at);
  return contentHash;
}

/** Signs as somebody, with their own name. */
export const sign = async (world: World, it: It, who: Who, agreementId: string, contentHash: string, at?: Date) =>
  world.as(it[who], (ctx) => signAgreement(ctx, { agreementId, contentHash, read: "yes", typedName: it[who].name }), at);

/** A version in force, signed by all four. @returns its id. */
export async function inForce(world: World, it: It, ticks: readonly SharingItemId[] = [], before?: (agreementId: string) => Promise<void>): Promise<string> {
  const agreementId = await drafted(world, it, ticks);
  await before?.(agreementId);
  const contentHash = await put(world, it, agreementId);
  for (const who of ["one", "two", "coach", "sponsor"] as const) await sign(world, it, who, agreementId, contentHash);
  return agreementId;
}

/** What an engagement shares at present. */
export const sharingNow = async (world: World, it: It): Promise<string[]> => (await world.owner((db) => db.select({ sharing: engagements.sharing }).from(engagements).where(eq(engagements.id, it.id))))[0]?.sharing ?? [];

/** The words of the clauses that somebody reads, of every version in reach. */
export const wordsReadBy = (world: World, it: It, person: { id: string; organizationId: string; roles: readonly never[] | It["one"]["roles"] }) =>
  world.as(person, async (ctx) => (await ctx.db.select({ words: agreementClauses.words }).from(agreementClauses).where(eq(agreementClauses.engagementId, it.id))).map(({ words }) => words).sort());
