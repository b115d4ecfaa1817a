import type { Standing } from "../standings";

/** What the matrix asks for: objects of one engagement, and one draft, one imported list, one person. */
export type Objects = Record<"engagement" | "held" | "planned" | "call" | "draft" | "list" | "person" | "template" | "action" | "party", string>;

/** Answers by standing: those named get theirs, everybody else `rest`, and nobody signed in `nobody`. */
export type Answers = { rest: number; nobody?: number } & Partial<Record<number, readonly Standing[]>>;

/** One row: what is asked, and who is answered how. `acts`: those who would really change something are not asked here,
 *  because the journeys show it; everybody else is. */
export type Row = {
  path: (o: Objects) => string;
  body?: (o: Objects) => Record<string, unknown>;
  answers: Answers;
  acts?: readonly Standing[];
};

/** A server action: the page it is sent to, what is sent, and whose it is. Everybody else is refused. */
export type Act = { page: string; fields: (o: Objects) => Record<string, string>; whose: readonly Standing[] };

/** The rows of one noun: pages and handlers that give something out, by the pattern of their address; handlers that change
 *  or find something, asked with a body that would be taken from whoever may; and server actions by name. */
export type Routes = { pages?: Record<string, Row>; handlers?: Record<string, Row>; actions?: Record<string, Act> };

/** A page that is open to every member and shows each what is theirs. */
export const everybody = (path: string): Row => ({ path: () => path, answers: { rest: 200 } });

/** The fields that name the engagement asked for. */
export const named = (o: Objects) => ({ engagementId: o.engagement });

/** What the matrix expects somebody to be answered. */
export const answerTo = ({ rest, nobody, ...others }: Answers, standing: Standing, unsigned: number): number =>
  standing === "nobody" ? nobody ?? unsigned : Number(Object.entries(others).find(([, who]) => who?.includes(standing))?.[0] ?? rest);
