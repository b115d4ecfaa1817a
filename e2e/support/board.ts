import { expect, type Page } from "@playwright/test";
import { prepareBoard } from "./prepare";

/** Two leaders of the demonstration who can sign in, as the board names them. */
export const boardLeaders = { one: { name: "Piotr Wrona", email: "piotr.wrona@demo.example" }, two: { name: "Viktor Horvath", email: "viktor.horvath@demo.example" } };

/** A feedback day with six items prepared. @returns the engagement's id. */
export const prepareDay = (): string => prepareBoard("coach@demo.example", "sponsor@demo.example", boardLeaders.one.email, boardLeaders.two.email);

/** Everybody in the room sees changes within this many milliseconds. */
export const liveMs = 1500;

/** How long it took until something was so, from now on, in milliseconds. */
export async function timeUntil(work: () => Promise<unknown>): Promise<number> {
  const begun = Date.now();
  await work();
  return Date.now() - begun;
}

/** A leader answers the item at hand on their own device. */
export async function answer(page: Page, mark: "Agree" | "Reword" | "Dispute", words = ""): Promise<void> {
  await page.getByRole("radio", { name: new RegExp(`^${mark}`) }).check({ force: true });
  if (mark === "Reword") await page.getByLabel("Your wording").fill(words);
  if (mark === "Dispute") await page.getByLabel("Your reason").fill(words);
  await page.getByRole("button", { name: "Send my answer" }).click();
}

/** The coach puts the next item before the room, and every screen shows it. */
export async function revealNext(coach: Page, screens: readonly Page[], number: number): Promise<void> {
  await coach.getByRole("button", { name: "Reveal the next item" }).click();
  for (const screen of [coach, ...screens]) await expect(screen.getByRole("group", { name: new RegExp(`^Item ${number} of 6`) })).toBeVisible();
}
