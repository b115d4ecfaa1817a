import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { changed, fine, gone, kept, silent } from "./testing/kept";

beforeEach(() => { vi.useFakeTimers({ now: new Date("2026-03-02T12:00:00Z") }); });
afterEach(() => { vi.useRealTimers(); });

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("a device that keeps nothing", () => {
  test("is told truly, and the page knows that it is the last place", async () => {
    const it = kept(gone, fine(1));
    it.device.refuses = true;
    it.keeper.typed("notes", "words");
    expect(it.keeper.isLastPlace()).toBe(false);
    await pass(800);
    expect(it.state()?.line).toBe("memory");
    expect(it.keeper.isLastPlace()).toBe(true);
    await pass(2000);
    expect(it.state()?.line).toBe("saved");
    expect(it.keeper.isLastPlace()).toBe(false);
  });
  test("is not said to keep what waits for a choice", async () => {
    const it = kept(changed);
    it.device.refuses = true;
    it.keeper.typed("notes", "mine");
    await pass(1000);
    expect(it.state()).toMatchObject({ line: "memory", conflicts: { notes: { mine: "mine" } } });
  });
  test("lets a page that goes on without the session try from memory", async () => {
    const it = kept(gone, gone, fine(1));
    it.device.refuses = true;
    it.keeper.typed("notes", "words");
    await it.keeper.stop();
    expect(it.device.closed).toBe(false);
    await pass(10_000);
    expect(it.sent.map(({ words }) => words)).toEqual(["words", "words", "words"]);
    expect(it.state()?.line).toBe("saved");
  });
});

describe("a copy on the device", () => {
  test("is made of what is typed while an answer is late", async () => {
    const it = kept(silent);
    it.keeper.typed("notes", "words");
    await pass(1000);
    expect(it.device.words).toBeNull();
    await pass(2000);
    expect(it.device.words).toMatchObject({ notes: [{ words: "words" }] });
    it.keeper.typed("notes", "words and more");
    expect(it.device.words).toMatchObject({ notes: [{ words: "words and more" }] });
  });
  test("is made of what is typed beside a conflict", async () => {
    const it = kept(changed);
    it.keeper.typed("notes", "mine");
    await pass(1000);
    it.keeper.typed("notes", "mine, later");
    expect(it.device.words).toMatchObject({ notes: [{ words: "mine, later" }] });
    expect(it.sent).toHaveLength(1);
  });
  test("is made when the page is left before anything could be sent, with the save that is under way", () => {
    const it = kept(silent);
    it.keeper.typed("notes", "last words");
    it.keeper.leave();
    expect(it.device.words).toMatchObject({ notes: [{ words: "last words", mine: [it.sent[0]?.counter] }] });
  });
  test("stays for the next window when the page goes on without the session", async () => {
    const it = kept(gone);
    it.keeper.typed("notes", "words");
    await it.keeper.stop();
    expect(it.sent).toHaveLength(1);
    expect(it.device).toMatchObject({ closed: true, words: { notes: [{ words: "words" }] } });
    await pass(60_000);
    expect(it.sent).toHaveLength(1);
  });
});
