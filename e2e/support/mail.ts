import { expect, type Page } from "@playwright/test";

/** The text of the mail that somebody was sent last under a subject, in the demonstration's mailbox. */
export async function mailTo(page: Page, subject: RegExp, name: string): Promise<string> {
  const row = page.getByRole("listitem").filter({ hasText: subject }).filter({ hasText: name });
  await expect(async () => { await page.goto("/mailbox"); await expect(row.first()).toBeVisible({ timeout: 1000 }); }).toPass({ timeout: 30_000 });
  await row.first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  return page.getByRole("main").innerText();
}
