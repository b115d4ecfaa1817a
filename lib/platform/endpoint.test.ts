import { describe, expect, it } from "vitest";
import { bodyOf } from "./endpoint";

const piece = new Uint8Array(64 * 1024).fill(97);

/** A request whose body goes on for as long as somebody reads it, and how much was read. */
function endless(): { request: Request; pieces: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => {
    if (sent > 1_000) controller.close();
    else { sent += 1; controller.enqueue(piece); }
  } });
  return { request: new Request("http://localhost/sign-in/ask", { method: "POST", body, duplex: "half" } as RequestInit), pieces: () => sent };
}

describe("the body of a request", () => {
  it("is read no further than the limit, whoever sends it", async () => {
    const { request, pieces } = endless();
    await expect(bodyOf(request)).rejects.toMatchObject({ code: "invalid" });
    expect(pieces()).toBeLessThan(12);
  });
  it("is an ordinary form, JSON, or nothing", async () => {
    const post = (body: string | null, type = "application/x-www-form-urlencoded") => bodyOf(new Request("http://localhost/x", { method: "POST", body, headers: { "content-type": type } }));
    expect(await post("a=1&b=2&b=%C3%A9")).toEqual({ a: "1", b: ["2", "é"] });
    expect(await post('{"a":1}', "application/json")).toEqual({ a: 1 });
    await expect(post("{", "application/json")).rejects.toMatchObject({ code: "invalid" });
    expect(await post(null)).toEqual({});
  });
  it("is read in one pass, however often a name is sent, and takes no name for anything but a name", async () => {
    const post = (body: string) => bodyOf(new Request("http://localhost/x", { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded" } }));
    expect(await post("constructor=1&__proto__=2&__proto__=3")).toEqual(Object.fromEntries([["constructor", "1"], ["__proto__", ["2", "3"]]]));
    expect((await post("a&".repeat(5_000)) as { a: string[] }).a).toHaveLength(5_000);
    // As many as fit into the limit of bytes; one list for each of them took an hour of everybody's time.
    await expect(post("a&".repeat(256 * 1024))).rejects.toMatchObject({ code: "invalid" });
  });
});
