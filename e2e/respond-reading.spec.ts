import { prepareSurvey, surveyState } from "./support/prepare";
import { addressOf, expect, test } from "./support/test";

test("a link is read a hundred times, by browsers, scanners and whatever fetches ahead, and nothing changes", async ({ browser, baseURL }) => {
  const [token = ""] = prepareSurvey(addressOf.coach, addressOf.sponsor, addressOf.leaderOne, addressOf.leaderTwo);
  const before = surveyState(token);
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const ahead = [{}, { purpose: "prefetch", "sec-purpose": "prefetch;prerender" }, { "user-agent": "Mail link scanner" }, { "x-middleware-prefetch": "1", rsc: "1", "next-router-prefetch": "1" }];
  for (let times = 0; times < 50; times += 1) {
    const headers = ahead[times % ahead.length] as Record<string, string>;
    const read = await context.request.get(`/respond/${token}`, { headers });
    expect(read.status()).toBe(200);
    expect(read.headers()["set-cookie"]).toBeUndefined();
    expect(read.headers()["cache-control"]).toContain("no-store");
    expect((await context.request.head(`/respond/${token}`, { headers })).status()).toBe(200);
  }
  expect(await context.cookies()).toEqual([]);
  expect(surveyState(token)).toEqual(before);
  // Reading goes on changing nothing once the survey is begun; the comparison is one that a kept answer does not pass.
  const page = await context.newPage();
  await page.goto(`/respond/${token}`);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/respond\?of=/);
  for (let times = 0; times < 10; times += 1) await page.reload();
  expect(surveyState(token)).toEqual(before);
  await page.getByRole("radio", { name: "Effective", exact: true }).first().check();
  await expect(page.getByText("Your answers are kept.")).toBeVisible();
  expect(surveyState(token)).not.toEqual(before);
  await context.close();
});
