import { describe, expect, it } from "vitest";
import { addressBlock } from "./address-block";
import { verdictOn } from "./attempts";
import { contentSecurityPolicy, securityHeaders } from "./headers";

describe("a block of addresses", () => {
  it.each([
    ["203.0.113.77", "203.0.113.0/24"], [" 203.0.113.77 ", "203.0.113.0/24"], ["::ffff:203.0.113.77", "203.0.113.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"], ["2001:db8::1", "2001:db8:0:0::/64"], ["::1", "0:0:0:0::/64"], ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["", "unknown"], ["not an address", "unknown"], ["203.0.113.77:8080", "unknown"],
  ])("of %s is %s", (address, block) => { expect(addressBlock(address)).toBe(block); });
});

describe("tries", () => {
  const limit = { windowMinutes: 15, delayFrom: 3, blockAt: 6 };
  const at = new Date("2026-03-02T12:00:00Z");
  it("wait longer and longer, then are refused until the window is over", () => {
    const verdicts = [1, 3, 4, 5, 6, 7].map((count) => verdictOn(limit, count, at, at));
    expect(verdicts.map(({ delayMs }) => delayMs)).toEqual([0, 0, 250, 500, 1000, 0]);
    expect(verdicts.map(({ blockedMinutes }) => blockedMinutes)).toEqual([0, 0, 0, 0, 0, 15]);
    expect(verdictOn(limit, 99, at, new Date(at.getTime() + 14.5 * 60_000)).blockedMinutes).toBe(1);
  });
  it("never wait more than four seconds", () => {
    expect(verdictOn({ ...limit, blockAt: 1000 }, 900, at, at).delayMs).toBe(4000);
  });
});

describe("headers", () => {
  const served = { nonce: "n", isSecure: true, isDevelopment: false };
  it("allow no script and no style that is written into a page", () => {
    const policy = contentSecurityPolicy(served);
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toContain("script-src 'self' 'nonce-n' 'strict-dynamic'");
    for (const rule of ["frame-ancestors 'none'", "base-uri 'self'", "form-action 'self'", "object-src 'none'"]) expect(policy).toContain(rule);
  });
  it("ask for TLS for two years, and only where there is TLS", () => {
    expect(securityHeaders(served)["Strict-Transport-Security"]).toMatch(/^max-age=63072000/);
    expect(securityHeaders({ ...served, isSecure: false })["Strict-Transport-Security"]).toBeUndefined();
  });
  it("let forms without a script say where they come from", () => { expect(securityHeaders(served)["Referrer-Policy"]).toBe("same-origin"); });
});
