import { expect, test } from "./support/test";

test("a client that claims other addresses is counted as the one it is", async ({ request, baseURL }) => {
  const statuses: number[] = [];
  for (let times = 1; times <= 11; times += 1) {
    const answer = await request.post("/sign-in/ask", {
      data: { email: "nobody@elsewhere.example", next: "/home" }, maxRedirects: 0,
      headers: { origin: baseURL ?? "", "x-forwarded-for": `198.51.${times}.1, 203.0.${times}.1` },
    });
    statuses.push(answer.status());
  }
  // Ten in a quarter of an hour from one block of addresses, for an address that belongs to nobody here as for any other.
  expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 303));
  expect(statuses[10]).toBe(429);
});
