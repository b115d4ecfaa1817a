import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq, inArray } from "drizzle-orm";
import { parties, sealedCells, surveyAnswers, surveyComments, surveySnapshots, surveyWaves } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx, Worker } from "@/lib/platform/context";
import { unorderedId } from "@/lib/platform/ids";
import type { Wave } from "../access";
import { byLot } from "../lot";
import { isByName } from "../rules/groups";
import type { ResponseCount } from "../rules/invitations";
import { candidates, cellKey, choosePublication, type Cell, type Known } from "../rules/publication";
import { measuredSince, reportOf, type SealedAnswer } from "../rules/report";

const cellOf = (row: typeof sealedCells.$inferSelect): Cell => ({ kind: row.kind, wave: row.waveId, items: row.items, group: row.group, since: row.sinceWaveId, members: row.members });

/** Whom each reader of the report knows already: those who answered by name, in that wave, and a reader's own answers.
 *  Readers are the engagement's leaders, coaches and sponsors. Source: SURVEYS "Anonymity rules" 3.
 *  @param keyOf pairing keys by person, of those who answered in this wave. */
async function viewersOf({ db }: Ctx<Worker>, wave: Wave, answers: readonly SealedAnswer[], keyOf: ReadonlyMap<string, string>): Promise<Known[]> {
  const named = answers.filter(({ group }) => isByName(group)).map(({ respondentKey, waveId }) => `${respondentKey}@${waveId}`);
  const readers = await db.select({ personId: parties.personId }).from(parties).where(and(eq(parties.engagementId, wave.engagementId), inArray(parties.role, ["leader", "employee", "coach", "manager", "sponsor"])));
  return [new Set(named), ...readers.flatMap(({ personId }) => { const own = keyOf.get(personId); return own ? [new Set([...named, own])] : []; })];
}

/** The report as it is kept and hashed: one text, in one order, whatever order rows come in. What a leader wrote themselves is no
 *  comment on them, and helps none over the threshold: of two colleagues' comments beside it each would be somebody's. */
export async function reportText({ db }: Ctx<Worker>, wave: Wave, counts: ResponseCount, selves: number, withheld: boolean): Promise<string> {
  const answers = await db.select().from(surveyAnswers).where(eq(surveyAnswers.planId, wave.planId)).orderBy(asc(surveyAnswers.waveId), asc(surveyAnswers.item), asc(surveyAnswers.respondentKey));
  const told = (await db.select().from(sealedCells).where(eq(sealedCells.waveId, wave.id)).orderBy(asc(sealedCells.key))).map(cellOf);
  const comments = await db.select({ item: surveyComments.item, choice: surveyComments.choice }).from(surveyComments).where(and(eq(surveyComments.waveId, wave.id), eq(surveyComments.isSelf, false))).orderBy(asc(surveyComments.item), asc(surveyComments.choice));
  const { id, kind, number, opensOn, closesOn, referenceOn, k, form } = wave;
  return JSON.stringify(reportOf({ wave: { id, kind, number, opensOn, closesOn, referenceOn, k: k ?? 0 }, form: form ?? [], counts, selves, answers, told, comments, withheld }));
}

/** Chooses what may be told of a wave whose answers have just been sealed, and writes ledger and report, each once.
 *  @param given `isLinked`: whether its answers can be compared with earlier ones, person by person; where not, that is held back.
 *  @returns the report's hash. */
export async function writeReport(ctx: Ctx<Worker>, wave: Wave, { counts, selves, isLinked, keyOf }: { counts: ResponseCount; selves: number; isLinked: boolean; keyOf: ReadonlyMap<string, string> }): Promise<string> {
  const { db } = ctx;
  const of = { organizationId: wave.organizationId, engagementId: wave.engagementId, planId: wave.planId, waveId: wave.id };
  const answers = await db.select().from(surveyAnswers).where(eq(surveyAnswers.planId, wave.planId));
  const earlier = await db.select({ id: surveyWaves.id, form: surveyWaves.form }).from(surveyWaves).where(and(eq(surveyWaves.planId, wave.planId), eq(surveyWaves.state, "sealed"))).orderBy(asc(surveyWaves.openedAt));
  const before = earlier.map(({ id, form }) => ({ id, form: form ?? [] }));
  const form = wave.form ?? [];
  const today = form.filter(({ kind }) => kind === "today").map(({ key }) => key);
  const members = answers.filter(({ value }) => value !== null).map(({ item, waveId, group, respondentKey }) => ({ item, wave: waveId, group, person: respondentKey }));
  const offered = candidates(members, { wave: wave.id, since: (item) => measuredSince(item, form, before), items: form.filter(({ scale }) => scale !== null).map(({ key }) => key), scales: today.length > 1 ? [today] : [] });
  const ledger = (await db.select().from(sealedCells).where(eq(sealedCells.planId, wave.planId)).orderBy(asc(sealedCells.key))).map(cellOf);
  const { published, withheld } = choosePublication(offered, ledger, await viewersOf(ctx, wave, answers, keyOf), wave.k ?? 0);
  const cells = published.map((cell) => ({ ...of, id: unorderedId(), key: cellKey(cell), kind: cell.kind, items: [...cell.items], group: cell.group, sinceWaveId: cell.since, members: [...cell.members] }));
  if (cells.length > 0) await db.insert(sealedCells).values(byLot(cells));
  const content = await reportText(ctx, wave, counts, selves, withheld.length > 0 || !isLinked);
  const hash = createHash("sha256").update(content).digest("hex");
  await db.insert(surveySnapshots).values({ ...of, id: unorderedId(), content, hash });
  await record(ctx, "wave.sealed", wave.id, { engagementId: wave.engagementId, audience: "pair" }, { kind: wave.kind, hash });
  return hash;
}
