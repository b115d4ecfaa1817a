import { eq } from "drizzle-orm";
import type { Ctx } from "@/lib/platform/context";
import { recordCorrection } from "@/lib/surveys/commands/record-correction";
import { rateOtherLeader } from "@/lib/surveys/commands/rate-each-other";
import { releaseComments } from "@/lib/surveys/commands/release-comments";
import { sendMessage } from "@/lib/surveys/commands/send-message";
import type { RecordCorrectionInput } from "@/lib/surveys/input/corrections";
import { commentsToModerate } from "@/lib/surveys/queries/comments";
import { debriefPage } from "@/lib/surveys/queries/corrections";
import { reportOfWave } from "@/lib/surveys/queries/waves";
import type { CommentDecision } from "@/lib/surveys/rules/moderation";
import { parties } from "../schema";
import type { StoryCalendar } from "./days";
import type { DemoPeople } from "./people";
import type { EngagementRows } from "./rows";
import type { StoryWave } from "./story";

type Ratings = { by: string; about: string; answers: Record<string, number>; words: string };
type Debrief = Omit<RecordCorrectionInput, "waveId" | "marks"> & { marks: Record<string, "kept" | "partly" | "dropped">; at: Date; message: { id: string; by: string; words: string; at: Date } | null };

/** What happens beside and after a wave of the story: what leaders say of each other, what becomes of comments, what is decided. */
export type AfterWave = { eachOther: Ratings[]; reworded: Map<string, string>; withheld: Map<string, string>; isReleased: boolean; debrief: Debrief | null };

const items = ["we-inform", "we-listen", "we-kept", "we-direct", "we-mine"] as const;
const byPlace = (texts: readonly string[]) => Object.fromEntries(texts.map((text, at) => [String(at + 1), text]));

/** The same with the canaries of each text, for those who may read it. */
export function afterWave(add: EngagementRows, people: DemoPeople, calendar: StoryCalendar, coach: string, wave: StoryWave, leaders: readonly string[]): AfterWave {
  const place = (name: string) => `survey ${wave.wave} ${name}`;
  const by = people.email(coach);
  const texts = new Map((wave.comments ?? []).map(({ by: author, text }) => [author, text.replace(" {{canary}}", "")]));
  const written = (made: Record<string, string> | undefined, name: string, audience: "pair" | "coach_only") =>
    new Map(Object.entries(made ?? {}).map(([author, words]) => [texts.get(author) ?? "", add.planted(words, place(`${name} ${author}`), audience, by, null)]));
  const eachOther = Object.entries(wave.each_other ?? {}).flatMap(([leader, { values, words }]) => leaders.filter((other) => other !== leader).map((other): Ratings => ({
    by: people.personId(leader), about: people.personId(other), answers: Object.fromEntries(items.map((item, at) => [item, values[at] ?? 4])), words: add.planted(words, place(`of the other by ${leader}`), "pair", by, null),
  })));
  const told = wave.debrief;
  const part = (key: "behaviour" | "situation" | "sign") => byPlace((told?.actions ?? []).map((action, at) => add.planted(action[key], place(`action ${at + 1}`), "alliance", by, null)));
  return {
    eachOther, isReleased: wave.reworded !== undefined, reworded: written(wave.reworded, "reworded", "pair"), withheld: written(wave.withheld, "withheld", "coach_only"),
    debrief: told ? {
      id: add.id(place("debrief")), at: calendar.at(told.day, "15:00"), heldOn: calendar.dayOf(told.day), present: told.present.map(people.personId), decision: told.decision, marks: told.marks ?? {},
      observations: byPlace(told.observations.map(([, words], at) => add.planted(words, place(`observation ${at + 1}`), "pair", by, null))), figures: byPlace(told.observations.map(([figure]) => figure)),
      behaviour: part("behaviour"), situation: part("situation"), sign: part("sign"), owner: byPlace(told.actions.map(({ owner }) => people.personId(owner))), review: Object.fromEntries(told.actions.map(({ review }, at) => [String(at + 1), review])),
      message: told.message ? { id: add.id(place("message")), by: people.personId(told.message.by), words: told.message.words, at: calendar.at(told.message.day, "09:00") } : null,
    } : null,
  };
}

type As = (personId: string, role: "coach" | "leader", now: Date) => Promise<Ctx>;
type Wave = AfterWave & { id: string; openedAt: Date; sealedAt: Date };

/** Leaders say of each other how it is to work with them, and read it together. */
export async function rateEachOther(as: As, engagementId: string, wave: Wave): Promise<void> {
  for (const { by, about, answers, words } of wave.eachOther) {
    const ctx = await as(by, "leader", wave.openedAt);
    const sides = await ctx.db.select({ id: parties.id, personId: parties.personId }).from(parties).where(eq(parties.engagementId, engagementId));
    await rateOtherLeader(ctx, { waveId: wave.id, aboutId: sides.find(({ personId }) => personId === about)?.id ?? "", answers, words });
  }
}

/** What the coach does of comments, then the debrief with all that is decided, then a leader's word to those who were asked. */
export async function tellAfter(as: As, { coachId, engagementId, item }: { coachId: string; engagementId: string; item: string }, wave: Wave): Promise<void> {
  const coach = await as(coachId, "coach", wave.sealedAt);
  const final = await reportOfWave(coach, wave.id);
  if (!final || !wave.isReleased) return;
  const own = (of: ReadonlyMap<string, string>, text: string) => [...of].find(([written]) => text.startsWith(written))?.[1];
  const [decision, words, reason]: [Record<string, CommentDecision>, Record<string, string>, Record<string, string>] = [{}, {}, {}];
  for (const { id, text, choice } of await commentsToModerate(coach, wave.id, final.report)) {
    const [reworded, withheld] = [own(wave.reworded, text), own(wave.withheld, text)];
    if (choice === "not_shared") continue;
    decision[id] = withheld ? "withheld" : reworded ? "reworded" : "shown";
    if (reworded) words[id] = reworded;
    if (withheld) reason[id] = withheld;
  }
  await releaseComments(coach, { waveId: wave.id, item, decision, words, reason });
  if (!wave.debrief) return;
  const { at, message, marks, ...sent } = wave.debrief;
  const later = await as(coachId, "coach", at);
  const { open } = await debriefPage(later, engagementId, wave.id);
  const marked = Object.fromEntries(open.map(({ id, behaviour }) => [id, Object.entries(marks).find(([start]) => behaviour.startsWith(start))?.[1] ?? ("" as const)]));
  await recordCorrection(later, { ...sent, waveId: wave.id, marks: marked });
  if (message) await sendMessage(await as(message.by, "leader", message.at), { id: message.id, waveId: wave.id, words: message.words });
}
