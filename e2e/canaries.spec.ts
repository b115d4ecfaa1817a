import type { Page } from "@playwright/test";
import { addressOf, command, expect, midwayLeaders, roles, test } from "./support/test";
import { addressesOf, crawl, type Visited } from "./support/crawl";

type Canary = { canary: string; audience: string; object: string; allowed: string[] };
const canaries = () => command("scripts/demo-canaries.ts").trim().split("\n").map((line) => JSON.parse(line) as Canary);

/** Canaries that somebody came across without being among those who may. */
const leaks = (all: readonly Canary[], visited: readonly Visited[], address: string) =>
  visited.flatMap(({ path, text }) => all.filter(({ canary, allowed }) => !allowed.includes(address) && text.includes(canary)).map(({ object }) => `${address} at ${path}: ${object}`));

test("nobody comes across a word that is not theirs to read, wherever they look", async ({ as, asAddress, browser, baseURL }) => {
  test.setTimeout(600_000);
  const all = canaries();
  expect(all.length).toBeGreaterThan(100);
  const pages = new Map<string, Page>();
  for (const role of roles) pages.set(addressOf[role], await as(role));
  for (const address of midwayLeaders) pages.set(address, await asAddress(address));
  const found = new Map<string, Visited[]>();
  for (const [address, page] of pages) found.set(address, await crawl(page));
  const everywhere = [...new Set([...found.values()].flatMap(addressesOf))];
  for (const [address, page] of pages) {
    const tried: Visited[] = [];
    for (const path of everywhere) {
      const response = await page.request.get(path);
      tried.push({ path, status: response.status(), text: await response.text() });
    }
    expect(leaks(all, [...(found.get(address) ?? []), ...tried], address), address).toEqual([]);
  }
  // The check can fail: those who may read do come across some.
  const comesAcross = (address: string) => { const text = (found.get(address) ?? []).map((visit) => visit.text).join(); return all.filter(({ canary }) => text.includes(canary)); };
  expect(comesAcross(addressOf.coach).length).toBeGreaterThan(5);
  for (const address of midwayLeaders) expect(comesAcross(address).filter(({ audience }) => audience === "leader_only").length, address).toBeGreaterThan(0);
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
