import { expect, test } from "./support/test";
import { broken, peopleList } from "./support/people-list";

test("HR brings 200 people from a spreadsheet, of which seven rows are broken", async ({ as }) => {
  const { bytes, people } = await peopleList(`t${Date.now().toString(36)}`);
  expect(people).toHaveLength(193);
  const page = await as("hr");
  await page.goto("/people");
  await page.getByRole("link", { name: "Import a list" }).click();
  await page.getByLabel("The list").setInputFiles({ name: "people.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: bytes });
  await page.getByRole("button", { name: "Read the list" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("193 of 200 rows can be taken over, 7 need a look");
  const mend = page.getByRole("region", { name: "Rows that need a look" }).or(page.locator("section").filter({ has: page.getByRole("heading", { name: "Rows that need a look" }) }));
  await expect(mend.getByRole("listitem")).toHaveCount(broken.length);
  for (const { row, says } of broken) await expect(mend.getByRole("listitem").filter({ hasText: `Row ${row}` }).first()).toContainText(says);

  // Nothing is written before it is confirmed.
  const before = await page.request.get(`/people?q=${encodeURIComponent(people[0]?.email ?? "")}`);
  expect(await before.text()).toContain("Nobody matches");

  await page.getByRole("button", { name: "Take over 193 people" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "193 people were added" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "7 rows were left out" })).toBeVisible();
  await page.getByRole("link", { name: "Open the directory" }).click();
  for (const { name, email } of [people[0], people.at(-1)].flatMap((one) => (one ? [one] : []))) {
    await page.getByLabel("Name, title or address").fill(email);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name })).toBeVisible();
  }
});
