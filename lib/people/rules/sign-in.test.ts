import { describe, expect, it } from "vitest";
import { attemptLimits } from "./attempts";
import { deviceOf } from "./device";
import { refusalToInvite } from "./invitation";
import { listedZones } from "./listed-zones";
import { limitsFor, sessionLimits } from "./sessions";
import { ownPath, plainCode } from "./sign-in";

describe("where somebody goes after signing in", () => {
  it.each(["/engagements", "/engagements/1?tab=two", "/sessions/a-b", "/account"])("is the page of ours they wanted: %s", (path) => { expect(ownPath(path)).toBe(path); });

  it.each([
    undefined, "", "/", "https://elsewhere.test/", "//elsewhere.test", "/\\elsewhere.test", "/\\/elsewhere.test", "\\\\elsewhere.test", "javascript:alert(1)", "/\t/elsewhere.test",
    "/%0d%0aSet-Cookie:a=b\r\nX: y", "/a\\b", "/x/..//elsewhere.test", `/${"a".repeat(600)}`, "home", "/sign-in", "/sign-in?next=/home", "/sign-out", "/switch", "/api/health/live", "/invitation/x",
  ])("is home otherwise: %s", (path) => { expect(ownPath(path)).toBe("/home"); });
});

it("reads a code as people type it", () => {
  expect([" 123 456 ", "123-456", "１２３４５６"].map(plainCode)).toEqual(["123456", "123456", "123456"]);
});

describe("the limits of a sign-in", () => {
  it("are the strictest of all roles somebody has", () => {
    expect(limitsFor(["leader"])).toEqual(sessionLimits.leader);
    expect(limitsFor(["leader", "coach"])).toEqual(sessionLimits.coach);
    expect(limitsFor(["leader", "hr", "sponsor"])).toEqual({ idleMinutes: 120, absoluteMinutes: 720 });
  });

  it("never outlive a month, whatever the role", () => {
    for (const { idleMinutes, absoluteMinutes } of Object.values(sessionLimits)) {
      expect(idleMinutes).toBeLessThanOrEqual(absoluteMinutes);
      expect(absoluteMinutes).toBeLessThanOrEqual(30 * 24 * 60);
    }
  });
});

it("lets nobody guess a code within years: tries of a year against a million", () => {
  const perYear = attemptLimits.codesOfAccount.blockAt * (365 * 24 * 60 / attemptLimits.codesOfAccount.windowMinutes);
  expect(perYear / 1_000_000).toBeLessThan(0.01);
});

it.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari", "iPhone"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge", "Windows"],
  ["Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome", "Android"],
  ["curl/8.0", null, null], [null, null, null],
])("names a device in two words: %s", (agent, browser, system) => { expect(deviceOf(agent)).toEqual({ browser, system }); });

describe("an invitation", () => {
  const leader = [{ role: "leader" as const, grantedById: "her" }];
  const person = { accountId: null, roles: leader };
  it("goes out from administrators and HR to whomever they could have given the role", () => {
    expect(refusalToInvite({ inviter: { personId: "me", roles: ["hr"] }, person })).toBeNull();
    expect(refusalToInvite({ inviter: { personId: "me", roles: ["hr"] }, person: { accountId: null, roles: [{ role: "administrator", grantedById: null }] } })).toBe("notTheirs");
    expect(refusalToInvite({ inviter: { personId: "me", roles: ["administrator"] }, person: { accountId: null, roles: [{ role: "administrator", grantedById: null }] } })).toBeNull();
  });
  it("goes out from a sponsor to whom they added alone", () => {
    expect(refusalToInvite({ inviter: { personId: "her", roles: ["sponsor"] }, person })).toBeNull();
    expect(refusalToInvite({ inviter: { personId: "other", roles: ["sponsor"] }, person })).toBe("notTheirs");
  });
  it("needs a role, and nobody who signs in already", () => {
    expect(refusalToInvite({ inviter: { personId: "me", roles: ["hr"] }, person: { accountId: null, roles: [] } })).toBe("noRole");
    expect(refusalToInvite({ inviter: { personId: "me", roles: ["hr"] }, person: { accountId: "a", roles: leader } })).toBe("hasAccount");
  });
});

it("lists every zone once, by continent and city", () => {
  const all = listedZones().flatMap(({ zones }) => zones);
  expect(all.length).toBeGreaterThan(300);
  expect(new Set(all.map(({ zone }) => zone)).size).toBe(all.length);
  expect(listedZones().find(({ continent }) => continent === "Europe")?.zones).toContainEqual({ zone: "Europe/Lisbon", city: "Lisbon" });
});
