import type { AgendaLead, Speaker } from "@/lib/programs/rules";
import type { Segment } from "../rules";
import { boardFields } from "./board";

/** One point of the day as its template says it. Minutes. */
export type AgendaPoint = { key: string; minutes: number; title: string; who: AgendaLead; how: string; turns?: readonly { speaker: Speaker; minutes: number; task?: string | undefined }[] | undefined };

/** One turn of a point: whose, for how long, what to do. `sides` is empty where it is the coach's. */
export type Turn = { sides: string[]; isCoach: boolean; minutes: number; task: string };

/** The turns of a point for these leaders, in the order drawn by lot. With three or four leaders the turns between
 *  "leader one" and "leader two" are taken by each pair; what is the coach's or everybody's comes once, after them.
 *  Source: the note at `speakers` of the templates. */
export function turnsOf({ turns = [] }: Pick<AgendaPoint, "turns">, drawn: readonly string[]): Turn[] {
  const between = turns.filter(({ speaker }) => speaker === "leader_one" || speaker === "leader_two");
  const pairs = drawn.flatMap((one, place) => drawn.slice(place + 1).map((two) => ({ leader_one: one, leader_two: two })));
  if (pairs.length === 0) return [];
  const ofPair = (pair: (typeof pairs)[number]) => between.map(({ speaker, minutes, task = "" }): Turn =>
    ({ sides: [speaker === "leader_two" ? pair.leader_two : pair.leader_one], isCoach: false, minutes, task }));
  const once = turns.filter((turn) => !between.includes(turn)).map(({ speaker, minutes, task = "" }): Turn =>
    ({ sides: speaker === "coach" ? [] : [...drawn], isCoach: speaker === "coach", minutes, task }));
  return [...pairs.flatMap(ofPair), ...once];
}

/** What is worked on at a point of the day beside talking: the items of a segment, the barriers, a prompt, the freezing. */
export const workAt: Readonly<Record<string, { segment?: Segment; fields?: readonly string[]; barriers?: boolean; freezing?: boolean }>> = {
  "iv-ag-1": { fields: [boardFields.rules] },
  "iv-ag-2": { fields: [boardFields.hope] },
  "iv-ag-6": { fields: [boardFields.positive] },
  "iv-ag-7": { segment: "operational" },
  "iv-ag-9": { segment: "process", barriers: true },
  "iv-ag-10": { fields: [boardFields.request] },
  "iv-ag-12": { segment: "personal" },
  "iv-ag-13": { barriers: true },
  "iv-ag-14": { fields: [boardFields.goal] },
  "iv-ag-15": { fields: [boardFields.friday, boardFields.team], freezing: true },
};
