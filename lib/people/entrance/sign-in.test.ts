import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { accounts, people, signInRequests } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import { test, now, type World } from "@/db/testing/test";
import { signInCode, signInToken } from "../sign-in-secrets";
import { askForLink, keepRequest } from "./ask";
import { lookAtLink, redeemCode, redeemLink } from "./redeem";

const browser = "the browser that asked";
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const wrongCode = (id: string) => (signInCode(id) === "000000" ? "000001" : "000000");

async function member(world: World) {
  const home = await world.build.organization();
  return world.build.person(home.id, ["leader"], { email: `leader-${newId()}@norvane.example` });
}

/** Asks as somebody's browser would. @returns the request's link. */
async function asked(world: World, email: string) {
  await world.entrance((entrance) => askForLink(entrance, { email, next: "/engagements", browser }));
  const [row] = await world.owner((db) => db.select().from(signInRequests).where(eq(signInRequests.email, email)));
  return { request: row!.id, token: signInToken(row!.id), row: row! };
}

const jobs = (world: World) => world.owner(async (db) => (await db.execute<{ task: string; payload: { requestId: string } }>(sql`
  select t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`)).rows);

describe("asking for a link", () => {
  test("keeps only hashes and mails by a job that carries an id", async ({ world }) => {
    const link = await asked(world, (await member(world)).email);
    expect(link.row).toMatchObject({ known: true, callback: "/engagements", attempts: 0, usedAt: null });
    const kept = JSON.stringify(link.row);
    for (const secret of [link.token, signInCode(link.request), browser]) expect(kept).not.toContain(secret);
    expect(link.row.expiresAt).toEqual(later(10));
    expect((await jobs(world)).filter(({ payload }) => payload.requestId === link.request)).toEqual([{ task: "sign_in_mail", payload: { requestId: link.request } }]);
  });

  test("does the same work for an address that belongs to nobody", async ({ world }) => {
    const link = await asked(world, "nobody@norvane.example");
    expect(link.row).toMatchObject({ known: false, usedAt: null, mailedAt: null });
    expect((await jobs(world)).some(({ payload }) => payload.requestId === link.request)).toBe(true);
    expect(await world.entrance((entrance) => redeemLink(entrance, link, browser))).toBe("linkExpired");
    expect(await world.entrance((entrance) => redeemCode(entrance, signInCode(link.request), null, browser))).toBe("codeWrong");
    expect(await world.owner((db) => db.select().from(accounts).where(eq(accounts.email, "nobody@norvane.example")))).toEqual([]);
  });

  test("knows nobody who has no role, or was removed", async ({ world }) => {
    const home = await world.build.organization();
    const colleague = await world.build.person(home.id, []);
    const former = await member(world);
    await world.owner((db) => db.update(people).set({ removedAt: now }).where(eq(people.id, former.id)));
    for (const { email } of [colleague, former]) expect((await asked(world, email)).row.known).toBe(false);
  });
});

describe("a link", () => {
  test("works once, in the browser that asked", async ({ world }) => {
    const { email } = await member(world);
    const link = await asked(world, email);
    expect(await world.entrance((entrance) => redeemLink(entrance, link, browser))).toEqual({ email, next: "/engagements" });
    expect(await world.entrance((entrance) => redeemLink(entrance, link, browser))).toBe("linkExpired");
  });

  test("is not used up by being looked at, as mail scanners do", async ({ world }) => {
    const link = await asked(world, (await member(world)).email);
    for (const who of [browser, null, "a scanner"]) await world.entrance((entrance) => lookAtLink(entrance, link, who));
    expect(await world.entrance((entrance) => redeemLink(entrance, link, browser))).toMatchObject({ next: "/engagements" });
  });

  test("says in another browser that another one asked, and asks for the code there", async ({ world }) => {
    const { email } = await member(world);
    const link = await asked(world, email);
    for (const other of ["another browser", null]) expect(await world.entrance((entrance) => redeemLink(entrance, link, other))).toBe("linkOtherBrowser");
    expect(await world.entrance((entrance) => redeemCode(entrance, signInCode(link.request), link, "another browser"))).toMatchObject({ email });
  });

  test("ends after ten minutes", async ({ world }) => {
    const link = await asked(world, (await member(world)).email);
    expect(await world.entrance((entrance) => lookAtLink(entrance, link, browser), later(9))).toBeNull();
    expect(await world.entrance((entrance) => redeemLink(entrance, link, browser), later(10))).toBe("linkExpired");
    expect(await world.entrance((entrance) => redeemCode(entrance, signInCode(link.request), null, browser), later(10))).toBe("linkExpired");
  });

  test("with a token of another request opens nothing", async ({ world }) => {
    const [mine, hers] = [await asked(world, (await member(world)).email), await asked(world, (await member(world)).email)];
    expect(await world.entrance((entrance) => redeemLink(entrance, { request: hers.request, token: mine.token }, browser))).toBe("linkExpired");
  });

  test("that was printed works in any browser", async ({ world }) => {
    const { email } = await member(world);
    const id = await world.entrance((entrance) => keepRequest(entrance, { email, next: "/home", browser: null, known: true }));
    expect(await world.entrance((entrance) => redeemLink(entrance, { request: id, token: signInToken(id) }, "any"))).toEqual({ email, next: "/home" });
  });
});

describe("a code", () => {
  test("signs in the browser that asked, once", async ({ world }) => {
    const { email } = await member(world);
    const { request } = await asked(world, email);
    expect(await world.entrance((entrance) => redeemCode(entrance, signInCode(request), null, browser))).toMatchObject({ email });
    expect(await world.entrance((entrance) => redeemCode(entrance, signInCode(request), null, browser))).toBe("linkExpired");
  });

  test("is taken five times, right or wrong; the link still works after that", async ({ world }) => {
    const link = await asked(world, (await member(world)).email);
    for (let attempt = 1; attempt <= 5; attempt += 1) expect(await world.entrance((entrance) => redeemCode(entrance, wrongCode(link.request), null, browser))).toBe("codeWrong");
    expect(await world.entrance((entrance) => redeemCode(entrance, signInCode(link.request), null, browser))).toBe("linkExpired");
    expect(await world.entrance((entrance) => redeemLink(entrance, link, browser))).toMatchObject({ next: "/engagements" });
  });

  test("is nothing in a browser that did not ask and holds no link", async ({ world }) => {
    const { request } = await asked(world, (await member(world)).email);
    for (const other of ["another browser", null]) expect(await world.entrance((entrance) => redeemCode(entrance, signInCode(request), null, other))).toBe("linkExpired");
  });
});
