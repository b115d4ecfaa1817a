import type { Standing } from "../standings";
import type { Kind } from "../world/ground";

/** What the matrix asks for: objects of one engagement, and one draft, one imported list, one person. */
export type Objects = Record<"engagement" | "intake" | "held" | "heldCall" | "planned" | "call" | "draft" | "list" | "person" | "template" | "action" | "party" | "item" | "agreement" | "release" | "theme" | "wave", string>;

/** Answers by standing: those named get theirs, everybody else `rest`, and who is not signed in (any more) `nobody`. */
export type Answers = { rest: number; nobody?: number } & Partial<Record<number, readonly Standing[]>>;

/** A number of records; where the day of the week decides, the least and the most. */
export type Count = number | readonly [least: number, most: number];

/** How many each standing sees; whoever is not named sees none. */
export type Seen = Partial<Record<Standing, Count>>;

/** One row: what is asked, who is answered how, and how many records that gives them. */
export type Row = {
  path: (o: Objects) => string;
  body?: (o: Objects) => Record<string, unknown>;
  answers: Answers;
  /** Records of the engagement asked for that stand in the answer, by kind. What is not named here nobody may come across. */
  sees?: Partial<Record<Kind, Seen>>;
  /** Records of their own organisation that `elsewhere` sees. */
  elsewhere?: Partial<Record<Kind, Count>>;
  /** Who knows that the object exists; for everybody else it must be as if it did not. Left out: the engagement's `knows`. */
  knownTo?: readonly Standing[];
  /** Those who would really change something are not asked here, because the journeys show it; everybody else is. */
  acts?: readonly Standing[];
};

/** A server action: the page it is sent to (of the engagement asked for, or from the root), what is sent, and whose it is. Everybody else is refused. */
export type Act = { page: string | ((o: Objects) => string); fields: (o: Objects) => Record<string, string>; whose: readonly Standing[] };

/** The rows of one noun: pages and handlers that give something out, by the pattern of their address, one row or one for
 *  each object; handlers that change or find something, asked with a body that would be taken from whoever may; and server
 *  actions by name. */
export type Routes = { pages?: Record<string, Row | Row[]>; handlers?: Record<string, Row | Row[]>; actions?: Record<string, Act> };

/** A page that is open to every member and shows each what is theirs. */
export const everybody = (path: string, counts: Pick<Row, "sees" | "elsewhere"> = {}): Row => ({ path: () => path, answers: { rest: 200 }, ...counts });

/** The same number for several. */
export const each = (who: readonly Standing[], count: Count): Seen => Object.fromEntries(who.map((standing) => [standing, count]));

/** The fields that name the engagement asked for. */
export const named = (o: Objects) => ({ engagementId: o.engagement });

/** What the matrix expects somebody to be answered; a removed member's open session is nobody's. */
export const answerTo = ({ rest, nobody, ...others }: Answers, standing: Standing, unsigned: number): number =>
  standing === "nobody" || standing === "removed" ? nobody ?? unsigned : Number(Object.entries(others).find(([, who]) => who?.includes(standing))?.[0] ?? rest);
