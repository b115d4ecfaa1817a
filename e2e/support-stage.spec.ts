import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const [saskia, tomasz] = ["saskia.vermeer@demo.example", "tomasz.zielinski@demo.example"];
const phone = { viewport: { width: 390, height: 844 } };

/** The path of the engagement that is in the middle of its support. */
async function engagementOf(page: Page): Promise<string> {
  await page.goto("/engagements");
  const href = await page.getByRole("link", { name: "Network Planning and Warehousing" }).first().getAttribute("href");
  return href ?? "";
}

/** What a page and its payload hold, as one text. */
async function everything(page: Page, path: string): Promise<string> {
  const [html, payload] = [await page.request.get(path), await page.request.get(path, { headers: { rsc: "1" } })];
  return await html.text() + await payload.text();
}

test("a leader gives the pulse on a phone without a script; the coach reads it, the other leader does not", async ({ as, asAddress }) => {
  const [leader, other, coach] = [await asAddress(tomasz, { ...phone, javaScriptEnabled: false }), await asAddress(saskia), await as("coach")];
  await leader.goto("/home");
  await leader.getByRole("link", { name: "Start: Your pulse" }).click();
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText("Your pulse");
  await expect(leader.getByRole("radio", { checked: true })).toHaveCount(0);
  await leader.getByRole("textbox", { name: "One word for the last two weeks" }).fill("unhurried");
  await leader.getByRole("button", { name: "Send my pulse" }).click();
  // Refused without answers, it says so beside each question and keeps the word.
  await expect(leader.getByRole("textbox", { name: "One word for the last two weeks" })).toHaveValue("unhurried");
  await expect(leader.getByText("Choose one answer.", { exact: true })).toHaveCount(3);
  await leader.getByRole("radio", { name: "Most of them" }).check();
  await leader.getByRole("radio", { name: "Fairly confident" }).check();
  await leader.getByRole("radio", { name: "High", exact: true }).check();
  await leader.getByRole("button", { name: "Send my pulse" }).click();
  await expect(leader.getByText(/^Your pulse is kept/)).toBeVisible();
  const session = new URL(leader.url()).pathname.replace("/pulse", "");
  await coach.goto(session);
  await expect(coach.getByText("unhurried")).toBeVisible();
  const rounds = `${await engagementOf(other)}/rounds`;
  for (const path of [rounds, "/home", "/meetings"]) expect(await everything(other, path)).not.toContain("unhurried");
  expect((await other.request.get(`${session}/pulse`)).status()).toBe(404);
});

test("two leaders rate alone in two browsers; nobody sees a number until both have, then all at once", async ({ as, asAddress }) => {
  const [one, two, coach, sponsor] = [await asAddress(saskia), await asAddress(tomasz, phone), await as("coach"), await as("sponsor")];
  const rating = `${await engagementOf(one)}/rating`;
  await one.goto(rating);
  await expect(one.getByRole("radio", { checked: true })).toHaveCount(0);
  await one.getByRole("radio", { name: "We work together very well" }).check();
  await one.getByRole("button", { name: "Keep my number" }).click();
  await expect(one.getByText(/^Your number is kept/)).toBeVisible();
  const call = one.url().replace(new URL(one.url()).origin, "");
  for (const page of [two, coach]) {
    const text = await everything(page, call);
    expect(text).not.toContain("Your numbers, side by side");
    expect(text).not.toContain("Your number is kept");
  }
  await two.goto(call);
  await two.getByRole("radio", { name: "We work together fairly well" }).check();
  await two.getByRole("button", { name: "Keep my number" }).click();
  await expect(two.getByRole("heading", { level: 1 })).toHaveText("Your numbers, side by side");
  for (const page of [one, two, coach]) {
    await page.goto(call);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your numbers, side by side");
    await expect(page.getByRole("listitem").filter({ hasText: "Saskia" }).filter({ hasText: "7" })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "Tomasz" }).filter({ hasText: "5" })).toBeVisible();
  }
  // The call itself is known to the sponsor once it is logged, and before that it is not; its numbers never are.
  expect([403, 404]).toContain((await sponsor.request.get(call)).status());
});

