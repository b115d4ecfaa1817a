import { describe, expect, test } from "vitest";
import { deviceStore } from "./device-store";
import type { KeptWords } from "./kept-words";
import { browser, key, one } from "./testing/browser";

describe("signing out", () => {
  test("removes every copy, and a window left open writes none any more", async () => {
    const { openWindow, copies, storage } = browser();
    const it = openWindow();
    await it.keep(one("a"));
    storage.clear(); // what the browser does on `Clear-Site-Data`
    expect(await it.keep(one("ab"))).toBe(false);
    expect(copies()).toEqual([]);
  });
  test("and in again removes what was kept under the key before, and leaves its windows without a copy", async () => {
    const { openWindow, copies } = browser();
    const before = openWindow("s", 1);
    await before.keep(one("before"));
    const after = openWindow("s", 2);
    expect(await after.left()).toEqual([]);
    expect(copies()).toEqual([]);
    expect(await before.keep(one("before, and more"))).toBe(false);
    expect(await after.keep(one("after"))).toBe(true);
    expect(copies()).toHaveLength(1);
  });
});

describe("a browser that refuses", () => {
  test("room keeps the copy it had and says so", async () => {
    const { openWindow, storage } = browser();
    const it = openWindow();
    expect(await it.keep(one("a"))).toBe(true);
    storage.room = 10;
    expect(await it.keep(one("a and much more"))).toBe(false);
    it.crash();
    expect(await openWindow().left()).toEqual([one("a")]);
  });
  test("room from the beginning keeps copies once there is some", async () => {
    const { openWindow, storage } = browser();
    storage.room = 0;
    const it = openWindow();
    expect(await it.keep(one("a"))).toBe(false);
    storage.room = Infinity;
    expect(await it.keep(one("a"))).toBe(true);
  });
  test("storage altogether keeps nothing and hinders nothing", async () => {
    const it = deviceStore("s", key(1), null);
    expect(await it.keep(one("a"))).toBe(false);
    let found: readonly KeptWords[] | undefined;
    await it.takeOver((copies) => { found = copies; });
    expect(found).toEqual([]);
    it.forget();
    it.close();
  });
  test("storage while the page is open hinders nothing either", async () => {
    const { openWindow, storage } = browser();
    const it = openWindow();
    await it.keep(one("a"));
    const refuse = () => { throw new DOMException("refused", "SecurityError"); };
    Object.assign(storage, { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse });
    expect(await it.keep(one("ab"))).toBe(false);
    expect(await it.left()).toEqual([]);
    it.forget();
  });
});
