import { describe, expect, test } from "vitest";
import { browser, one } from "./testing/browser";

describe("each window", () => {
  test("has a place of its own, and what one acknowledged deletes nothing of another", async () => {
    const { openWindow, copies } = browser();
    const [first, second] = [openWindow(), openWindow()];
    expect(await first.keep(one("first"))).toBe(true);
    expect(await second.keep(one("second"))).toBe(true);
    expect(copies()).toHaveLength(2);
    second.forget();
    expect(copies()).toHaveLength(1);
    first.crash();
    expect(await openWindow().left()).toEqual([one("first")]);
  });
  test("keeps nothing that can be read without the key", async () => {
    const { openWindow, storage } = browser();
    await openWindow().keep(one("hush"));
    expect([...storage.places].flat().join()).not.toMatch(/hush|notes/);
  });
  test("leaves alone what another that is open keeps", async () => {
    const { openWindow, copies } = browser();
    const first = openWindow();
    await first.keep(one("first"));
    const second = openWindow();
    expect(await second.left()).toEqual([]);
    second.forget();
    expect(copies()).toHaveLength(1);
  });
  test("replaces its own copy with the latest, however long each takes", async () => {
    const { openWindow, copies } = browser();
    const it = openWindow();
    expect(await Promise.all([it.keep(one("a")), it.keep(one("ab")), it.keep(one("abc"))])).toEqual([true, true, true]);
    expect(copies()).toHaveLength(1);
    it.crash();
    expect(await openWindow().left()).toEqual([one("abc")]);
  });
  test("that was acknowledged while a copy was being made keeps none", async () => {
    const { openWindow, copies } = browser();
    const it = openWindow();
    const keeping = it.keep(one("a"));
    it.forget();
    expect(await keeping).toBe(false);
    expect(copies()).toEqual([]);
  });
});

describe("what a window left that is gone", () => {
  test("is taken over by one alone of two that open at once", async () => {
    const { openWindow } = browser();
    const gone = openWindow();
    await gone.keep(one("left"));
    gone.crash();
    const found = await Promise.all([openWindow().left(), openWindow().left()]);
    expect(found.flat()).toEqual([one("left")]);
  });
  test("stays until it stands in the place of the one that took it over", async () => {
    const { openWindow, copies, storage } = browser();
    const gone = openWindow();
    await gone.keep(one("left"));
    gone.crash();
    const next = openWindow();
    expect(await next.left()).toHaveLength(1);
    const [before] = copies();
    storage.room = 10;
    expect(await next.keep({ ...one("left"), summary: one("more").notes ?? [] })).toBe(false);
    expect(copies()).toEqual([before]);
    storage.room = Infinity;
    expect(await next.keep(one("left"))).toBe(true);
    expect(copies()).toHaveLength(1);
    expect(copies()).not.toContain(before);
    next.crash();
    expect(await openWindow().left()).toEqual([one("left")]);
  });
  test("goes when all of it is acknowledged, but not what that window wrote after all", async () => {
    const { openWindow, copies } = browser();
    const [gone, asleep] = [openWindow(), openWindow()];
    await gone.keep(one("left"));
    await asleep.keep(one("asleep"));
    gone.crash();
    asleep.crash();
    const next = openWindow();
    expect(await next.left()).toHaveLength(2);
    await asleep.keep(one("awake again"));
    next.forget();
    expect(copies()).toHaveLength(1);
    next.crash();
    expect(await openWindow().left()).toEqual([one("awake again")]);
  });
  test("by going on to another page is there as well, and nothing is written after that", async () => {
    const { openWindow } = browser();
    const it = openWindow();
    await it.keep(one("left"));
    it.close();
    expect(await it.keep(one("too late"))).toBe(false);
    expect(await openWindow().left()).toEqual([one("left")]);
  });
  test("of another session stays for that one", async () => {
    const { openWindow, copies } = browser();
    const it = openWindow("s");
    await it.keep(one("left"));
    it.crash();
    expect(await openWindow("s2").left()).toEqual([]);
    expect(copies()).toHaveLength(1);
    expect(await openWindow("s").left()).toEqual([one("left")]);
  });
  test("and is damaged is passed over and removed", async () => {
    const { openWindow, copies, storage } = browser();
    const it = openWindow();
    await it.keep(one("left"));
    storage.setItem(copies()[0]!, "AAAA.broken");
    it.crash();
    const next = openWindow();
    expect(await next.left()).toEqual([]);
    next.forget();
    expect(copies()).toEqual([]);
  });
});
