import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readyInstrument } from "../instruments/all";
import { rowsOfForm } from "./form";
import { draftRoom, responseOf } from "./response";

const form = rowsOfForm(readyInstrument("working-relationship"), "end", [{ key: "g", text: "deciding" }]);

describe("an answer", () => {
  it("fits the room of its form whatever is written", () => {
    const anything = fc.record({ group: fc.constantFrom("manager", "others"), sole: fc.constant("pooled"), answers: fc.constant(Object.fromEntries(form.map(({ key }) => [key, -3]))),
      comments: fc.record({ "wr-suggest": fc.record({ text: fc.oneof(fc.string({ maxLength: 900, unit: "binary" }), fc.constant("\u0001".repeat(900)), fc.constant("\u{1F600}".repeat(900))), choice: fc.constant("paraphrased") }) }) });
    fc.assert(fc.property(anything, (given) => {
      expect(Buffer.byteLength(JSON.stringify(responseOf(form, given, "peers")))).toBeLessThanOrEqual(draftRoom(form));
    }));
  });

  it("takes nothing that was not asked, whatever is sent", () => {
    fc.assert(fc.property(fc.anything(), fc.dictionary(fc.constantFrom("wr-overall", "x", "__proto__"), fc.anything()), (given, answers) => {
      for (const sent of [given, { answers, comments: answers }]) {
        const response = responseOf(form, sent, "peers");
        expect(Object.keys(response.answers).every((key) => form.some((row) => row.key === key))).toBe(true);
        expect(Object.values(response.answers).every((value) => value === null || (Number.isInteger(value) && Math.abs(value) <= 7))).toBe(true);
        expect(response.group).not.toBe("self");
      }
    }));
  });
});
