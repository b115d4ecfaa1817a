/* Adds to the demonstration under test those who stand outside its story, and prints as one JSON line what the matrix
   asks for, what it counts, and a sign-in link for every standing. Run by e2e/support/world.ts. */
import { connect } from "@/db/client";
import { builders } from "@/db/testing/build";
import { closeDatabases } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { printSignInLink } from "@/lib/people/entrance/printed";
import { told, type Standing } from "../standings";
import { askedGround } from "./asked";
import { elsewhereGround } from "./elsewhere";
import type { Ground } from "./ground";
import { formerCoach, soonRemoved } from "./left";

/** What is printed. `removedId`: whom an administrator is to remove; `secondLink`: one of theirs that is not used before. */
export type Made = { asked: Ground; elsewhere: Ground; links: Record<Exclude<Standing, "nobody">, string>; removedId: string; secondLink: string };

async function make(): Promise<Made> {
  const owner = connect(env().databaseDirectUrl, 1);
  const made = await owner.transaction("select 1", async (db) => {
    const build = builders(db);
    const asked = await askedGround(db);
    const elsewhere = await elsewhereGround(db, build);
    const former = await formerCoach(db, build, asked);
    const removed = await soonRemoved(build, asked.organizationId);
    asked.records.entry.push([former.mark]);
    return { asked, elsewhere, former, removed };
  }).finally(() => owner.end());
  const addresses = { ...told, elsewhere: made.elsewhere.address, formerCoach: made.former.address, removed: made.removed.address };
  const links: Partial<Record<Standing, string>> = {};
  for (const [standing, address] of Object.entries(addresses)) links[standing as Standing] = await printSignInLink(address);
  return { asked: made.asked, elsewhere: made.elsewhere, links: links as Made["links"], removedId: made.removed.id, secondLink: await printSignInLink(made.removed.address) };
}

try {
  console.log(JSON.stringify(await make()));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await closeDatabases();
}
