import { acceptAndCheck, beginAndSayWhy, confirmConsequences, launchAsProposed, nameEverybody, recordConversation } from "./support/launch";
import { expect, test } from "./support/test";

const still = { javaScriptEnabled: false } as const;

test("one signs in by the code of a mail", async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...still })).newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Work email").fill("leader.one@demo.example");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your mail");

  // The worker brings the mail to the mailbox within seconds; without script one looks again.
  const mail = await page.context().newPage();
  await expect(async () => {
    await mail.goto("/mailbox");
    await mail.getByRole("listitem").filter({ hasText: "leader.one@demo.example" }).getByRole("link").first().click({ timeout: 1_000 });
    await expect(mail.getByRole("main")).toContainText(/\b\d{3} ?\d{3}\b/, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  const code = /\b\d{3} ?\d{3}\b/.exec(await mail.getByRole("main").innerText())?.[0] ?? "";

  await page.getByLabel("Code").fill("000000");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("main")).toContainText(/code/i);
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/home$/);
  await expect(page.getByRole("main")).toBeVisible();
  await page.context().close();
});

test("the log of a session is saved by its ordinary form", async ({ as }) => {
  const page = await as("coach", still);
  await page.goto("/sessions");
  await page.getByRole("link", { name: /Session 5 with Saskia Vermeer/ }).first().click();
  const words = `Prepared without script ${Date.now()}.`;
  await page.getByRole("textbox", { name: "Private notes" }).fill(words);
  await page.getByRole("textbox", { name: "Summary for Saskia" }).fill(`Draft: ${words}`);
  await page.locator("noscript button, .btns > button[value=save]").last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Session 5 with Saskia Vermeer");
  await expect(page.getByRole("textbox", { name: "Private notes" })).toHaveValue(words);
  await expect(page.getByRole("textbox", { name: "Summary for Saskia" })).toHaveValue(`Draft: ${words}`);

  // Two windows: the later one is refused, told so, and given back every word.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("textbox", { name: "Private notes" }).fill("Written in the other window.");
  await page.getByRole("textbox", { name: "Private notes" }).fill("Written in this window.");
  await other.locator("noscript button, .btns > button[value=save]").last().click();
  await expect(other.getByRole("textbox", { name: "Private notes" })).toHaveValue("Written in the other window.");
  await page.locator("noscript button, .btns > button[value=save]").last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not everything is saved yet");
  await expect(page.getByText("Written in the other window.")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveValue("Written in this window.");
  await page.getByRole("button", { name: "Save again" }).click();
  await expect(page.getByRole("textbox", { name: "Private notes" })).toHaveValue("Written in this window.");
});

test("a leader acknowledges", async ({ as, asAddress }) => {
  test.slow();
  const [sponsor, coach, hr] = [await as("sponsor"), await as("coach"), await as("hr")];
  await beginAndSayWhy(sponsor);
  await nameEverybody(sponsor, ["Ana Reyes", "Maricel Dizon"]);
  const id = await launchAsProposed(sponsor);
  await acceptAndCheck(coach, id);
  await confirmConsequences(hr, id);
  await recordConversation(sponsor, id, "Ana Reyes");

  const leader = await asAddress("ana.reyes@demo.example", still);
  await leader.goto(`/engagements/${id}/expectations`);
  const form = leader.getByRole("form", { name: "Acknowledge", exact: true });
  // What is missing is said, and what was written stays.
  await form.getByRole("radio", { name: "I have read this and accept it" }).check();
  const onRecord = form.getByRole("textbox").first();
  await onRecord.fill("The targets were set without me.");
  await form.getByRole("button", { name: "Acknowledge" }).click();
  await expect(leader.getByRole("alert").first()).toContainText("Everything you typed is still here");
  await expect(form.getByRole("textbox").first()).toHaveValue("The targets were set without me.");
  for (const tick of await form.getByRole("checkbox").all()) await tick.check();
  await form.getByRole("button", { name: "Acknowledge" }).click();
  await expect(leader.getByText(/^Your acknowledgement is recorded/)).toBeVisible();
});
