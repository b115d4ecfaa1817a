import type { Page } from "@playwright/test";
import { isFineInEveryLook } from "./support/axe";
import { preparePairs, prepareReport } from "./support/prepare";
import { addressOf, expect, test } from "./support/test";

const questions = [/give you information/, /listen to your reasons/, /do what you had agreed/, /speak to you first/, /^And you:/];
const people = [addressOf.coach, addressOf.sponsor, addressOf.leaderOne, addressOf.leaderTwo] as const;

/** Answers so many questions with one point of the scale. */
async function answer(page: Page, point: string, many = questions.length): Promise<void> {
  for (const question of questions.slice(0, many)) await page.getByRole("group", { name: question }).getByRole("radio", { name: point, exact: true }).check();
}

test("two leaders say alone how it is to work with each other, and both sides appear at once", async ({ as }) => {
  test.slow();
  const { id, waveId } = preparePairs(...people);
  const path = `/engagements/${id}/surveys/${waveId}/each-other`;
  const [one, two, coach, sponsor] = [await as("leaderOne"), await as("leaderTwo"), await as("coach"), await as("sponsor")];
  await one.goto("/");
  await one.locator(`a[href="${path}"]`).first().click();
  await expect(one.getByRole("heading", { level: 1 })).toHaveText("Start: working with each other");
  await isFineInEveryLook(one, path);

  // What is missing is named beside the question, and everything typed stays.
  await answer(one, "3 Rarely", 4);
  await one.getByRole("textbox").fill("Call me before noon, always the same number.");
  await one.getByRole("button", { name: "Keep my answers" }).click();
  await expect(one.getByText("Choose one of the points, or that you have not had enough contact.").last()).toBeVisible();
  await expect(one.getByRole("textbox")).toHaveValue("Call me before noon, always the same number.");
  await one.getByRole("group", { name: questions[4] }).getByRole("radio", { name: /not had enough contact/ }).check();
  await one.getByRole("button", { name: "Keep my answers" }).click();
  await expect(one.getByText(/^Your answers are kept\. They appear together/)).toBeVisible();
  await one.goto("/");
  await expect(one.locator(`a[href="${path}"]`)).toHaveCount(0);

  for (const page of [two, coach]) {
    const all = await (await page.request.get(path)).text() + await (await page.request.get(path, { headers: { rsc: "1" } })).text();
    expect(all).not.toContain("Call me before noon");
  }
  await coach.goto(path);
  await expect(coach.getByText(/have both answered$/)).toBeVisible();
  expect((await sponsor.request.get(path)).status()).toBe(403);

  await two.goto(path);
  await answer(two, "5 Often");
  await two.getByRole("button", { name: "Keep my answers" }).click();
  await expect(two.getByText("You have both answered. Here is what each of you says.")).toBeVisible();
  for (const page of [one, two, coach]) {
    await page.goto(path);
    await expect(page.getByRole("row", { name: /did what had been agreed/ }).getByRole("cell")).toHaveText(["3", "5", "2"]);
    await expect(page.getByRole("row", { name: /spoke first oneself/ }).getByRole("cell")).toHaveText(["–", "5", "–"]);
    await expect(page.getByText("Call me before noon, always the same number.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Keep my/ })).toHaveCount(0);
  }
  await isFineInEveryLook(two, path);
});

test("what leaders say stands beside what colleagues see in the same wave, and in none of its figures", async ({ as }) => {
  const { id, midpoint } = prepareReport(...people);
  const leader = await as("leaderTwo");
  await leader.goto(`/engagements/${id}/surveys`);
  await leader.getByRole("link", { name: "Working with each other: Middle" }).click();
  await expect(leader.getByRole("row", { name: /gave information/ }).getByRole("cell")).toHaveText(["4", "5", "1"]);
  await expect(leader.getByRole("row", { name: /keeping to them/ }).getByRole("cell")).toHaveText(["4.7", "12 of 14"]);
  await isFineInEveryLook(leader, `/engagements/${id}/surveys/${midpoint}/each-other`);
});
