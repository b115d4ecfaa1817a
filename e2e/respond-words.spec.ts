import type { Page } from "@playwright/test";
import { isFineInEveryLook } from "./support/axe";
import { prepareRequests, prepareSurvey } from "./support/prepare";
import { addressOf, expect, test } from "./support/test";

const all = [addressOf.coach, addressOf.sponsor, addressOf.leaderOne, addressOf.leaderTwo] as const;
const begin = async (page: Page, token = "", name = "Begin") => {
  await page.goto(`/respond/${token}`);
  await page.getByRole("button", { name }).click();
  await expect(page).toHaveURL(/\/respond\?of=/);
};
const comment = (page: Page) => page.getByRole("textbox", { name: /One or two suggestions|Ein oder zwei Vorschläge/ });

test("somebody is spoken to in German, changes the language with words unsent, and loses none", async ({ browser, baseURL }) => {
  const [token] = prepareSurvey(...all);
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: "de-DE", viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/respond/${token ?? ""}`);
  await expect(page.getByRole("heading", { name: /^Wie .* zusammenarbeiten$/ })).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: /^How .* work together$/ })).toBeVisible();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("radio", { name: "Somewhat effective" }).first().check();
  await comment(page).fill("Legt die Entscheidungen schriftlich fest.");
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(page.getByText("6 Personen werden gefragt.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Eher wirksam" }).first()).toBeChecked();
  await expect(comment(page)).toHaveValue("Legt die Entscheidungen schriftlich fest.");
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await page.getByRole("button", { name: "Meine Antworten absenden" }).click();
  await expect(page.getByRole("heading", { name: "Vielen Dank" })).toBeVisible();
  await context.close();
});

test("words whose acknowledgement was lost are sent again, and what was typed meanwhile follows", async ({ browser, baseURL }) => {
  const [, token] = prepareSurvey(...all);
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await begin(page, token);
  let lost = 0;
  await page.route("**/respond", async (route) => {
    if (lost > 0) { await route.continue(); return; }
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await comment(page).fill("Decide once.");
  await expect(page.getByText("Your last answers have not arrived yet.")).toBeVisible();
  await comment(page).fill("Decide once, and tell both teams on Tuesday.");
  await expect(page.getByText("Your answers are kept.")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("It holds a date or a day.")).toBeVisible();
  await page.reload();
  await expect(comment(page)).toHaveValue("Decide once, and tell both teams on Tuesday.");
  await expect(page.getByText("It holds a date or a day.")).toBeVisible();
  await context.close();
});

test("of two windows the older one's words stay on the page, and can be sent", async ({ browser, baseURL }) => {
  const [, , token] = prepareSurvey(...all);
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false });
  const [older, newer] = [await context.newPage(), await context.newPage()];
  await begin(older, token);
  await begin(newer, token);
  await comment(newer).fill("From the newer window.");
  await newer.getByRole("button", { name: "Save" }).click();
  await comment(older).fill("From the older window.");
  await older.getByRole("button", { name: "Send my answers" }).click();
  await expect(older.getByText("Meanwhile newer answers were kept from another window.")).toBeVisible();
  await expect(comment(older)).toHaveValue("From the older window.");
  await older.getByRole("button", { name: "Send my answers" }).click();
  await expect(older.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await newer.reload();
  await expect(comment(newer)).toHaveValue("From the older window.");
  await context.close();
});

test("all that somebody is asked stands on one page, and two windows never answer for each other", async ({ browser, baseURL }) => {
  const [first = "", second] = prepareRequests(...all);
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await page.goto(`/respond/${first}`);
  await expect(page.getByRole("heading", { name: "2 surveys wait for you" })).toBeVisible();
  await isFineInEveryLook(page, "all requests");
  await page.getByRole("button", { name: /^Open: / }).first().click();
  const other = await context.newPage();
  await other.goto(`/respond/${second ?? ""}`);
  await other.getByRole("button", { name: /^Open: / }).nth(1).click();
  for (const [window, label] of [[page, "Effective"], [other, "Very ineffective"]] as const) {
    await window.getByRole("radio", { name: label, exact: true }).first().check();
    await expect(window.getByText("Your answers are kept.")).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole("radio", { name: "Effective", exact: true }).first()).toBeChecked();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await page.getByRole("link", { name: "All your open requests (2)" }).click();
  await expect(page.getByText(/^Sent\. Open until/)).toBeVisible();
  await expect(page.getByText(/^Begun\. Open until/)).toBeVisible();
  await context.close();
});
