import type { Page } from "@playwright/test";
import { isFineInEveryLook } from "./support/axe";
import { expect, test } from "./support/test";

/** The page at hand in every look, and back to a desk. */
async function isFine(page: Page): Promise<void> {
  await isFineInEveryLook(page, page.url());
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function toItems(page: Page): Promise<string> {
  await page.goto("/engagements");
  await page.getByRole("link", { name: /Network Planning and Warehousing/ }).first().click();
  await page.getByRole("link", { name: "Feedback items" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Feedback items");
  return new URL(page.url()).pathname;
}

async function begin(page: Page, direction: RegExp, segment: string, about: string): Promise<void> {
  const form = page.getByRole("form", { name: "New item" });
  await form.getByText(direction).click();
  await form.getByText(segment, { exact: true }).click();
  await form.getByRole("checkbox", { name: about }).check();
  await form.getByRole("button", { name: "Begin the item" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`^${segment} item`));
}
const saved = (page: Page) => expect(page.getByText(/^Saved /)).toBeVisible();

test("a coach words items, is shown what helps little, keeps the order, and rehearses the day", async ({ as, asAddress }) => {
  test.setTimeout(240_000);
  const coach = await as("coach");
  const list = await toItems(coach);
  await isFine(coach);

  // Nothing chosen is said beside each question, and what was chosen stays.
  const form = coach.getByRole("form", { name: "New item" });
  await form.getByText(/Constructive/).click();
  await form.getByRole("button", { name: "Begin the item" }).click();
  await expect(form.getByText("Choose whom the item is about.").first()).toBeVisible();
  await expect(form.getByRole("radio", { name: /Constructive/ })).toBeChecked();

  await begin(coach, /Positive/, "Operational", "Saskia");
  const behaviour = coach.getByRole("textbox", { name: "Behaviour" });
  await behaviour.fill("You always came with the plan, yet again on paper.");
  const hints = coach.getByRole("group", { name: "Pointed out in Behaviour" });
  await expect(hints.getByText("One exception is enough to dismiss the whole point.")).toBeVisible();
  await expect(hints.getByText(/How often, in which weeks/)).toBeVisible();
  await expect(hints.getByText("It carries a reproach instead of a fact.")).toBeHidden();
  await hints.getByText("yet again").click();
  await expect(hints.getByText("It carries a reproach instead of a fact.")).toBeVisible();
  await isFine(coach);
  // The line stands under the very words: the unseen copy that carries it is laid out as the text is.
  const laid = await coach.locator(".marked").nth(1).evaluate((field) => {
    const [area, copy] = [field.querySelector("textarea"), field.querySelector(".marks")];
    if (!area || !copy) return [];
    return [area, copy].map((part) => { const { font, letterSpacing, paddingLeft, lineHeight } = getComputedStyle(part); return [font, letterSpacing, paddingLeft, lineHeight, part.clientWidth].join(" "); });
  });
  expect(laid[0]).toBe(laid[1]);
  expect(await coach.locator(".marks mark").first().evaluate((mark) => getComputedStyle(mark).fontSize === getComputedStyle(mark.parentElement ?? mark).fontSize)).toBe(true);

  // It never blocks: the wording is kept by choice, and may be pointed out again.
  await hints.getByRole("button", { name: "Keep this wording" }).first().click();
  await expect(hints.getByText("One exception is enough to dismiss the whole point.")).toBeHidden();
  await coach.getByRole("textbox", { name: "Situation" }).fill("In the winter peak");
  await coach.getByRole("textbox", { name: "Impact" }).fill("No shift was left without cover.");
  await saved(coach);
  await coach.reload();
  await expect(behaviour).toHaveValue("You always came with the plan, yet again on paper.");
  await expect(coach.getByRole("textbox", { name: "Impact" })).toHaveValue("No shift was left without cover.");
  await expect(hints.getByRole("button", { name: "Point it out again" })).toBeVisible();

  // Choices save themselves too.
  await coach.getByRole("radio", { name: "Process" }).locator("..").click();
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText(/^Process item/);

  await coach.goto(list);
  await begin(coach, /Constructive/, "Process", "Tomasz");
  await coach.getByRole("textbox", { name: "Situation" }).fill("In April");
  await coach.getByRole("textbox", { name: "Behaviour" }).fill("The plan was changed twice without a note.");
  await coach.getByRole("textbox", { name: "Impact" }).fill("Two sites waited.");
  await saved(coach);
  await coach.goto(list);
  const rows = coach.getByRole("list", { name: "Process" }).getByRole("listitem");
  await expect(rows).toHaveText([/You always came/, /Each plan was sent/, /The plan was changed/]);
  await coach.getByRole("button", { name: /^Move up: The plan was changed/ }).press("Enter");
  await expect(rows).toHaveText([/You always came/, /The plan was changed/, /Each plan was sent/]);
  await expect(coach.getByText("Now 1 of 2.")).toBeAttached();
  await rows.nth(2).locator(".grip").dragTo(rows.nth(1));
  await expect(rows).toHaveText([/You always came/, /Each plan was sent/, /The plan was changed/]);

  await rows.nth(2).getByRole("link").click();
  await coach.getByRole("button", { name: "Take it off the list" }).click();
  await expect(coach.getByText("The item is off the list.")).toBeVisible();
  await expect(rows).toHaveCount(2);
  await coach.getByRole("button", { name: "Put it back" }).click();
  await expect(rows).toHaveCount(3);
  await isFine(coach);

  // The rehearsal says of each screen exactly what stands there.
  await coach.getByRole("link", { name: "Rehearse the day" }).click();
  await expect(coach.getByRole("group", { name: "Process, item 1 of 3. To keep" })).toContainText("No shift was left without cover.");
  await coach.getByRole("link", { name: "Saskia’s device" }).click();
  await expect(coach.getByRole("group", { name: "Process, item 1 of 3. To keep" })).toContainText("Said of Saskia");
  await expect(coach.getByText("Said of Tomasz")).toBeVisible();
  await coach.getByRole("link", { name: "Only about Saskia" }).click();
  await expect(coach.getByText("Said of Tomasz")).toHaveCount(0);
  await isFine(coach);

  // What was gone through alone is that leader's and the coach's; own thoughts are nobody else's.
  await coach.getByRole("link", { name: "Note the preview with Saskia" }).click();
  const note = coach.getByRole("form", { name: "With Saskia" });
  await note.getByLabel("The day we talked").fill("2026-01-12");
  await note.getByLabel(/Items I went through/).fill("The winter peak");
  await isFine(coach);
  await note.getByRole("button", { name: "Note the preview" }).click();
  await expect(coach.getByText("Noted. Saskia reads it now.")).toBeVisible();
  const [saskia, tomasz] = [await asAddress("saskia.vermeer@demo.example"), await asAddress("tomasz.zielinski@demo.example")];
  await saskia.goto(list.replace("/feedback", "/preview"));
  await expect(saskia.getByText("The winter peak")).toBeVisible();
  await saskia.getByLabel("My own thoughts before the day").fill("I hoped somebody had seen that.");
  await saskia.getByRole("button", { name: "Keep my thoughts" }).click();
  await expect(saskia.getByText("Kept. Only you can read them.")).toBeVisible();
  await isFine(saskia);
  await tomasz.goto(list.replace("/feedback", "/preview"));
  await expect(tomasz.getByText("Nothing has been noted yet.")).toBeVisible();
  await coach.reload();
  for (const other of [tomasz, coach]) await expect(other.getByText("I hoped somebody")).toHaveCount(0);
  for (const leader of [saskia, tomasz]) expect((await leader.goto(list))?.status()).toBe(403);
});

test("an item is begun, worded and put in order without JavaScript", async ({ as }) => {
  const coach = await as("coach", { javaScriptEnabled: false });
  const list = await toItems(coach);
  await begin(coach, /Constructive/, "Personal", "Saskia");
  await coach.getByRole("textbox", { name: "Behaviour" }).fill("You are lazy.");
  await coach.getByRole("button", { name: "Save the item" }).click();
  await expect(coach.getByRole("textbox", { name: "Behaviour" })).toHaveValue("You are lazy.");
  await expect(coach.getByText("It claims to know why something was not done.")).toBeVisible();
  await coach.getByRole("button", { name: "Keep this wording" }).click();
  await expect(coach.getByRole("button", { name: "Point it out again" })).toBeVisible();
  await coach.goto(list);
  await begin(coach, /Constructive/, "Personal", "Tomasz");
  await coach.goto(list);
  const rows = coach.getByRole("list", { name: "Personal" }).getByRole("listitem");
  await expect(rows).toHaveText([/You are lazy/, /Not worded yet/]);
  await coach.getByRole("button", { name: /^Move up: Not worded yet/ }).click();
  await expect(rows).toHaveText([/Not worded yet/, /You are lazy/]);
});
