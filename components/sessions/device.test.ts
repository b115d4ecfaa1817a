import { afterEach, describe, expect, test } from "vitest";
import { holdByAsking, holdByLock, thisDevice } from "./device";

const open: AbortController[] = [];
afterEach(() => { for (const window of open.splice(0)) window.abort(); });
const anotherWindow = () => { const window = new AbortController(); open.push(window); return window; };

describe("a name, where the browser has no locks", () => {
  test("belongs to the window that asked first, until it ends", async () => {
    const [first, second, third] = [anotherWindow(), anotherWindow(), anotherWindow()];
    expect(await holdByAsking("a", first.signal)).toBe(true);
    expect(await holdByAsking("b", second.signal)).toBe(true);
    expect(await holdByAsking("a", second.signal)).toBe(false);
    first.abort();
    expect(await holdByAsking("a", third.signal)).toBe(true);
  });
  test("belongs to one alone of several that ask at once", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => holdByAsking("c", anotherWindow().signal)));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });
});

describe("a name, where it has them", () => {
  /** The part of the browser's lock manager that is used: one holder of a name at a time, others wait until they give up. */
  const locks = () => {
    const held = new Map<string, Promise<unknown>>();
    return {
      request: async (name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) => {
        const gaveUp = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
        gaveUp.catch(() => undefined);
        while (held.has(name)) await Promise.race([held.get(name), gaveUp]);
        const working = work().finally(() => held.delete(name));
        held.set(name, working);
        return working;
      },
    } as unknown as LockManager;
  };
  test("is waited for a moment, as when a page is loaded anew, and no longer", async () => {
    const hold = holdByLock(locks(), holdByAsking);
    const [first, second] = [anotherWindow(), anotherWindow()];
    expect(await hold("a", first.signal)).toBe(true);
    expect(await hold("a", second.signal)).toBe(false);
    const waiting = hold("a", second.signal);
    first.abort();
    expect(await waiting).toBe(true);
  });
  test("is asked for among the windows when the browser refuses a lock", async () => {
    const refusing = { request: () => Promise.reject(new DOMException("refused", "SecurityError")) } as unknown as LockManager;
    const hold = holdByLock(refusing, holdByAsking);
    expect(await hold("d", anotherWindow().signal)).toBe(true);
    expect(await hold("d", anotherWindow().signal)).toBe(false);
  });
});

test("a place without storage is no device", () => {
  expect(thisDevice()).toBeNull();
});
