import { isFineInEveryLook } from "./support/axe";
import { prepareSurvey } from "./support/prepare";
import { addressOf, expect, test } from "./support/test";

const survey = () => prepareSurvey(addressOf.coach, addressOf.sponsor, addressOf.leaderOne, addressOf.leaderTwo);
const phone = { viewport: { width: 320, height: 640 } };

test("somebody answers on a phone without a script, by keyboard alone, and changes it", async ({ browser, baseURL }) => {
  const [token] = survey();
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  for (let times = 0; times < 3; times += 1) await page.goto(`/respond/${token ?? ""}`);
  await page.getByRole("button", { name: "Begin" }).press("Enter");
  await expect(page).toHaveURL(/\/respond\?of=[\w-]{12}$/);
  await expect(page.getByText("6 people are asked.")).toBeVisible();
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  const groups = page.getByRole("group").filter({ has: page.getByRole("radio", { name: "Very ineffective" }) });
  await expect(groups).toHaveCount(3);
  expect(await page.locator("input[type=radio]:checked").count()).toBe(0);
  await groups.nth(0).getByRole("radio", { name: "Effective", exact: true }).press("Space");
  await groups.nth(1).getByRole("radio", { name: "I have not had enough contact to judge" }).press("Space");
  await page.getByRole("radio", { name: "Count it only within the total" }).press("Space");
  await page.getByRole("textbox", { name: "One or two suggestions" }).fill("Tell our teams what you decided.");
  await page.getByRole("button", { name: "Send my answers" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await page.getByRole("button", { name: "Close it on this device" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Closed on this device" })).toBeVisible();
  expect((await page.goto("/respond"))?.status()).toBe(404);
  await page.goto(`/respond/${token ?? ""}`);
  await page.getByRole("button", { name: "Begin" }).press("Enter");
  await page.getByRole("button", { name: "Send my changes" }).press("Enter");
  await page.getByRole("link", { name: "Look at my answers again" }).press("Enter");
  await expect(groups.nth(0).getByRole("radio", { name: "Effective", exact: true })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "One or two suggestions" })).toHaveValue("Tell our teams what you decided.");
  await page.getByRole("button", { name: "Take my answers back" }).press("Enter");
  await expect(page.getByText("Your answers are gone.")).toBeVisible();
  expect(await page.locator("input[type=radio]:checked").count()).toBe(0);
  await context.close();
});

test("answers are kept as they are given, and go on on another device", async ({ browser, baseURL }) => {
  const [, token] = survey();
  const device = async () => {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    const page = await context.newPage();
    await page.goto(`/respond/${token ?? ""}`);
    await page.getByRole("button", { name: "Begin" }).click();
    await expect(page).toHaveURL(/\/respond\?of=[\w-]{12}$/);
    return { context, page };
  };
  const first = await device();
  await first.page.getByRole("radio", { name: "Somewhat effective", exact: true }).first().check();
  await expect(first.page.getByText("Your answers are kept.")).toBeVisible();
  const second = await device();
  await expect(second.page.getByRole("radio", { name: "Somewhat effective", exact: true }).first()).toBeChecked();
  await isFineInEveryLook(second.page, "the survey form");
  const html = await (await second.context.request.get("/respond")).text();
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(15 * 1024);
  expect(await second.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname).filter((path) => path !== "/icon.svg"))).toEqual([]);
  await first.context.close();
  await second.context.close();
});

test("fifty submissions of one link at once give one answer, and a foreign page none", async ({ browser, baseURL }) => {
  const [, , token] = survey();
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await page.goto(`/respond/${token ?? ""}`);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/respond\?of=[\w-]{12}$/);
  const outcomes = await page.evaluate(() => Promise.all(Array.from({ length: 50 }, async (_, at) => {
    const answer = await fetch("/respond", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ act: "send", js: "1", edit: "7", "r.wr-today.wr-decide": String(1 + (at % 5)) }) });
    return ((await answer.json()) as { outcome: string }).outcome;
  })));
  // The same words again are kept once and acknowledged each time; other words of the same count are older.
  expect(outcomes.filter((outcome) => outcome === "kept")).toHaveLength(10);
  expect(outcomes.filter((outcome) => outcome === "stale")).toHaveLength(40);
  expect((await context.request.post("/respond", { headers: { origin: "https://elsewhere.example" }, form: { act: "back" } })).status()).toBe(403);
  await page.goto("/respond");
  await expect(page.getByText("Your answers are sent.")).toBeVisible();
  expect((await page.goto("/respond/AAAAAAAAAAAAAAAAAAAAAA"))?.status()).toBe(404);
  await context.close();
});
