import type { Page } from "@playwright/test";
import { putToSignature, sign } from "./support/agreement";
import { isFineInEveryLook } from "./support/axe";
import { found } from "./support/hidden";
import { prepareAgreement } from "./support/prepare";
import { expect, test } from "./support/test";

const sponsorName = "Willem de Graaf";
const coachName = "Rohan Deshpande";
const one = { name: "Thiago Barros", email: "thiago.barros@demo.example" } as const;
const two = { name: "Camila Rojas", email: "camila.rojas@demo.example" } as const;
/** What stands in the prepared agreement, and what becomes of it. */
const promise = { was: "I answer by four", is: "I answer by four on every working day" } as const;
const item = { aboutOne: "22 dates were moved", aboutBoth: "38 of 40 loads arrived" } as const;

/** The page at hand in both looks, and back to a desk. */
async function isFine(page: Page, where: string): Promise<void> {
  await isFineInEveryLook(page, where);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("an agreement changes: the difference is shown, all four sign the same version, and what the preview said comes true", async ({ asAddress }) => {
  test.setTimeout(240_000);
  const id = prepareAgreement("coach.two@demo.example", "ceo@demo.example", one.email, two.email);
  const path = `/engagements/${id}`;
  const [coach, sponsor, first, second] = [await asAddress("coach.two@demo.example"), await asAddress("ceo@demo.example"), await asAddress(one.email), await asAddress(two.email)];
  await sponsor.goto(`${path}/agreement`);
  await expect(sponsor.getByText(promise.was).first()).toBeVisible();
  expect(await found(sponsor, id, Object.values(item))).toEqual([]); // items of the feedback day are not ticked

  // A leader begins the next version and changes a clause; the one in force stands, and the sponsor sees nothing of the draft.
  await first.goto(`${path}/agreement`);
  await first.getByLabel("Why, in a sentence").fill("Weekends are left free.");
  await first.getByRole("button", { name: "Begin a new version" }).click();
  await expect(first.getByText("A new version is being written.")).toBeVisible();
  await first.getByRole("textbox", { name: /^What we commit to \(I will, Thiago\)/ }).fill(promise.is);
  await expect(first.getByText(/^Saved /)).toBeVisible();
  await coach.goto(`${path}/agreement`);
  await coach.getByRole("checkbox", { name: "Agreed feedback items chosen by both" }).click();
  await expect(coach.getByRole("checkbox", { name: "Agreed feedback items chosen by both" })).toBeChecked();
  const change = coach.getByRole("region", { name: "What changed since version 1" });
  await expect(change.locator("ins")).toContainText("on every working day");
  await expect(change).toContainText("Now shared: Agreed feedback items chosen by both");
  await isFine(coach, "a draft");
  expect(await found(sponsor, id, [promise.is, "Weekends are left free."])).toEqual([]);

  // Items go out only when both have chosen them, and one leader would rather not show one of the two.
  await second.goto(`${path}/agreement`);
  const choice = second.getByRole("checkbox", { name: new RegExp(item.aboutOne) });
  await choice.click();
  await expect(choice).not.toBeChecked();
  const preview = (page: Page) => page.locator(".prev").filter({ hasText: /What Willem( de Graaf)? will see/ });
  await coach.reload();
  await expect(preview(coach)).toContainText(promise.is);
  await expect(preview(coach)).toContainText(item.aboutBoth);
  await expect(preview(coach)).not.toContainText(item.aboutOne);

  await putToSignature(coach, [first, second], path);
  const marks = [];
  for (const [page, name] of [[first, one.name], [sponsor, sponsorName], [coach, coachName]] as const) marks.push(await sign(page, path, name, 2));
  await sponsor.goto(`${path}/agreement?version=1`);
  await expect(sponsor.getByText(/Version 1, in force/).first()).toBeVisible(); // until the last has signed
  expect(await found(sponsor, id, Object.values(item))).toEqual([]);
  marks.push(await sign(second, path, two.name, 2));
  await expect(second.getByText("Everybody has signed. The agreement is in force.")).toBeVisible();
  expect(new Set(marks).size).toBe(1);

  // What the preview said is what the sponsor reads now.
  await sponsor.goto(`${path}/agreement`);
  await expect(sponsor.getByText(promise.is).first()).toBeVisible();
  await expect(sponsor.getByText(item.aboutBoth).first()).toBeVisible();
  expect(await found(sponsor, id, [item.aboutOne])).toEqual([]);
  await isFine(sponsor, "in force, for the sponsor");
  await sponsor.getByRole("link", { name: "Print" }).click();
  await expect(sponsor).toHaveURL(/\/agreement\/print\?version=2$/);
  for (const words of [promise.is, `${one.name}, `, `${sponsorName}, `]) await expect(sponsor.getByText(words).first()).toBeVisible();
  await isFine(sponsor, "on paper");

  // A leader strikes their own part; the sponsor loses it at once, and the other leader's stays.
  await first.goto(`${path}/agreement`);
  await first.getByRole("button", { name: "Strike: Commitments in the agreement" }).click();
  await expect(first.getByText("Struck. It is no longer shown.")).toBeVisible();
  expect(await found(sponsor, id, [promise.is, promise.was])).toEqual([]);
  await sponsor.goto(`${path}/agreement`);
  await expect(sponsor.getByText("I confirm with a number").first()).toBeVisible();
  for (const page of [coach, second]) {
    await page.goto(`${path}/agreement`);
    await expect(page.getByText(promise.is).first()).toBeVisible();
    await expect(page.getByText(`${one.name} keeps back their own part`).first()).toBeVisible();
  }
  await isFine(first, "in force, for a leader");
});
