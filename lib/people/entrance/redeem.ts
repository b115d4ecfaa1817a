import "server-only";
import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { signInRequests } from "@/db/schema";
import { isSame } from "@/lib/platform/crypto";
import { codeAttempts } from "../rules/sign-in";
import { browserHash, signInCodeHash, signInTokenHash } from "../sign-in-secrets";
import type { Entrance } from "./door";

/** Why nobody was signed in; each is a sentence of the `errors` messages. */
export type Refusal = "linkExpired" | "linkOtherBrowser" | "codeWrong";

/** A request that was proven and is used up now. */
export type Proven = { email: string; next: string };

type Link = { request: string; token: string };

/** What a link would do in this browser, without doing it: mail scanners open links, only people press buttons. */
export async function lookAtLink({ db, now }: Entrance, { request, token }: Link, browser: string | null): Promise<Refusal | null> {
  const [row] = await db.select({ tokenHash: signInRequests.tokenHash, browserHash: signInRequests.browserHash }).from(signInRequests)
    .where(and(eq(signInRequests.id, request), isNull(signInRequests.usedAt), gt(signInRequests.expiresAt, now)));
  if (!row || !isSame(row.tokenHash, signInTokenHash(token))) return "linkExpired";
  if (row.browserHash !== null && (browser === null || !isSame(row.browserHash, browserHash(browser)))) return "linkOtherBrowser";
  return null;
}

/** Uses a request up: of two presses at the same moment one succeeds. */
async function spend({ db, now }: Entrance, id: string): Promise<Proven | null> {
  const [used] = await db.update(signInRequests).set({ usedAt: now })
    .where(and(eq(signInRequests.id, id), eq(signInRequests.known, true), isNull(signInRequests.usedAt), gt(signInRequests.expiresAt, now)))
    .returning({ email: signInRequests.email, next: signInRequests.callback });
  return used ?? null;
}

/** Uses a link up, in the browser that asked for it; a printed one in any. */
export async function redeemLink(entrance: Entrance, link: Link, browser: string | null): Promise<Proven | Refusal> {
  return (await lookAtLink(entrance, link, browser)) ?? (await spend(entrance, link.request)) ?? "linkExpired";
}

/** Uses a request up by its code: in the browser that asked, the last request it made; in another one, the request
 *  whose link was opened there, so that the code is typed by somebody who has the mail. Each try counts, right or wrong. */
export async function redeemCode(entrance: Entrance, code: string, link: Link | null, browser: string | null): Promise<Proven | Refusal> {
  const { db, now } = entrance;
  if (link && (await lookAtLink(entrance, link, browser)) === "linkExpired") return "linkExpired";
  const open = and(isNull(signInRequests.usedAt), gt(signInRequests.expiresAt, now));
  const [request] = link
    ? [{ id: link.request }]
    : browser === null ? [] : await db.select({ id: signInRequests.id }).from(signInRequests)
      .where(and(eq(signInRequests.browserHash, browserHash(browser)), open)).orderBy(desc(signInRequests.createdAt)).limit(1);
  if (!request) return "linkExpired";
  const [tried] = await db.update(signInRequests).set({ attempts: sql`${signInRequests.attempts} + 1` })
    .where(and(eq(signInRequests.id, request.id), open, lt(signInRequests.attempts, codeAttempts)))
    .returning({ codeHash: signInRequests.codeHash });
  if (!tried) return "linkExpired";
  if (!isSame(tried.codeHash, signInCodeHash(request.id, code))) return "codeWrong";
  return (await spend(entrance, request.id)) ?? "codeWrong";
}

/** The address this browser last asked for, so that tries at its code count with it; null when there is none. */
export async function addressAsked({ db, now }: Entrance, link: Link | null, browser: string | null): Promise<string | null> {
  if (!link && browser === null) return null;
  const which = link ? eq(signInRequests.id, link.request) : eq(signInRequests.browserHash, browserHash(browser ?? ""));
  const [row] = await db.select({ email: signInRequests.email }).from(signInRequests)
    .where(and(which, gt(signInRequests.expiresAt, now))).orderBy(desc(signInRequests.createdAt)).limit(1);
  return row?.email ?? null;
}
