import { addressOf, command, expect, roles, test, type Role } from "./support/test";
import { addressesOf, crawl, type Visited } from "./support/crawl";

type Canary = { canary: string; audience: string; object: string; allowed: string[] };
const canaries = () => command("scripts/demo-canaries.ts").trim().split("\n").map((line) => JSON.parse(line) as Canary);

/** Canaries that somebody came across without being among those who may. */
const leaks = (all: readonly Canary[], visited: readonly Visited[], address: string) =>
  visited.flatMap(({ path, text }) => all.filter(({ canary, allowed }) => !allowed.includes(address) && text.includes(canary)).map(({ object }) => `${address} at ${path}: ${object}`));

test("nobody comes across a word that is not theirs to read, wherever they look", async ({ as, browser, baseURL }) => {
  test.setTimeout(600_000);
  const all = canaries();
  expect(all.length).toBeGreaterThan(100);
  const found = new Map<Role, Visited[]>();
  for (const role of roles) found.set(role, await crawl(await as(role)));
  const everywhere = [...new Set([...found.values()].flatMap(addressesOf))];
  for (const role of roles) {
    const page = await as(role);
    const tried: Visited[] = [];
    for (const path of everywhere) {
      const response = await page.request.get(path);
      tried.push({ path, status: response.status(), text: await response.text() });
    }
    expect(leaks(all, [...(found.get(role) ?? []), ...tried], addressOf[role]), role).toEqual([]);
  }
  // The check can fail: those who may read do come across some.
  const ofCoach = (found.get("coach") ?? []).map(({ text }) => text).join();
  expect(all.filter(({ canary }) => ofCoach.includes(canary)).length).toBeGreaterThan(5);
  const stranger = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage();
  for (const path of everywhere) {
    const text = await (await stranger.request.get(path)).text();
    expect(all.filter(({ canary }) => text.includes(canary)), path).toEqual([]);
  }
});

test("no mail of the demonstration carries a confidential word", async ({ page }) => {
  const all = canaries();
  const visited = await crawl(page, { starts: ["/mailbox"], atMost: 200 });
  for (const { path, text } of visited) expect(all.filter(({ canary }) => text.includes(canary)), path).toEqual([]);
});
