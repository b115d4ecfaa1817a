import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "./test";

/** What the line says of words that are saved. */
export const saved = /^Saved (just now|\d+ s ago)$/;
/** The line that says whether what was typed is saved. */
export const line = (page: Page) => page.locator("main .saved > span").first();

/** The coach's next session with Tomasz Zielinski, which is still to come: notes can be made, nothing can be finished. */
export async function prepare(page: Page): Promise<void> {
  await page.goto("/sessions");
  await page.getByRole("link", { name: /Session 4 with Tomasz Zielinski/ }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Session 4 with Tomasz Zielinski");
}

export const notes = (page: Page) => page.getByRole("textbox", { name: "Private notes" });
export const summary = (page: Page) => page.getByRole("textbox", { name: "Summary for Tomasz" });
/** Where copies of unsent words lie: one place for each window. */
export const copies = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((name) => /^entente\.kept\.[^.]+\.[^.]+\./.test(name)));
/** Takes the way to the server from every window of a browser, for what is saved as it is typed. @returns what gives it back. */
export async function withoutConnection(context: BrowserContext): Promise<() => void> {
  let isAway = true;
  await context.route("**/entries", (route) => (isAway ? route.abort() : route.continue()));
  return () => { isAway = false; };
}
/** Ends a page without a word: one that closes in order sends what it holds, past any route of the test. */
export const crash = (page: Page) => page.goto("chrome://crash").catch(() => undefined);
