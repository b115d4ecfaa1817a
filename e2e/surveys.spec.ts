import { isFineInEveryLook } from "./support/axe";
import { boardLeaders, prepareDay } from "./support/board";
import { prepareOpen, prepareReport } from "./support/prepare";
import { addressOf, expect, test } from "./support/test";

const { one } = boardLeaders;
/** People of the directory who have no part in the engagement. */
const asked = ["Lars Mikkelsen", "Jonas Eklund", "Agnieszka Lis", "Klara Novotná", "Yusuf Demir"] as const;

test("a coach plans a survey, sees beforehand what its list can show, and opens the first wave; a leader sees one total", async ({ as, asAddress }) => {
  test.slow();
  const id = prepareDay();
  const path = `/engagements/${id}/surveys`;
  const [coach, leader, sponsor] = [await as("coach"), await asAddress(one.email), await as("sponsor")];
  await leader.goto(path);
  await expect(leader.getByText("No survey is planned.")).toBeVisible();
  await expect(leader.getByRole("button", { name: "Plan the survey" })).toHaveCount(0);
  expect((await sponsor.request.get(path)).status()).toBe(403);

  await coach.goto(path);
  await coach.getByRole("spinbutton", { name: /^People on whom/ }).fill("3");
  await coach.getByRole("button", { name: "Plan the survey" }).click();
  await expect(coach.getByText("A figure must stand on at least four people.").first()).toBeVisible();
  await coach.getByRole("spinbutton", { name: /^People on whom/ }).fill("4");
  await coach.getByRole("button", { name: "Plan the survey" }).click();
  await expect(coach.getByText("The survey is planned.")).toBeVisible();

  // A wave without people says what is missing, and nothing opens.
  await coach.getByRole("button", { name: "Plan it" }).click();
  await expect(coach.getByText(/^The wave is planned/)).toBeVisible();
  await coach.getByRole("button", { name: "Open now" }).click();
  await expect(coach.getByText("Nobody is on the list yet.").last()).toBeVisible();

  for (const [place, name] of asked.entries()) {
    await coach.getByRole("searchbox", { name: "Find somebody by name" }).fill(name);
    await coach.getByRole("button", { name: "Search" }).click();
    const found = coach.getByRole("list", { name: "Found" }).getByRole("listitem").first();
    await found.getByRole("button", { name: "Add" }).click();
    await expect(coach.getByRole("list", { name: "Who is asked" }).getByRole("listitem")).toHaveCount(place + 1);
    if (place === 2) await expect(coach.getByText(/^With 3 people and 4 people to a figure, nothing could be shown/)).toBeVisible();
  }
  await expect(coach.getByText(/you will see totals and peers\.$/)).toBeVisible();
  await coach.getByRole("button", { name: "Open now" }).click();
  await expect(coach.getByText("The wave is open, and everybody on the list has a link of their own.")).toBeVisible();
  await isFineInEveryLook(coach, path);

  await leader.reload();
  await expect(leader.getByText("0 of 5 have answered")).toBeVisible();
  for (const name of asked) await expect(leader.getByText(name)).toHaveCount(0);
  await isFineInEveryLook(leader, path);
});

test("coach and leaders read the same report of a final wave, in its order; comments are the coach's, and nobody else comes near", async ({ as }) => {
  test.slow();
  const { id, midpoint } = prepareReport(addressOf.coach, addressOf.sponsor, addressOf.leaderOne, addressOf.leaderTwo);
  const path = `/engagements/${id}/surveys/${midpoint}`;
  const [coach, leader, sponsor, hr] = [await as("coach"), await as("leaderOne"), await as("sponsor"), await as("hr")];
  await leader.goto(`/engagements/${id}/surveys`);
  await leader.getByRole("link", { name: "Read the report: Middle" }).click();
  for (const page of [coach, leader]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Middle: what they see");
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(["What we asked", "Who answered", "What they see", "How sure we can be", "What they suggest", "What was decided"]);
    await expect(page.getByText("12 of 14", { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: "From 3.5 at the start to 4.7" })).toHaveCount(3);
    await expect(page.getByRole("heading", { name: "9 of 12 see it better, 1 worse" }).first()).toBeVisible();
    await expect(page.getByText(/between 9 and 11 of 14 would see/).first()).toBeVisible();
    await expect(page.getByText(/^Snapshot [0-9a-f]{4} [0-9a-f]{4} of/)).toBeVisible();
    await isFineInEveryLook(page, path);
  }
  await expect(coach.getByText("Tell our teams on Fridays what you decided, please.")).toBeVisible();
  const [html, payload] = [await leader.request.get(path), await leader.request.get(path, { headers: { rsc: "1" } })];
  expect(await html.text() + await payload.text()).not.toContain("Tell our teams on Fridays");
  for (const page of [sponsor, hr]) expect([403, 404]).toContain((await page.request.get(path)).status());
});

