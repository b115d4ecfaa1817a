import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { organizations, people, peopleImports } from "@/db/schema";
import { only } from "@/db/only";
import { record } from "@/lib/audit/record";
import type { Ctx, Worker } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import { normalAddress } from "@/lib/platform/mail/address";
import { knownPeople } from "../queries/known-people";
import { checkRows, type ImportedPerson } from "../rules/import";
import { emptiedList, mappingOf, rowsToMend, shownRows, type ImportContent } from "../rules/import-list";

/** People written at a time; after each lot the progress is told. */
const lot = 500;

/** Takes a confirmed list over into the directory: all of its good rows, or none when anything fails. The rows are checked
 *  again against everybody known by now. A finished list is left alone, so the job may run any number of times.
 *  @param told how many of the people are written; it must use a transaction of its own, since this one is not yet seen. */
export async function takeOverPeople(ctx: Ctx<Worker>, importId: string, told: (done: number) => Promise<void>): Promise<void> {
  const { db, viewer, now } = ctx;
  // Not a lock on the row: the progress is written into it meanwhile.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${importId}`}, 0))`);
  const [list] = await db.select({ status: peopleImports.status, content: peopleImports.content, authorId: peopleImports.authorId }).from(peopleImports).where(eq(peopleImports.id, importId));
  if (list?.status !== "running") return;
  const known = await knownPeople(ctx);
  const checked = checkRows(list.content.rows, mappingOf(list.content), known);
  const added = await addNew(ctx, checked.people.filter(({ id }) => id === null), told);
  const ids = new Map([...known.map(({ email, id }) => [normalAddress(email), id] as const), ...added]);
  await nameManagers(ctx, checked.people.filter(({ id }) => id === null), ids);
  const familiar = checked.people.filter(({ id }) => id !== null);
  const amended = list.content.updateKnown ? await bringUpToDate(ctx, familiar, ids) : 0;
  const result = resultOf(list.content, checked, { added: added.size, amended });
  await db.update(peopleImports).set({ status: "finished", content: emptiedList(list.content, result), total: checked.people.length, done: checked.people.length, problems: result.leftCount, finishedAt: now, updatedAt: now })
    .where(and(eq(peopleImports.organizationId, viewer.organizationId), eq(peopleImports.id, importId)));
  await record(ctx, "people.imported", importId, { audience: "directory", actorId: list.authorId }, { count: added.size + amended, missingCount: result.leftCount });
}

/** Notes how many people of a list are written. */
export async function noteProgress({ db, now }: Ctx<Worker>, importId: string, done: number): Promise<void> {
  await db.update(peopleImports).set({ done, updatedAt: now }).where(and(eq(peopleImports.id, importId), eq(peopleImports.status, "running")));
}

/** @returns the new people's ids by address; somebody added meanwhile under the same address keeps their own row. */
async function addNew({ db, viewer, now }: Ctx<Worker>, fresh: ImportedPerson[], told: (done: number) => Promise<void>): Promise<Map<string, string>> {
  const { organizationId } = viewer;
  const { homeZone, language: homeLanguage } = only(await db.select({ homeZone: organizations.homeZone, language: organizations.language }).from(organizations).where(eq(organizations.id, organizationId)));
  const ids = new Map<string, string>();
  for (let from = 0; from < fresh.length; from += lot) {
    const rows = await db.insert(people).values(fresh.slice(from, from + lot).map(({ name, email, title, zone, language }) => ({
      organizationId, id: newId(now), name, email, title: title ?? "", zone: zone ?? homeZone, language: language ?? homeLanguage, createdAt: now, updatedAt: now,
    }))).onConflictDoNothing().returning({ id: people.id, email: people.email });
    for (const { id, email } of rows) ids.set(email, id);
    await told(Math.min(from + lot, fresh.length));
  }
  return ids;
}

/** Managers come last, since a list may name somebody before their own row. */
async function nameManagers({ db, viewer }: Ctx<Worker>, fresh: ImportedPerson[], ids: ReadonlyMap<string, string>): Promise<void> {
  const pairs = fresh.flatMap(({ email, managerEmail }) => {
    const [id, managerId] = [ids.get(email), managerEmail === null ? undefined : ids.get(managerEmail)];
    return id && managerId ? [{ id, managerId }] : [];
  });
  if (pairs.length === 0) return;
  await db.execute(sql`update people set manager_id = given.manager_id
    from unnest(${sql.param(pairs.map(({ id }) => id))}::uuid[], ${sql.param(pairs.map(({ managerId }) => managerId))}::uuid[]) as given(id, manager_id)
    where people.organization_id = ${viewer.organizationId} and people.id = given.id`);
}

/** Title, manager, zone and language of people already known, where the list says something else. @returns how many changed. */
async function bringUpToDate({ db, viewer, now }: Ctx<Worker>, familiar: ImportedPerson[], ids: ReadonlyMap<string, string>): Promise<number> {
  if (familiar.length === 0) return 0;
  const column = <T>(of: (person: ImportedPerson) => T) => sql.param(familiar.map(of));
  const changed = await db.execute(sql`update people set title = coalesce(given.title, people.title), zone = coalesce(given.zone, people.zone),
      language = coalesce(given.language, people.language), manager_id = coalesce(given.manager_id, people.manager_id), updated_at = ${now.toISOString()}::timestamptz
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ title }) => title)}::text[], ${column(({ zone }) => zone)}::text[], ${column(({ language }) => language)}::text[],
      ${column(({ managerEmail }) => (managerEmail === null ? null : ids.get(managerEmail) ?? null))}::uuid[]) as given(id, title, zone, language, manager_id)
    where people.organization_id = ${viewer.organizationId} and people.id = given.id and (coalesce(given.title, people.title), coalesce(given.zone, people.zone), coalesce(given.language, people.language), coalesce(given.manager_id, people.manager_id))
      is distinct from (people.title, people.zone, people.language, people.manager_id)`);
  return changed.rowCount ?? 0;
}

function resultOf(content: ImportContent, checked: ReturnType<typeof checkRows>, { added, amended }: { added: number; amended: number }) {
  const bad = rowsToMend(content, checked);
  return {
    added, amended, unchanged: checked.people.length - added - amended, leftCount: bad.length,
    left: bad.slice(0, shownRows).map(({ row, problems }) => ({ row: row.number, cells: [...row.cells], problems })),
  };
}
