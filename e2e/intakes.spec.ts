import type { Page } from "@playwright/test";
import { mailTo } from "./support/mail";
import { expect, test } from "./support/test";

const untilSaved = (page: Page) => expect(page.getByText(/^Saved (just now|\d+ s ago)$/)).toBeVisible();
const section = (page: Page, title: string) => page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

/** The path of the engagement that the story runs now. */
async function openEngagement(page: Page): Promise<string> {
  await page.goto("/engagements");
  await page.getByRole("link", { name: "Network Planning and Warehousing" }).first().click();
  await page.waitForURL(/\/engagements\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Opens the intake of somebody the coach holds one with. */
async function openIntake(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${path}/intakes`);
  await section(page, "Held by you").getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Intake with ${name}` })).toBeVisible();
}

test("an intake from its date to its themes: mail to the interviewee alone, consent before notes, passages, a no that leaves nothing", async ({ as, browser, baseURL }) => {
  test.setTimeout(180_000);
  const coach = await as("coach");
  const path = await openEngagement(coach);
  const people = ["Lars Mikkelsen", "Ewa Malik"];
  for (const name of people) {
    await coach.goto(`${path}/intakes?find=${encodeURIComponent(name)}`);
    await coach.getByRole("button", { name: `Name ${name} as Affected` }).click();
    await expect(coach.getByRole("button", { name: `Take ${name} back` })).toBeVisible();
  }
  await coach.goto(`${path}/intakes`);
  for (const name of people) await coach.getByRole("checkbox", { name: `Invite ${name}` }).check();
  await coach.getByRole("button", { name: "Confirm and announce" }).click();
  await expect(coach.getByText("Announced. Those concerned are told.")).toBeVisible();

  const stranger = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage();
  const mail = await mailTo(stranger, /A confidential talk with/, "Lars Mikkelsen");
  expect(mail).toContain("Dear Lars");
  expect(mail).toContain("taking part is your choice");
  expect(mail).not.toContain("Ewa");
  expect(mail).not.toMatch(/Saskia|Tomasz/);

  await openIntake(coach, path, "Lars Mikkelsen");
  await expect(coach.getByText("Do you agree that we begin?")).toBeVisible();
  await expect(coach.getByText("Then read the exceptions")).toBeVisible();
  await expect(coach.getByRole("textbox")).toHaveCount(0);
  await coach.getByRole("radio", { name: /Yes, we begin/ }).check();
  await coach.getByRole("checkbox", { name: /Their own words may be used/ }).check();
  await coach.getByRole("button", { name: "Record the answer" }).click();
  await expect(coach.getByText(/^Consent given on .*, text 1$/)).toBeVisible();

  const effect = coach.getByRole("textbox", { name: /How did their way of working together reach you/ });
  await effect.fill("Two plans each week. The gate waits.");
  await untilSaved(coach);
  await effect.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 20));
  await coach.getByRole("button", { name: /^Mark a passage of: Think of one recent week/ }).click();
  await expect(coach.getByRole("textbox", { name: "The passage" })).toHaveValue("Two plans each week.");
  await coach.getByRole("radio", { name: "Process" }).check();
  await coach.getByRole("checkbox", { name: "These are their own words" }).check();
  await coach.getByRole("button", { name: "Keep the passage" }).click();
  await expect(coach.getByText("Passage kept.")).toBeVisible();
  await expect(coach.getByRole("complementary", { name: "Passages" }).getByText("Two plans each week.")).toBeVisible();
  await coach.reload();
  await expect(effect).toHaveValue("Two plans each week. The gate waits.");

  await openIntake(coach, path, "Ewa Malik");
  await coach.getByRole("radio", { name: "No Anything noted is deleted" }).check();
  await coach.getByRole("button", { name: "Record the answer" }).click();
  await expect(coach.getByText(/^Consent declined on/)).toBeVisible();
  expect(await mailTo(stranger, /Cancelled: your talk on/, "Ewa Malik")).toContain("There is nothing for you to do.");
  await coach.goto(`${path}/intakes`);
  await expect(section(coach, "Held by you").getByRole("listitem").filter({ hasText: "Ewa Malik" })).toContainText("Declined");
  await expect(coach.getByRole("checkbox", { name: "Invite Ewa Malik" })).toHaveCount(0);
});

test("passages are grouped by a menu and by drag, a theme is worded, given up and taken back; nobody else finds any of it", async ({ as, asAddress }) => {
  test.setTimeout(180_000);
  const [coach, leader, sponsor, hr] = [await as("coach"), await asAddress("saskia.vermeer@demo.example"), await as("sponsor"), await as("hr")];
  const path = await openEngagement(coach);
  await coach.goto(`${path}/themes`);
  const form = section(coach, "A new theme");
  await form.getByRole("textbox", { name: "The theme in one sentence" }).fill("The list that counts is not known on Monday.");
  await form.getByText("Process", { exact: true }).click();
  await form.getByText("No", { exact: true }).click();
  await form.getByRole("button", { name: "Add the theme" }).click();
  await expect(coach.getByText("Theme added.")).toBeVisible();
  const theme = section(coach, "The list that counts is not known on Monday.");
  await expect(theme.getByText("Points to nobody")).toBeVisible();
  await expect(theme.getByText("No source")).toBeVisible();

  const move = coach.getByRole("button", { name: /Twice a week it is unloaded by the wrong list/ });
  await move.focus();
  await coach.keyboard.press("Enter");
  const menu = coach.getByRole("dialog", { name: "Move to" });
  await expect(menu).toBeVisible();
  await menu.getByRole("button", { name: "The list that counts is not known on Monday." }).focus();
  await coach.keyboard.press("Enter");
  await expect(theme.getByText("One source", { exact: true })).toBeVisible();
  await expect(coach.getByRole("status").filter({ hasText: "Moved to “The list that counts is not known on Monday.”." })).toBeVisible();
  await expect(theme.getByRole("button", { name: /Twice a week it is unloaded by the wrong list/ })).toBeFocused();

  const card = coach.getByRole("listitem").filter({ hasText: "Two lists hang on the wall on Monday, both signed." });
  await card.dragTo(theme);
  await expect(theme.getByText("2 sources", { exact: true })).toBeVisible();
  await expect(theme.getByText(/Others read nothing of its support/)).toBeVisible();
  await coach.reload();
  await expect(theme.getByText("2 sources", { exact: true })).toBeVisible();

  await theme.getByRole("button", { name: /^Give up the theme/ }).click();
  await expect(theme).toHaveCount(0);
  await coach.getByRole("button", { name: "Undo" }).click();
  await expect(theme.getByText("2 sources", { exact: true })).toBeVisible();

  for (const who of [leader, sponsor, hr]) {
    expect((await who.request.get(`${path}/themes`)).status()).toBe(403);
    expect(await (await who.request.get(path)).text()).not.toContain("The list that counts");
  }
});
