import type { Objects, Row } from "../routes/row";
import type { Answer, Client } from "../world/client";
import { changes, readings } from "./ask";

/** One row, and how somebody asks it of some objects. `said`: all that is sent of them. */
export type Question = { pattern: string; row: Row; isReading: boolean; ask: (client: Client, objects: Objects) => Promise<Answer>; said: (objects: Objects) => string };

/** Every row as a question that can be asked of one object or of another. Bodies are made once for each, so that only
 *  what names an object differs. */
export const questions: readonly Question[] = [
  ...readings.map(([pattern, row]): Question => ({ pattern, row, isReading: true, said: row.path, ask: (client, objects) => client.get(row.path(objects)) })),
  ...changes.map(([pattern, row]): Question => {
    const own = row.body?.({} as Objects) ?? {};
    const bodyOf = (objects: Objects) => {
      const body = row.body?.(objects) ?? {};
      const named = Object.values(objects);
      return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, named.includes(value as string) ? value : own[key]]));
    };
    return { pattern: `POST ${pattern}`, row, isReading: false, said: (objects) => row.path(objects) + JSON.stringify(bodyOf(objects)), ask: (client, objects) => client.post(row.path(objects), bodyOf(objects)) };
  }),
];
