import { sql } from "drizzle-orm";
import { connect, quoteUuids, type Db } from "@/db/client";
import { builders } from "@/db/testing/build";
import type { World } from "@/db/testing/test";
import { now } from "@/lib/platform/clock";
import type { Member } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";

/** The installation under test as the builders and commands of the tests know a world: what is done as somebody is done
 *  behind row-level security, exactly as a page or an action would. */
function worldOf(db: Db): World {
  return {
    build: builders(db), owner: (work) => work(db), asNobody: (work) => work(db), entrance: (work, at = now()) => work({ db, now: at }),
    async as({ id, organizationId, name = "", roles = [] }, work, at = now()) {
      await db.execute(sql.raw("set local role entente_app"));
      await db.execute(sql.raw(`select doors.view_as(${quoteUuids([id])})`));
      const viewer: Member = {
        kind: "member", sessionId: newId(), accountId: newId(), personId: id, organizationId, people: [id], name, title: "", email: "", zone: "Europe/Amsterdam", locale: "en",
        role: roles[0] ?? "leader", roles: [...roles], organizations: [],
      };
      const done = await work({ db, viewer, now: at });
      await db.execute(sql.raw("reset role"));
      return done;
    },
  };
}

/** Makes something in the installation under test, in one transaction, and prints what came of it as one JSON line. */
export async function make(work: (world: World) => Promise<unknown>): Promise<void> {
  const owner = connect(env().databaseDirectUrl, 1);
  console.log(JSON.stringify(await owner.transaction("select 1", (db) => work(worldOf(db))).finally(() => owner.end())));
}