test("both give their account, a change is proposed and accepted, and an issue is raised, brought and settled", async ({ as, asAddress }) => {
  const [one, two, coach, sponsor] = [await asAddress(saskia), await asAddress(tomasz), await as("coach"), await as("sponsor")];
  const path = await engagementOf(one);
  for (const [page, mark, noticed] of [[one, "Kept", "Closed at noon twice."], [two, "Partly", "Once on Sunday."]] as const) {
    await page.goto(`${path}/commitments`);
    const form = page.getByRole("form", { name: /^Your account of round/ });
    await form.getByRole("group").filter({ hasText: "I close the list each Friday at noon." }).getByText(mark, { exact: true }).click();
    await form.getByRole("textbox", { name: /What I noticed/ }).first().fill(noticed);
    await form.getByRole("button", { name: "Save my account" }).click();
    await expect(page.getByText("Your account is saved.")).toBeVisible();
  }
  await coach.goto(`${path}/commitments`);
  const entry = coach.getByRole("listitem").filter({ hasText: "I close the list each Friday at noon." }).first();
  await expect(entry.getByText("Closed at noon twice.")).toBeVisible();
  await expect(entry.getByText("Once on Sunday.")).toBeVisible();

  await one.goto(`${path}/commitments`);
  const proposal = one.getByRole("form", { name: "Propose a commitment" });
  await proposal.getByText("We will", { exact: true }).click();
  await proposal.getByRole("textbox", { name: "The commitment in its new words" }).fill("We read the list aloud every Friday.");
  await proposal.getByRole("button", { name: "Propose it" }).click();
  await expect(one.getByText(/^Your proposal waits for the others/)).toBeVisible();
  await two.goto(`${path}/commitments`);
  await two.getByRole("form", { name: "Answer to: We read the list aloud every Friday." }).getByRole("button", { name: "Accept" }).click();
  await expect(two.getByText("You accepted the proposal.")).toBeVisible();
  await expect(two.getByRole("region", { name: "Agreed between the leaders since" }).getByText("We read the list aloud every Friday.").first()).toBeVisible();
  expect(await everything(sponsor, `${path}/commitments`)).not.toContain("We read the list aloud every Friday.");
  expect(await everything(sponsor, `${path}/commitments`)).not.toContain("Once on Sunday.");

  await one.goto(`${path}/issues`);
  const raise = one.getByRole("form", { name: "Raise an issue" });
  for (const [part, words] of [["Situation", "On Monday at nine."], ["Behaviour", "The list was opened again."], ["Impact", "Two shifts waited."], ["Request", "Ring me before it is opened."]] as const) await raise.getByRole("textbox", { name: part }).fill(words);
  await raise.getByRole("button", { name: "Raise it with my coach" }).click();
  await expect(one.getByText("It is raised. Only you and your coach read it.")).toBeVisible();
  expect(await everything(two, `${path}/issues`)).not.toContain("The list was opened again.");
  await one.getByRole("button", { name: "Bring it to the others" }).click();
  await expect(one.getByText("All leaders read it now.")).toBeVisible();
  await two.goto(`${path}/issues`);
  const issue = two.getByRole("listitem").filter({ hasText: "The list was opened again." });
  await issue.getByText("Write down what you agreed").click();
  await issue.getByRole("textbox", { name: "What we agreed" }).fill("Whoever opens it rings first.");
  await issue.getByRole("button", { name: "Settle it" }).click();
  await expect(two.getByText("What you agreed is on record.")).toBeVisible();
  await coach.goto(`${path}/issues`);
  await expect(coach.getByText("Whoever opens it rings first.")).toBeVisible();
});
