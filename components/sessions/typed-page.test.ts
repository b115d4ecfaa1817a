import { describe, expect, test } from "vitest";
import type { SavedLog } from "@/lib/sessions/commands/save-log";
import type { Outcome } from "@/lib/platform/errors";
import { backToMove, typedAnswer } from "./typed-answer";

const request = new Request("https://x.test/api/sessions/s1/log", { method: "POST" });
const raw = { sessionId: "s1", status: "planned", intent: "finish", "words.notes": "Private <b>&\" words", "revision.notes": "3", tick: ["a", "b"], newWords: "Ask once", newOwner: "o" };
const ok = (over: Partial<SavedLog>): Outcome<SavedLog> => ({ ok: true, data: { sessionId: "s1", status: "planned", notKept: [], refusals: [], finished: false, ...over } });
const failed: Outcome<SavedLog> = { ok: false, error: { code: "unavailable", message: "Not available.", fields: {}, details: {} } };

describe("a log sent as an ordinary form", () => {
  test("goes back to the session when all of it is kept", () => {
    const answer = typedAnswer(ok({}), request, raw);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sessions/s1"]);
  });
  test("gives every word back when nothing could be kept, ready to be sent again, and lets none of it act", async () => {
    const html = await typedAnswer(failed, request, raw).text();
    expect(html).toContain("Private &lt;b&gt;&amp;&quot; words</textarea>");
    expect(html).toContain("Ask once</textarea>");
    for (const [name, value] of [["revision.notes", "3"], ["tick", "a"], ["tick", "b"], ["newOwner", "o"], ["status", "planned"], ["intent", "save"]]) expect(html).toContain(`name="${name ?? ""}" value="${value ?? ""}"`);
    expect(html).not.toContain("<b>");
  });
  test("shows both versions of what changed meanwhile, and sends the next save on top of the other", async () => {
    const html = await typedAnswer(ok({ notKept: [{ fieldKey: "notes", label: "Private notes", words: "mine", reason: "Changed.", theirs: { words: "theirs", revision: 7, writer: "Inês", at: "2026-03-02T12:00:00Z" } }] }), request, raw).text();
    expect(html).toContain("theirs</blockquote>");
    expect(html).toContain("mine</textarea>");
    expect(html).toContain('name="revision.notes" value="7"');
  });
});

test("a refused move goes back to its page with what was wished", () => {
  expect(backToMove(failed, request, { sessionId: "s1", day: "2026-03-10", time: "10:00", scope: "this" }).headers.get("location")).toBe("/sessions/s1/move?day=2026-03-10&time=10%3A00&scope=this");
});
