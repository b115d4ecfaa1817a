import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

type Row = Record<string, unknown> & { place: number; transaction: number };
/** Every row of every table of the domain as a dump holds it: in the order of the file, with the transaction that wrote it. */
export type Dump = Map<string, Row[]>;
/** "This person's answers in this wave are the rows with this key." */
export type Guess = { waveId: string; personId: string; respondentKey: string };

/** What somebody gets who copies the database, without the secret that is kept outside it. */
export async function dumpOf(db: Db): Promise<Dump> {
  const { rows: tables } = await db.execute<{ name: string }>(sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`);
  const dump: Dump = new Map();
  for (const { name } of tables) {
    const { rows } = await db.execute<Row>(sql.raw(`select row_number() over (order by ctid)::integer as place, xmin::text::bigint::float8 as transaction, * from public.${name} order by ctid`));
    dump.set(name, rows);
  }
  return dump;
}

const text = (value: unknown) => String(value);
const inOrder = <T>(things: readonly T[], by: (thing: T) => number | string): T[] => things.toSorted((one, two) => { const [a, b] = [by(one), by(two)]; return a < b ? -1 : a > b ? 1 : 0; });

/** Orders in which people of one wave can be put by whatever names them: the list, its ids, the directory, what is left of
 *  invitations, those who had finished. */
function ordersOfPeople(dump: Dump, waveId: string): Map<string, string[]> {
  const wave = dump.get("survey_waves")?.find((row) => row.id === waveId);
  const list = (dump.get("survey_stakeholders") ?? []).filter((row) => row.plan_id === wave?.plan_id);
  const person = new Map(list.map((row) => [row.id, text(row.person_id)]));
  const directory = new Map((dump.get("people") ?? []).map((row) => [text(row.id), row]));
  const invitations = (dump.get("survey_invitations") ?? []).filter((row) => row.wave_id === waveId && person.has(row.stakeholder_id));
  const finished = invitations.filter((row) => row.state === "finished");
  const ids = (rows: readonly Row[], of: (row: Row) => unknown) => rows.map((row) => text(of(row)));
  return new Map([
    ["list by place", ids(list, (row) => row.person_id)], ["list by transaction", ids(inOrder(list, (row) => row.transaction), (row) => row.person_id)],
    ["list by id", ids(inOrder(list, (row) => text(row.id)), (row) => row.person_id)], ["list by person", ids(inOrder(list, (row) => text(row.person_id)), (row) => row.person_id)],
    ["list by directory", ids(inOrder(list, (row) => directory.get(text(row.person_id))?.place ?? 0), (row) => row.person_id)],
    ["invitations by place", ids(invitations, (row) => person.get(row.stakeholder_id))], ["invitations by link", ids(inOrder(invitations, (row) => text(row.token_hash)), (row) => person.get(row.stakeholder_id))],
    ["finished by place", ids(finished, (row) => person.get(row.stakeholder_id))], ["finished by transaction", ids(inOrder(finished, (row) => row.transaction), (row) => person.get(row.stakeholder_id))],
  ].filter(([, people]) => people && people.length > 0) as [string, string[]][]);
}

/** Orders in which the keys of one wave's answers can be put: by where and when rows stand, by their ids, by the keys, by the
 *  ledger that names them. */
function ordersOfKeys(dump: Dump, waveId: string): Map<string, string[]> {
  const answers = (dump.get("survey_answers") ?? []).filter((row) => row.wave_id === waveId);
  const cells = (dump.get("sealed_cells") ?? []).filter((row) => row.wave_id === waveId);
  const first = (rows: readonly Row[]) => [...new Set(rows.map((row) => text(row.respondent_key)))];
  return new Map([
    ["by place", first(answers)], ["by last place", first(answers.toReversed()).toReversed()], ["by transaction", first(inOrder(answers, (row) => row.transaction))],
    ["by id", first(inOrder(answers, (row) => text(row.id)))], ["by key", first(inOrder(answers, (row) => text(row.respondent_key)))],
    ["by ledger", [...new Set(cells.flatMap((row) => row.members as string[]))]],
  ]);
}

/** Every trick of putting two orders side by side, group by group: who stands in a group on the list is first looked for among the
 *  answers of that group. `groups` in the result is how many guesses would be right by chance. */
export function guesses(dump: Dump): Map<string, Guess[]> {
  const tricks = new Map<string, Guess[]>();
  const groupOfPerson = new Map((dump.get("survey_stakeholders") ?? []).map((row) => [text(row.person_id), text(row.group)]));
  for (const wave of dump.get("survey_waves") ?? []) {
    const waveId = text(wave.id);
    const groupOfKey = new Map((dump.get("survey_answers") ?? []).filter((row) => row.wave_id === waveId).map((row) => [text(row.respondent_key), text(row.group)]));
    for (const [people, ofPeople] of ordersOfPeople(dump, waveId)) for (const [keys, ofKeys] of ordersOfKeys(dump, waveId)) {
      const tried = tricks.get(`${people}, answers ${keys}`) ?? [];
      for (const group of new Set(groupOfKey.values())) {
        const inGroup = ofPeople.filter((personId) => group === "pooled" || groupOfPerson.get(personId) === group);
        ofKeys.filter((key) => groupOfKey.get(key) === group).forEach((respondentKey, at) => { const personId = inGroup[at]; if (personId) tried.push({ waveId, personId, respondentKey }); });
      }
      tricks.set(`${people}, answers ${keys}`, tried);
    }
  }
  return tricks;
}

/** How many guesses of one wave's answers are right by chance: within a group, of so many listed, each key fits one. */
export function byChance(dump: Dump): { right: number; tried: number } {
  const list = dump.get("survey_stakeholders") ?? [];
  let [right, tried] = [0, 0];
  for (const wave of dump.get("survey_waves") ?? []) {
    const groupOfKey = new Map((dump.get("survey_answers") ?? []).filter((row) => row.wave_id === wave.id).map((row) => [text(row.respondent_key), text(row.group)]));
    for (const group of new Set(groupOfKey.values())) {
      const listed = group === "pooled" ? list.length : list.filter((row) => row.group === group).length;
      const keys = [...groupOfKey.values()].filter((other) => other === group).length;
      right += Math.min(1, keys / listed);
      tried += Math.min(keys, listed);
    }
  }
  return { right, tried };
}
