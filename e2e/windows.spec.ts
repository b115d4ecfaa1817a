import { copies, crash, line, notes, prepare, saved, summary, withoutConnection } from "./support/log";
import { expect, test } from "./support/test";

test("two windows show both versions, and nothing is replaced before one is chosen", async ({ as }) => {
  const page = await as("coach");
  await prepare(page);
  await summary(page).fill("We begin with the list.");
  await expect(line(page)).toHaveText(saved);
  const other = await as("coach");
  await other.goto(page.url());
  const otherSummary = summary(other);
  await expect(otherSummary).toHaveValue("We begin with the list.");
  await otherSummary.fill("We begin with the bays.");
  await expect(line(other)).toHaveText(saved);

  await summary(page).fill("We begin with the shifts.");
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

test("what one window saved deletes nothing that another left unsent", async ({ as }) => {
  const first = await as("coach");
  await prepare(first);
  const context = first.context();
  const connect = await withoutConnection(context);
  const second = await context.newPage();
  await second.goto(first.url());
  const words = `Noted in the first window ${Date.now()}.`;
  await notes(first).fill(words);
  await summary(first).fill("We begin with the shifts.\n\nTomasz writes the list.");
  await summary(second).fill("We begin with the bays.\n\nTomasz writes the list.");
  for (const page of [first, second]) await expect(line(page)).toHaveText("Kept on this device, no connection");
  expect(await copies(second)).toHaveLength(2);
  await crash(first);
  connect();
  await expect(line(second)).toHaveText(saved, { timeout: 20_000 });
  expect(await copies(second)).toHaveLength(1);

  const third = await context.newPage();
  await third.goto(second.url());
  await expect(third.getByText("Words kept on this device have been put back.")).toBeVisible();
  await expect(third.getByRole("heading", { name: "You saved this in another window while you were writing here" })).toBeVisible();
  await expect(third.getByRole("region", { name: "The other window’s version" })).toContainText("We begin with the bays.");
  await expect(third.getByRole("region", { name: "Your version" })).toContainText("We begin with the shifts.");
  await third.getByRole("button", { name: "Save the merged version" }).click();
  await expect(line(third)).toHaveText(saved);
  expect(await copies(third)).toEqual([]);
  await third.reload();
  await expect(notes(third)).toHaveValue(words);
  await expect(summary(third)).toHaveValue(/bays[^]*shifts|shifts[^]*bays/);
});

test("two windows that both ended unsent are put back side by side", async ({ as }) => {
  const first = await as("coach");
  await prepare(first);
  const context = first.context();
  const path = first.url();
  const connect = await withoutConnection(context);
  // A window opened from another one, or a tab duplicated, begins with everything that one had of its own.
  const [second] = await Promise.all([context.waitForEvent("page"), first.evaluate((url) => { window.open(url); }, path)]);
  const at = Date.now();
  await notes(first).fill(`Typed in the first ${at}.`);
  await expect(line(first)).toHaveText("Kept on this device, no connection");
  await notes(second).fill(`Typed in the second ${at}.`);
  await expect(line(second)).toHaveText("Kept on this device, no connection");
  expect(await copies(second)).toHaveLength(2);
  for (const page of [first, second]) await crash(page);

  const third = await context.newPage();
  await third.goto(path);
  await expect(notes(third)).toHaveValue(`Typed in the second ${at}.`);
  await expect(line(third)).toHaveText("Kept on this device, no connection");
  connect();
  await expect(third.getByRole("heading", { name: "Another window closed before it could save this" })).toBeVisible({ timeout: 20_000 });
  await expect(third.getByRole("region", { name: "The version kept on this device" })).toContainText(`Typed in the first ${at}.`);
  await third.getByRole("radio", { name: "both" }).first().check();
  await third.getByRole("button", { name: "Save the merged version" }).click();
  await expect(line(third)).toHaveText(saved);
  expect(await copies(third)).toEqual([]);
  await third.reload();
  for (const window of ["first", "second"]) await expect(notes(third)).toHaveValue(new RegExp(window));
});

test("signing out deletes every copy, and a window left open keeps its words to itself", async ({ as }) => {
  const page = await as("coach");
  await prepare(page);
  const context = page.context();
  const connect = await withoutConnection(context);
  const other = await context.newPage();
  await other.goto(page.url());
  const words = `Unsent at the end ${Date.now()}.`;
  await notes(page).fill(words);
  await summary(other).fill("Unsent elsewhere.");
  for (const window of [page, other]) await expect(line(window)).toHaveText("Kept on this device, no connection");
  await other.goto("/account");
  expect(await copies(other)).toHaveLength(2);
  await other.locator('main form[action="/sign-out"] button').click();
  await expect(other).toHaveURL(/\/sign-in/);
  expect(await copies(other)).toEqual([]);
  await notes(page).press("Control+End");
  await notes(page).pressSequentially(" And more.");
  await expect(line(page)).toHaveText("Not saved yet. Keep this page open; it tries again.");
  connect();
  await expect(line(page)).toHaveText(/^You are signed out\./, { timeout: 40_000 });
  expect(await copies(page)).toEqual([]);

  await other.locator(`button[name="who"][value="coach"]`).click();
  await other.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await expect(line(page)).toHaveText(saved, { timeout: 40_000 });
  await page.reload();
  await expect(notes(page)).toHaveValue(`${words} And more.`);
});
