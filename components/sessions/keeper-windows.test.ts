import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { changed, fine, kept, text } from "./testing/kept";

beforeEach(() => { vi.useFakeTimers({ now: new Date("2026-03-02T12:00:00Z") }); });
afterEach(() => { vi.useRealTimers(); });

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("what other windows left", () => {
  test("of one field is put back as the latest text, saved, and only then shown beside the other", async () => {
    const it = kept(fine(1), fine(2));
    it.device.left = [{ notes: [text("first window", { at: "2026-03-02T10:00:00Z" })] }, { notes: [text("second window", { revision: 3, mine: [9] })] }];
    expect(await it.keeper.restore()).toEqual({ notes: "second window" });
    expect(it.state()?.conflicts).toEqual({});
    expect(it.device.words?.notes?.map(({ words }) => words)).toEqual(["second window", "first window"]);
    await pass(100);
    expect(it.sent).toMatchObject([{ words: "second window", revision: 3, mine: [9] }]);
    expect(it.state()).toMatchObject({ line: "waiting", conflicts: { notes: { mine: "second window", theirs: { words: "first window", writer: "Katrin", at: "2026-03-02T10:00:00Z", kept: true } } } });
    expect(it.device.words?.notes?.map(({ words }) => words)).toEqual(["first window"]);
    await expect(it.keeper.flush()).resolves.toBe(false);
    it.keeper.resolve("notes", "both windows");
    await pass(100);
    expect(it.sent[1]).toMatchObject({ words: "both windows", revision: 1 });
    expect(it.state()).toMatchObject({ line: "saved", conflicts: {} });
    expect(it.device.words).toBeNull();
  });
  test("is compared one after another, each once", async () => {
    const it = kept(fine(1));
    it.device.left = [{ notes: [text("a", { at: "2026-03-02T10:00:00Z" })] }, { notes: [text("b", { at: "2026-03-02T10:01:00Z" }), text("a")] }, { notes: [text("c", { at: "2026-03-02T10:02:00Z" })] }];
    expect(await it.keeper.restore()).toEqual({ notes: "a" });
    await pass(100);
    expect(it.state()?.conflicts.notes?.theirs.words).toBe("c");
    it.keeper.resolve("notes", "a");
    expect(it.state()?.conflicts.notes?.theirs.words).toBe("b");
    it.keeper.resolve("notes", "a");
    expect(it.state()).toMatchObject({ line: "saved", conflicts: {} });
    expect(it.sent).toHaveLength(1);
    expect(it.device.words).toBeNull();
  });
  test("never replaces what was typed here before it was found", async () => {
    const it = kept(fine(1));
    it.device.left = [{ notes: [text("from before")] }];
    it.keeper.typed("notes", "typed now");
    expect(await it.keeper.restore()).toEqual({});
    await pass(1000);
    expect(it.sent.map(({ words }) => words)).toEqual(["typed now"]);
    expect(it.state()?.conflicts.notes).toMatchObject({ mine: "typed now", theirs: { words: "from before", kept: true } });
  });
  test("goes on waiting while its field is typed in and saved", async () => {
    const it = kept(fine(1));
    it.device.left = [{ notes: [text("from before")] }];
    it.keeper.typed("notes", "typed");
    await it.keeper.restore();
    await pass(1000);
    it.keeper.typed("notes", "typed on");
    await pass(1000);
    expect(it.sent.map(({ words }) => words)).toEqual(["typed", "typed on"]);
    expect(it.state()?.conflicts.notes).toMatchObject({ mine: "typed on", theirs: { words: "from before" } });
    expect(it.device.words?.notes?.map(({ words }) => words)).toEqual(["from before"]);
  });
  test("stands back while somebody else's version is met, and comes after it", async () => {
    const it = kept(changed, fine(8));
    it.device.left = [{ notes: [text("older", { at: "2026-03-02T10:00:00Z" })] }, { notes: [text("newer")] }];
    await it.keeper.restore();
    await pass(100);
    expect(it.state()?.conflicts.notes).toMatchObject({ mine: "newer", theirs: { words: "theirs", revision: 7 } });
    it.keeper.resolve("notes", "newer and theirs");
    await pass(100);
    expect(it.sent[1]).toMatchObject({ words: "newer and theirs", revision: 7 });
    expect(it.state()?.conflicts.notes).toMatchObject({ mine: "newer and theirs", theirs: { words: "older", kept: true } });
  });
  test("and the server has by now is forgotten without a word", async () => {
    const it = kept(fine(1));
    it.device.left = [{ notes: [text("")] }];
    expect(await it.keeper.restore()).toEqual({});
    expect(it.device.left).toEqual([]);
    await pass(1000);
    expect(it.sent).toEqual([]);
  });
  test("of a list of ticks counts as the latest alone", async () => {
    const it = kept(fine(1));
    it.device.left = [{ ticks: [text("a", { at: "2026-03-02T10:00:00Z" })] }, { ticks: [text("a b")] }];
    expect(await it.keeper.restore()).toEqual({ ticks: "a b" });
    await pass(100);
    expect(it.state()).toMatchObject({ line: "saved", conflicts: {} });
  });
  test("of a field that can no longer be written stays until its writer throws it away, and can be taken back", async () => {
    const it = kept(fine(1));
    it.device.left = [{ agenda: [text("for the meeting")] }];
    expect(await it.keeper.restore()).toEqual({});
    expect(it.state()).toMatchObject({ line: "saved", stranded: ["for the meeting"] });
    it.keeper.typed("notes", "words");
    await pass(1000);
    expect(it.device.words).toMatchObject({ agenda: [{ words: "for the meeting" }] });
    const takeBack = it.keeper.discard();
    expect(it.device.words).toBeNull();
    takeBack();
    expect(it.device.words).toMatchObject({ agenda: [{ words: "for the meeting" }] });
    expect(it.state()?.stranded).toEqual(["for the meeting"]);
  });
});
