import type { Objects } from "../routes/row";

/** What is counted, by kind. Names of people are no secret within their organisation; everywhere else they are. */
export const kinds = ["engagement", "session", "promise", "entry", "person", "name"] as const;
export type Kind = (typeof kinds)[number];

/** Each record by the marks that give it away: its id, a word planted in it, its title, an
 *  address. */
export type Records = Record<Kind, string[][]>;

/** What one organisation holds for the matrix: the objects that are asked for, and the records that are counted. */
export type Ground = { objects: Objects; records: Records };
