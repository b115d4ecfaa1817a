import type { Page } from "@playwright/test";
import { beginAndSayWhy, onScreen } from "./support/launch";
import { expect, test } from "./support/test";

const saved = /^Saved (just now|\d+ s ago)$/;
const line = (page: Page) => page.locator("main .saved > span").first();

/** The coach's next session with Tomasz Zielinski, which is still to come: notes can be made, nothing can be finished. */
async function prepare(page: Page): Promise<void> {
  await page.goto("/sessions");
  await page.getByRole("link", { name: /Session 4 with Tomasz Zielinski/ }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Session 4 with Tomasz Zielinski");
}

const notes = (page: Page) => page.getByRole("textbox", { name: "Private notes" });

test("a lost connection loses no word, and the line says what is true", async ({ as }) => {
  const page = await as("coach");
  await prepare(page);
  const words = `Before the gap ${Date.now()}.`;
  await notes(page).fill(words);
  await expect(line(page)).toHaveText(saved);

  await page.context().setOffline(true);
  await notes(page).press("Control+End");
  await notes(page).pressSequentially(" Typed without a connection.");
  await expect(line(page)).toHaveText("Kept on this device, no connection");
  await page.context().setOffline(false);
  await expect(line(page)).toHaveText(saved, { timeout: 20_000 });
  await page.reload();
  await expect(notes(page)).toHaveValue(`${words} Typed without a connection.`);

  // A server that fails is no different, and nothing says "saved" before it was.
  await page.route("**/entries", (route) => route.fulfill({ status: 503, json: { message: "busy" } }));
  await notes(page).press("Control+End");
  await notes(page).pressSequentially(" Typed while the server failed.");
  await expect(line(page)).toHaveText("Kept on this device, no connection");
  await page.unroute("**/entries");
  await expect(line(page)).toHaveText(saved, { timeout: 20_000 });
  await page.reload();
  await expect(notes(page)).toHaveValue(`${words} Typed without a connection. Typed while the server failed.`);
});

test("what was kept on the device is put back when the page was closed without a connection", async ({ as }) => {
  const page = await as("coach");
  await prepare(page);
  const path = page.url();
  const words = `Closed in the gap ${Date.now()}.`;
  await page.route("**/entries", (route) => route.abort());
  await notes(page).fill(words);
  await expect(line(page)).toHaveText("Kept on this device, no connection");
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("entente.kept.")).map((name) => localStorage.getItem(name)).join());
  expect(kept.length).toBeGreaterThan(20);
  expect(kept).not.toContain("Closed in the gap");
  // A page that ends without a word: one that closes in order sends what it holds, past any route of the test.
  await page.goto("chrome://crash").catch(() => undefined);
  const again = await page.context().newPage();
  await again.goto(path);
  await expect(again.getByText("Words kept on this device have been put back.")).toBeVisible();
  await expect(notes(again)).toHaveValue(words);
  await expect(line(again)).toHaveText(saved);
  await again.reload();
  await expect(notes(again)).toHaveValue(words);
});

test("two windows show both versions, and nothing is replaced before one is chosen", async ({ as }) => {
  const page = await as("coach");
  await prepare(page);
  const summary = page.getByRole("textbox", { name: "Summary for Tomasz" });
  await summary.fill("We begin with the list.");
  await expect(line(page)).toHaveText(saved);
  const other = await as("coach");
  await other.goto(page.url());
  const otherSummary = other.getByRole("textbox", { name: "Summary for Tomasz" });
  await expect(otherSummary).toHaveValue("We begin with the list.");
  await otherSummary.fill("We begin with the bays.");
  await expect(line(other)).toHaveText(saved);

  await summary.fill("We begin with the shifts.");
  await expect(page.getByRole("heading", { name: "You saved this in another window while you were writing here" })).toBeVisible();
  await expect(page.getByRole("region", { name: "The other window’s version" })).toContainText("We begin with the bays.");
  await expect(page.getByRole("region", { name: "Your version" })).toContainText("We begin with the shifts.");
  await other.reload();
  await expect(otherSummary).toHaveValue("We begin with the bays.");
  await page.getByRole("button", { name: "Take mine" }).click();
  await expect(line(page)).toHaveText(saved);
  await other.reload();
  await expect(otherSummary).toHaveValue("We begin with the shifts.");
});

test("a launch is saved as it is typed, also after a lost connection", async ({ as }) => {
  const page = await as("sponsor");
  await beginAndSayWhy(page);
  await page.goBack();
  await onScreen(page, "Why is this needed?");
  const support = page.getByLabel("What does the organization provide?");
  await page.context().setOffline(true);
  await support.fill("Cover for the feedback day.");
  await expect(page.getByText("No connection. Your words are kept on this page and saved when it returns.").first()).toBeVisible();
  await page.context().setOffline(false);
  await expect(line(page)).toHaveText(/^Saved \d+ s ago$/, { timeout: 20_000 });
  await page.reload();
  await expect(support).toHaveValue("Cover for the feedback day.");
});
