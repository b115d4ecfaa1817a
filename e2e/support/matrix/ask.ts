import { handlers, pages } from "../routes";
import type { Row } from "../routes/row";
import { standings, type Standing } from "../standings";
import type { Answer, Client } from "../world/client";

/** Every row with the pattern it stands under. */
const oneByOne = (table: Record<string, Row | Row[]>): [string, Row][] => Object.entries(table).flatMap(([pattern, rows]) => [rows].flat().map((row): [string, Row] => [pattern, row]));

/** What gives something out, and what changes or finds something. */
export const readings = oneByOne(pages);
export const changes = oneByOne(handlers);

/** A page carries its own payload, so asking for that alone shows something new once a page. */
export const asksPayload = (pattern: string, row: Row): boolean => [pages[pattern]].flat()[0] === row;

/** Asks as all of them at once. @returns what was wrong, each with who came across it. */
export async function asEach(who: readonly Standing[], work: (standing: Standing) => Promise<string[]>): Promise<string[]> {
  const wrong = await Promise.all(who.map(async (standing) => (await work(standing)).map((what) => `as ${standing}: ${what}`)));
  return wrong.flat();
}

/** All standings but these. */
export const allBut = (who: readonly Standing[] = []): Standing[] => standings.filter((standing) => !who.includes(standing));

/** The payload that client navigation asks for: the framework sends it to an address of its own. */
export async function payloadOf(client: Client, path: string): Promise<Answer> {
  const headers = { rsc: "1", accept: "*/*" };
  const first = await client.get(path, headers);
  return /[?&]_rsc\b/.test(first.location) ? client.get(first.location, headers) : first;
}

/** What a payload answers: the framework writes what a page would answer by its status into the payload itself. */
export const statusIn = ({ status, text }: Answer): number =>
  status !== 200 ? status : text.includes("NEXT_REDIRECT;") ? 307 : Number(/NEXT_HTTP_ERROR_FALLBACK;(\d{3})/.exec(text)?.[1] ?? 200);
