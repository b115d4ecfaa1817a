import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { changed, fine, gone, kept, text } from "./testing/kept";

beforeEach(() => { vi.useFakeTimers({ now: new Date("2026-03-02T12:00:00Z") }); });
afterEach(() => { vi.useRealTimers(); });

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("what is typed", () => {
  test("is sent after a pause, once, and only then called saved", async () => {
    const it = kept(fine(1));
    it.keeper.typed("notes", "a");
    it.keeper.typed("notes", "ab");
    expect(it.state()?.line).toBe("saving");
    await pass(1000);
    expect(it.sent.map(({ words }) => words)).toEqual(["ab"]);
    expect(it.state()?.line).toBe("saved");
  });
  test("is kept on the device while it cannot be sent, tried again, and forgotten there once it is acknowledged", async () => {
    const it = kept(gone, gone, fine(1));
    it.keeper.typed("notes", "words");
    await pass(800);
    expect(it.state()?.line).toBe("kept");
    expect(it.device.words).toMatchObject({ notes: [{ words: "words" }] });
    await pass(10_000);
    expect(it.sent).toHaveLength(3);
    expect(it.sent[2]?.mine).toEqual([it.sent[0]?.counter, it.sent[1]?.counter]);
    expect(it.state()?.line).toBe("saved");
    expect(it.device.words).toBeNull();
  });
  test("further while there is no connection goes to the device too", async () => {
    const it = kept(gone);
    it.keeper.typed("notes", "one");
    await pass(800);
    it.keeper.typed("notes", "one two");
    await pass(10);
    expect(it.device.words).toMatchObject({ notes: [{ words: "one two" }] });
  });
  test("comes back from the device when the page opens again", async () => {
    const it = kept(fine(1));
    it.device.left = [{ notes: [text("from before", { mine: [4] })] }];
    expect(await it.keeper.restore()).toEqual({ notes: "from before" });
    await pass(100);
    expect(it.sent).toMatchObject([{ words: "from before", mine: [4] }]);
  });
  test("stands beside what somebody else wrote, and is sent on top of it as chosen", async () => {
    const it = kept(changed, fine(8));
    it.keeper.typed("notes", "mine");
    await pass(1000);
    expect(it.state()?.conflicts.notes).toMatchObject({ mine: "mine", theirs: { words: "theirs" } });
    expect(it.device.words).toMatchObject({ notes: [{ words: "mine" }] });
    it.keeper.resolve("notes", "theirs and mine");
    await pass(100);
    expect(it.sent[1]).toMatchObject({ words: "theirs and mine", revision: 7, mine: [] });
    expect(it.state()).toMatchObject({ line: "saved", conflicts: {} });
  });
  test("in a list of ticks asks nobody", async () => {
    const it = kept(changed, fine(8));
    it.keeper.typed("ticks", "a b");
    await pass(1000);
    expect(it.sent[1]).toMatchObject({ words: "a b", revision: 7 });
    expect(it.state()?.conflicts).toEqual({});
  });
  test("that was ignored for something newer is asked about again, never called saved", async () => {
    const it = kept(({ counter }) => ({ status: 200, body: { revision: 2, counter: counter + 5000, ignored: true } }), changed);
    it.keeper.typed("notes", "mine");
    await pass(1000);
    expect(it.sent[1]?.counter).toBeGreaterThan((it.sent[0]?.counter ?? 0) + 5000);
    expect(it.state()?.conflicts.notes).toBeDefined();
  });
  test("and refused keeps its words and says why until it is changed", async () => {
    const it = kept(() => ({ status: 422, body: { message: "Check", fields: { words: ["Too long."] } } }), fine(1));
    it.keeper.typed("notes", "too long");
    await pass(5000);
    expect(it.sent).toHaveLength(1);
    expect(it.state()?.refused).toEqual({ notes: "Too long." });
    it.keeper.typed("notes", "short");
    await pass(1000);
    expect(it.state()).toMatchObject({ refused: {}, line: "saved" });
  });
  test("signed out is kept here and sent after signing in again", async () => {
    const it = kept(() => ({ status: 401, body: {} }), fine(1));
    it.keeper.typed("notes", "words");
    await pass(800);
    expect(it.state()?.line).toBe("signedOut");
    expect(it.device.words).not.toBeNull();
    await pass(2000);
    expect(it.state()?.line).toBe("saved");
  });
  test("when the page is left goes out without waiting for the answer before", async () => {
    const it = kept(fine(1));
    it.keeper.typed("notes", "words");
    it.keeper.leave();
    it.keeper.typed("notes", "words and more");
    it.keeper.leave();
    expect(it.sent.map(({ words }) => words)).toEqual(["words", "words and more"]);
    expect(it.sent[1]?.mine).toEqual([it.sent[0]?.counter]);
    await pass(0);
  });
  test("is all acknowledged before a log is finished", async () => {
    const it = kept(fine(1));
    it.keeper.typed("notes", "last words");
    await expect(it.keeper.flush()).resolves.toBe(true);
    expect(it.sent).toHaveLength(1);
  });
});

describe("what another wrote meanwhile", () => {
  const other = { key: "notes", sideId: null, words: "theirs", revision: 7 };
  test("is shown where nothing is being typed, once", async () => {
    const it = kept(fine(8));
    expect(it.keeper.received(other)).toBe(true);
    expect(it.keeper.received(other)).toBe(false);
    it.keeper.typed("notes", "theirs and mine");
    await pass(1000);
    expect(it.sent).toMatchObject([{ words: "theirs and mine", revision: 7 }]);
  });
  test("replaces no word that is being typed, and meets it at its next save", async () => {
    const it = kept(changed);
    it.keeper.typed("notes", "mine");
    expect(it.keeper.received(other)).toBe(false);
    await pass(1000);
    expect(it.sent).toMatchObject([{ words: "mine", revision: 0 }]);
    expect(it.state()?.conflicts.notes).toMatchObject({ mine: "mine", theirs: { words: "theirs" } });
  });
  test("in a field that is new here is kept from then on, under the server's name for it", async () => {
    const it = kept(fine(2));
    expect(it.keeper.received({ key: "hope@s1", fieldKey: "hope", sideId: "s1", words: "", revision: 1 })).toBe(false);
    it.keeper.typed("hope@s1", "One plan");
    await pass(1000);
    expect(it.sent).toMatchObject([{ fieldKey: "hope", sideId: "s1", words: "One plan", revision: 1, status: "planned" }]);
  });
  test("in a field that is new here meets what a window that is gone left of it", async () => {
    const it = kept(fine(2));
    it.device.left = [{ "hope@s1": [text("Two plans")] }];
    await it.keeper.restore();
    expect(it.state()?.stranded).toEqual(["Two plans"]);
    it.keeper.received({ key: "hope@s1", fieldKey: "hope", sideId: "s1", words: "One plan", revision: 1 });
    expect(it.state()).toMatchObject({ stranded: [], conflicts: { "hope@s1": { mine: "One plan", theirs: { words: "Two plans", kept: true } } } });
    expect(it.device.words).toMatchObject({ "hope@s1": [{ words: "Two plans" }] });
  });
});