test("an open survey is planned as such, says so everywhere, and shows leaders who said what", async ({ as, asAddress, browser, baseURL }) => {
  test.slow();
  const id = prepareDay();
  const path = `/engagements/${id}/surveys`;
  const coach = await as("coach");
  await coach.goto(path);
  await coach.getByRole("radio", { name: /^Open, with names/ }).check();
  await isFineInEveryLook(coach, path);
  await coach.getByRole("button", { name: "Plan the survey" }).click();
  await expect(coach.getByText(/^Open: leaders and coach read what each person answered/).first()).toBeVisible();

  const made = prepareOpen(addressOf.coach, addressOf.sponsor, addressOf.leaderOne, addressOf.leaderTwo);
  const guest = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await guest.goto(`/respond/${made.link}`);
  await expect(guest.getByText(/^This survey is open: what you answer is shown with your name/)).toBeVisible();
  await guest.getByRole("button", { name: "Begin" }).click();
  await expect(guest.getByText("This survey is open, not confidential.")).toBeVisible();
  await isFineInEveryLook(guest, "an open survey's form");
  await guest.context().close();
  const report = `/engagements/${made.id}/surveys/${made.waveId}`;
  const [leader, sponsor] = [await asAddress(addressOf.leaderOne), await as("sponsor")];
  for (const page of [coach, leader]) {
    await page.goto(report);
    await expect(page.getByRole("heading", { name: "Who said what" })).toBeVisible();
    await expect(page.getByRole("region", { name: `Answers of ${made.name}` }).getByText("Tell us on Fridays.")).toBeVisible();
    await isFineInEveryLook(page, report);
  }
  expect([403, 404]).toContain((await sponsor.request.get(report)).status());
});

test("a coach releases comments as their authors allow, all at once, and leaders read them then", async ({ as }) => {
  test.slow();
  const { id, midpoint } = prepareReport(addressOf.coach, addressOf.sponsor, addressOf.leaderOne, addressOf.leaderTwo);
  const path = `/engagements/${id}/surveys/${midpoint}`;
  const [coach, leader] = [await as("coach"), await as("leaderOne")];
  await leader.goto(path);
  await expect(leader.getByText(/^4 comments came in\. Your coach reads them first/)).toBeVisible();
  await coach.goto(path);
  const form = coach.getByRole("form", { name: "Release comments" });
  const comment = (end: string) => form.getByRole("listitem").filter({ hasText: end });
  await comment("please.").getByRole("radio", { name: "Show it as written" }).check();
  await comment("all of it.").getByRole("radio", { name: "Show it as written" }).check();
  await comment("also when it hurts.").getByRole("radio", { name: "Withhold it" }).check();
  await expect(comment("in one mail.").getByRole("radio", { name: "Show it as written" })).toHaveCount(0);
  await comment("in one mail.").getByRole("radio", { name: "Put it into my words" }).check();
  await comment("in one mail.").getByRole("textbox", { name: "In your words" }).fill("Tell our teams on Fridays what you decided, in a mail.");
  await isFineInEveryLook(coach, path);
  await form.getByRole("button", { name: "Release comments" }).click();
  await expect(coach.getByText(/still has the author.s own words in a row/).last()).toBeVisible();
  await expect(coach.getByText("Note why. Only you read this.").last()).toBeVisible();
  await expect(comment("in one mail.").getByRole("textbox", { name: "In your words" })).toHaveValue("Tell our teams on Fridays what you decided, in a mail.");
  await comment("in one mail.").getByRole("textbox", { name: "In your words" }).fill("Each week one message with all decisions would help.");
  await comment("also when it hurts.").getByRole("textbox", { name: "Why it is withheld" }).fill("It points to one person.");
  await form.getByRole("button", { name: "Release comments" }).click();
  await expect(coach.getByText("The comments are released. Leaders read them from now on.")).toBeVisible();
  await expect(coach.getByRole("button", { name: "Release comments" })).toHaveCount(0);
  await leader.reload();
  await expect(leader.getByText("Each week one message with all decisions would help.")).toBeVisible();
  await expect(leader.getByText("Tell our teams on Fridays what you decided, please.")).toBeVisible();
  await expect(leader.getByText(/One more is withheld to protect others\./)).toBeVisible();
  const all = await (await leader.request.get(path)).text() + await (await leader.request.get(path, { headers: { rsc: "1" } })).text();
  for (const hidden of ["in one mail", "also when it hurts", "points to one person"]) expect(all).not.toContain(hidden);
  for (const page of [coach, leader]) await isFineInEveryLook(page, path);
});
