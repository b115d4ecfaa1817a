import { beginAndSayWhy, onScreen } from "./support/launch";
import { crash, line, notes, prepare, saved } from "./support/log";
import { expect, test } from "./support/test";

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
  await crash(page);
  const again = await page.context().newPage();
  await again.goto(path);
  await expect(again.getByText("Words kept on this device have been put back.")).toBeVisible();
  await expect(notes(again)).toHaveValue(words);
  await expect(line(again)).toHaveText(saved);
  await again.reload();
  await expect(notes(again)).toHaveValue(words);
});

test("going on to another page at once loses no word", async ({ as }) => {
  const page = await as("coach");
  await prepare(page);
  const words = `Typed on the way out ${Date.now()}.`;
  await notes(page).fill(words);
  await page.getByRole("navigation").getByRole("link", { name: "Sessions" }).first().click();
  await page.waitForURL(/\/sessions$/);
  await page.goBack();
  await expect(notes(page)).toHaveValue(words);
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
