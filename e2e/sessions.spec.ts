import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const [saskia, tomasz] = ["saskia.vermeer@demo.example", "tomasz.zielinski@demo.example"];

/** The line that says that everything typed is saved. */
const untilSaved = (page: Page) => expect(page.getByText(/^Saved (just now|\d+ s ago)$/)).toBeVisible();

/** Opens one of the sessions that wait to be logged. @returns its path. */
async function openToLog(page: Page, title: string): Promise<string> {
  await page.goto("/sessions");
  const toLog = page.locator("section").filter({ has: page.getByRole("heading", { name: "To log" }) });
  await toLog.getByRole("listitem").filter({ hasText: title }).getByRole("link", { name: /Log/ }).click();
  await expect(page.getByRole("button", { name: "Finish log" })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** What a page and its payload hold, as one text. */
const everything = async (page: Page, path: string) =>
  [await page.request.get(path), await page.request.get(path, { headers: { rsc: "1" } })].reduce(async (text, response) => (await text) + await response.text(), Promise.resolve(""));

test("the coach logs an individual session; its leader reads the share, the other leader finds nothing, the sponsor a date", async ({ as, asAddress }) => {
  const [coach, leader, other, sponsor] = [await as("coach"), await asAddress(saskia), await asAddress(tomasz), await as("sponsor")];
  const path = await openToLog(coach, "Session 4 with Saskia Vermeer");
  const lastTime = coach.locator("section").filter({ has: coach.getByRole("heading", { name: "What was promised last time" }) });
  await expect(coach.getByText("The analysts were not told yet. How do I begin?")).toBeVisible();
  await lastTime.getByRole("listitem").filter({ hasText: "Ask for the reason before correcting a bay" }).getByText("Kept", { exact: true }).click();
  await expect(coach.getByText("Marked: Kept.")).toBeVisible();
  await coach.getByRole("textbox", { name: "Private notes" }).fill("Private: she rehearsed the sentence three times.");
  await coach.getByRole("textbox", { name: "Summary for Saskia" }).fill("Shared: she tells the analysts on Tuesday, before the list closes.");
  await coach.getByRole("textbox", { name: "New commitment" }).fill("Tell the analysts on Tuesday which two ideas were kept.");
  await coach.getByRole("combobox", { name: "Who does it" }).selectOption({ label: "Saskia" });
  await coach.getByRole("button", { name: "Add", exact: true }).click();
  await expect(coach.getByText("Commitment added.")).toBeVisible();
  await untilSaved(coach);

  // Until the log is finished the summary is a draft of the coach's.
  expect(await everything(leader, path)).not.toContain("Shared: she tells");
  await coach.getByRole("button", { name: "Finish log" }).click();
  await expect(coach.getByText(/^Held, 60 minutes/)).toBeVisible();
  await expect(coach.getByRole("textbox", { name: "Private notes" })).toHaveValue(/rehearsed the sentence/);

  await leader.goto(path);
  await expect(leader.getByText("Shared: she tells the analysts on Tuesday")).toBeVisible();
  await expect(leader.getByText("Tell the analysts on Tuesday which two ideas were kept.")).toBeVisible();
  await leader.getByRole("textbox", { name: "My own notes" }).fill("Own: breathe first.");
  await untilSaved(leader);
  await leader.reload();
  await expect(leader.getByRole("textbox", { name: "My own notes" })).toHaveValue("Own: breathe first.");
  expect(await everything(leader, path)).not.toContain("rehearsed the sentence");
  expect(await everything(coach, path)).not.toContain("Own: breathe first.");

  expect((await other.request.get(path)).status()).toBe(404);
  expect(await everything(other, "/meetings")).not.toContain(path);
  await sponsor.goto(path);
  await expect(sponsor.getByText("You see the day and the length. What was said stays with those who were there.")).toBeVisible();
  for (const secret of ["Shared: she tells", "rehearsed the sentence", "Own: breathe first", "which two ideas were kept", "The analysts were not told yet"]) expect(await everything(sponsor, path)).not.toContain(secret);
});

test("the coach logs a three-way call; both leaders read the minutes and nothing else", async ({ as, asAddress }) => {
  const [coach, leaders, sponsor] = [await as("coach"), [await asAddress(saskia), await asAddress(tomasz)], await as("sponsor")];
  const path = await openToLog(coach, "Three-way call 4");
  await coach.getByRole("textbox", { name: "Private notes" }).fill("Private: he looked at the door twice.");
  await coach.getByRole("textbox", { name: "Shared minutes" }).fill("Minutes: late bays go to Monday, and both read the list aloud.");
  await coach.getByRole("textbox", { name: "New commitment" }).fill("Read the list aloud every Friday at noon.");
  await coach.getByRole("combobox", { name: "Who does it" }).selectOption({ label: "Tomasz" });
  await coach.getByRole("button", { name: "Add", exact: true }).click();
  await expect(coach.getByText("Commitment added.")).toBeVisible();
  await untilSaved(coach);
  for (const leader of leaders) expect(await everything(leader, path)).not.toContain("Minutes: late bays");
  await coach.getByRole("button", { name: "Finish log" }).click();
  await expect(coach.getByText(/^Held, 45 minutes/)).toBeVisible();

  for (const [at, leader] of leaders.entries()) {
    await leader.goto(path);
    await expect(leader.getByText("Minutes: late bays go to Monday, and both read the list aloud.")).toBeVisible();
    await expect(leader.getByText("Read the list aloud every Friday at noon.")).toBeVisible();
    await leader.getByRole("textbox", { name: "My own notes" }).fill(`Own of leader ${at + 1}.`);
    await untilSaved(leader);
  }
  for (const [at, leader] of leaders.entries()) {
    const text = await everything(leader, path);
    expect(text).toContain(`Own of leader ${at + 1}.`);
    expect(text).not.toContain(`Own of leader ${2 - at}.`);
    expect(text).not.toContain("he looked at the door");
  }
  const ofCoach = await everything(coach, path);
  for (const own of ["Own of leader 1.", "Own of leader 2."]) expect(ofCoach).not.toContain(own);
  for (const secret of ["Minutes: late bays", "Read the list aloud every Friday", "he looked at the door", "Own of leader"]) expect(await everything(sponsor, path)).not.toContain(secret);
});
