import "server-only";
import { lt, sql } from "drizzle-orm";
import { counters, signInRequests } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import { signInMinutes } from "../rules/sign-in";
import { browserHash, signInCode, signInCodeHash, signInToken, signInTokenHash } from "../sign-in-secrets";
import { enqueue, membersAt, type Entrance } from "./door";

const minutes = (at: Date, count: number) => new Date(at.getTime() + count * 60_000);

/** Keeps one request to sign in; nobody is signed in by it. @param browser the asking browser's secret, or null for a
 *  link that is printed and may be opened anywhere. */
export async function keepRequest({ db, now }: Entrance, { email, next, browser, known }: { email: string; next: string; browser: string | null; known: boolean }): Promise<string> {
  const id = newId(now);
  await db.insert(signInRequests).values({
    id, email, tokenHash: signInTokenHash(signInToken(id)), codeHash: signInCodeHash(id, signInCode(id)),
    browserHash: browser === null ? null : browserHash(browser), known, callback: next, createdAt: now, expiresAt: minutes(now, signInMinutes),
  });
  return id;
}

/** Asks for a sign-in mail. The same work is done for an address that belongs to nobody, down to the job, which alone
 *  finds out that there is nobody to write to; so neither answer nor time tells who is known here. */
export async function askForLink(entrance: Entrance, { email, next, browser }: { email: string; next: string; browser: string }): Promise<void> {
  const members = await membersAt(entrance, email);
  const requestId = await keepRequest(entrance, { email, next, browser, known: members.length > 0 });
  await enqueue(entrance, "sign_in_mail", { requestId });
  await forgetOld(entrance);
}

/** Takes out a few of what nobody needs any more: requests and counts of yesterday. */
async function forgetOld({ db, now }: Entrance): Promise<void> {
  const yesterday = minutes(now, -24 * 60 - signInMinutes);
  await db.delete(signInRequests).where(sql`${signInRequests.id} in (select id from ${signInRequests} where ${lt(signInRequests.createdAt, yesterday)} limit 50 for update skip locked)`);
  await db.delete(counters).where(sql`${counters.key} in (select key from ${counters} where ${lt(counters.windowStartedAt, yesterday)} limit 50 for update skip locked)`);
}
