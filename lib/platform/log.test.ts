import { describe, expect, it } from "vitest";
import { factsOf, placeOf } from "./log";

describe("what is logged of an unexpected error", () => {
  const notes = "Failed query: insert into guide_entries\nparams: We spoke about trust\nat night she cannot sleep\n    at nobody's whisper (canary)";
  it("is where it happened and never a word of its message", () => {
    const place = placeOf(new Error(notes));
    expect(place).toContain("log.test.ts");
    expect(place).not.toMatch(/she cannot|whisper|canary/);
    expect(placeOf(new Error())).toContain("log.test.ts");
  });
  it("is nothing when the message was changed afterwards, or when it is no error", () => {
    const changed = new Error(notes);
    expect(changed.stack).toContain("canary"); // written down now, with the words of now
    changed.message = "something else";
    expect([placeOf(changed), placeOf("at home")]).toEqual(["", ""]);
  });
  it("is the database's own code, without what it says", () => {
    expect(factsOf(new Error(notes, { cause: Object.assign(new Error("at home"), { code: "23505" }) }))).toEqual({ code: "23505" });
  });
});
