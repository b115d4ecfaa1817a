import { describe, expect, it } from "vitest";
import { isMailAddress, mailAddress, normalAddress, oneLine } from "./address";

describe("a mail address", () => {
  it.each(["ann@demo.example", "ann.o'neil+x@mail.demo.example", "a@b.co", "ann@münchen.example", "ANN@DEMO.EXAMPLE"])("takes %s", (address) => {
    expect(isMailAddress(address)).toBe(true);
    expect(mailAddress("Ann", address).address).toBe(address);
  });

  it.each([
    "", "ann", "ann@", "@demo.example", "ann@demo", "ann@demo.example.", "ann@.example", "ann@demo..example", "ann@@demo.example", ".ann@demo.example",
    "b@x.test\r\nBcc: e@x.test", "b@x.test\nBcc: e@x.test", "b@x.test\u2028", "b@x.test\0", " b@x.test", "b@x.test ", "b@x.test, e@x.test", "b@x.test;e@x.test",
    "Ann <ann@demo.example>", "<ann@demo.example>", "ann(comment)@demo.example", '"ann@evil.test"@demo.example', '"a b"@demo.example', "ann@[127.0.0.1]",
    "ann@127.0.0.1", "ann@-demo.example", "ann@demo_x.example", "friends: a@x.test, b@x.test;", `${"a".repeat(65)}@demo.example`, `a@${"b".repeat(63)}.${"c".repeat(190)}.example`,
  ])("refuses %j", (address) => {
    expect(isMailAddress(address)).toBe(false);
    expect(() => mailAddress("Ann", address)).toThrow("exactly one mail address");
  });

  it("keeps no line end, list, second address or hidden character of a name", () => {
    expect(mailAddress("Ann\r\nBcc: e@x.test", "a@x.test").name).toBe("Ann Bcc e x.test");
    expect(mailAddress('"Boss" <boss@x.test>, Eve', "a@x.test").name).toBe("Boss boss x.test Eve");
    expect(mailAddress("Ann\u202Eexe\u200B", "a@x.test").name).toBe("Ann exe");
    expect(mailAddress("Søren O'Neil-Łuk", "a@x.test").name).toBe("Søren O'Neil-Łuk");
  });

  it("makes one line of any text, and one form of any address", () => {
    expect(oneLine(" a\r\n\tb\u0085c\u2029d ")).toBe("a b c d");
    expect(normalAddress(" Ann@Demo.Example\n")).toBe("ann@demo.example");
  });
});
