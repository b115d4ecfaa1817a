import { sql } from "drizzle-orm";
import { afterAll, test as base } from "vitest";
import type { Ctx, Member } from "../../lib/platform/context";
import type { MemberRole } from "../../lib/people/rules";
import { newId } from "../../lib/platform/ids";
import { connect, quoteUuids, type Db } from "../client";
import { builders, type Builders } from "./build";

const pools: { owner?: ReturnType<typeof connect> } = {};
afterAll(async () => { await pools.owner?.end(); delete pools.owner; });
class Rollback extends Error {}

/** The instant at which every test takes place: a Monday at noon UTC. */
export const now = new Date("2026-03-02T12:00:00Z");

/** A person of the test world who can look at it. */
export type Someone = { id: string; organizationId: string; name?: string; roles?: readonly MemberRole[] };

export type World = {
  /** Makes rows past every policy, as the installation's owner. */
  build: Builders;
  /** Does something as somebody, behind row-level security, exactly as a page or an action would. */
  as: <T>(person: Someone, work: (ctx: Ctx) => Promise<T>, at?: Date) => Promise<T>;
  /** Does something at the entrance, before anybody is known, with the rights of its own role alone. */
  entrance: <T>(work: (entrance: { db: Db; now: Date }) => Promise<T>, at?: Date) => Promise<T>;
  /** Does something as the application for whom nobody is known to it: no row of the domain is in reach. */
  asNobody: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  /** Reads anything, past every policy. */
  owner: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
};

const memberOf = (person: Someone): Member => ({
  kind: "member", sessionId: newId(), accountId: newId(), personId: person.id, organizationId: person.organizationId, people: [person.id],
  name: person.name ?? "Somebody", title: "", email: "", zone: "Europe/Amsterdam", locale: "en",
  role: person.roles?.[0] ?? "leader", roles: [...(person.roles ?? [])], organizations: [],
});

/** A test with its own world: real Postgres, one transaction, rolled back at the end. A failing statement inside
 *  `as` or `owner` undoes that step alone. */
export const test = base.extend<{ world: World }>({
  world: async ({}, use) => {
    pools.owner ??= connect(process.env.DATABASE_URL ?? "", 4);
    await pools.owner.transaction("select 1", async (db) => {
      const step = async <T>(role: string | null, open: () => Promise<unknown>, work: () => Promise<T>): Promise<T> => {
        const name = `step_${newId().replaceAll("-", "")}`;
        await db.execute(sql.raw(`savepoint ${name}`));
        try {
          if (role) await db.execute(sql.raw(`set local role ${role}`));
          await open();
          const result = await work();
          await db.execute(sql.raw("reset role"));
          return result;
        } catch (error) {
          await db.execute(sql.raw(`rollback to savepoint ${name}`));
          await db.execute(sql.raw("reset role"));
          throw error;
        }
      };
      const nothing = () => Promise.resolve();
      await use({
        build: builders(db),
        owner: (work) => step(null, nothing, () => work(db)),
        entrance: (work, at = now) => step("entente_auth", nothing, () => work({ db, now: at })),
        asNobody: (work) => step("entente_app", nothing, () => work(db)),
        as: (person, work, at = now) => step("entente_app",
          () => db.execute(sql.raw(`select doors.view_as(${quoteUuids([person.id])}), set_config('app.at', '${at.toISOString()}', true)`)),
          () => work({ db, viewer: memberOf(person), now: at })),
      });
      throw new Rollback();
    }).catch((error: unknown) => { if (!(error instanceof Rollback)) throw error; });
  },
});
