import type { Page } from "@playwright/test";
import { answer, revealNext } from "./support/board";
import { acceptAndCheck, acknowledge, beginAndSayWhy, choose, launchAsProposed, pick, recordConversation, untilSaved } from "./support/launch";
import { prepareBoard, prepareSupport } from "./support/prepare";
import { expect, test } from "./support/test";

const [coachAddress, sponsorAddress] = ["coach.two@demo.example", "ceo@demo.example"];
const leaders = { camila: { name: "Camila Rojas", email: "camila.rojas@demo.example" }, arjun: { name: "Arjun Mehta", email: "arjun.mehta@demo.example" }, meiLing: { name: "Mei Ling Tan", email: "meiling.tan@demo.example" } } as const;
const three = Object.values(leaders);
const addresses = three.map(({ email }) => email);

test("three leaders: the intakes open when the third has acknowledged", async ({ asAddress }) => {
  test.slow();
  const [sponsor, coach] = [await asAddress(sponsorAddress), await asAddress(coachAddress)];
  await beginAndSayWhy(sponsor);
  await sponsor.getByRole("button", { name: "Another leader" }).click();
  for (const [place, { name }] of three.entries()) await pick(sponsor, ["First leader", "Second leader", "Third leader"][place] ?? "", name);
  await choose(sponsor, "Coach", "Rohan Deshpande");
  await untilSaved(sponsor);
  await expect(sponsor.getByText(/Rohan Deshpande will coach all 3 leaders/)).toBeVisible();
  const id = await launchAsProposed(sponsor);
  await acceptAndCheck(coach, id);
  for (const { name, email } of three) {
    await coach.goto(`/engagements/${id}/intakes`);
    await expect(coach.getByRole("button", { name: "Confirm and announce" })).toHaveCount(0);
    const leader = await asAddress(email);
    expect((await leader.request.get(`/engagements/${id}`)).status()).toBe(404);
    await recordConversation(sponsor, id, name);
    await acknowledge(leader, id);
  }
  await coach.reload();
  for (const { name } of three) await expect(coach.getByRole("checkbox", { name: `Invite ${name}` })).toBeVisible();
  await expect(coach.getByRole("button", { name: "Confirm and announce" })).toBeVisible();
});

test("three leaders at the board: an item is shown and closed when all three have answered", async ({ asAddress }) => {
  test.slow();
  const id = prepareBoard(coachAddress, sponsorAddress, ...addresses);
  const coach = await asAddress(coachAddress);
  const devices: Page[] = [];
  for (const email of addresses) devices.push(await asAddress(email, { viewport: { width: 390, height: 844 } }));
  for (const page of [coach, ...devices]) await page.goto(`/engagements/${id}/board`);
  await coach.getByRole("button", { name: "Open the board" }).click();
  await coach.getByRole("button", { name: /^Board: operational items/ }).click();
  await revealNext(coach, devices, 1);
  const [first, second, third] = devices;
  if (!first || !second || !third) throw new Error("Three devices are needed.");
  const stateOf = async (page: Page) => (await page.request.get(`/api/engagements/${id}/board/state`)).text();

  // Two of three have answered: nothing is shown to anybody, and nothing can be closed.
  await answer(first, "Reword", "We stayed on one call until Sunday.");
  await answer(second, "Agree");
  await expect(second.getByText("Your answer is in: Agreed.")).toBeVisible();
  await expect(coach.getByText("Has answered")).toHaveCount(2);
  for (const page of [second, third]) expect(await stateOf(page)).not.toContain("until Sunday");
  for (const name of ["Close as agreed", "Leave as disputed"]) await expect(coach.getByRole("button", { name })).toHaveCount(0);
  await answer(third, "Dispute", "I was on leave that week.");
  for (const page of [coach, ...devices]) {
    await expect(page.getByText("“We stayed on one call until Sunday.”")).toBeVisible();
    await expect(page.getByText("I was on leave that week.")).toBeVisible();
  }
  await coach.getByRole("button", { name: "Leave as disputed" }).click();
  for (const page of devices) await expect(page.getByText("Left as disputed").first()).toBeVisible();

  await revealNext(coach, devices, 2);
  for (const page of devices) await answer(page, "Agree");
  await coach.getByRole("button", { name: "Close as agreed" }).click();
  for (const page of devices) await expect(page.getByText("Just closed.")).toBeVisible();
});

test("three leaders rate a call: no number appears before the third has rated, then all three at once", async ({ asAddress }) => {
  const { id, call } = prepareSupport(coachAddress, sponsorAddress, ...addresses);
  const rating = `/engagements/${id}/rating?call=${call}`;
  const coach = await asAddress(coachAddress);
  const pages: Page[] = [];
  for (const email of addresses) pages.push(await asAddress(email));
  const title = (page: Page) => page.getByRole("heading", { level: 1 });
  for (const [place, page] of pages.entries()) {
    await page.goto(rating);
    await page.getByRole("radio", { name: ["We work together well", "We work together fairly well", "We work together with some difficulty"][place] ?? "", exact: false }).check();
    await page.getByRole("button", { name: "Keep my number" }).click();
    if (place === 2) { await expect(title(page)).toHaveText("Your numbers, side by side"); continue; }
    await expect(page.getByText(/^Your number is kept/)).toBeVisible();
    for (const other of [coach, ...pages.filter((each) => each !== page)]) {
      await other.goto(rating);
      await expect(title(other)).toHaveText("Our working relationship today");
      await expect(other.getByRole("listitem").filter({ hasText: /^(Camila|Arjun|Mei Ling)/ })).toHaveCount(0);
    }
  }
  for (const page of [coach, ...pages]) {
    await page.goto(rating);
    await expect(title(page)).toHaveText("Your numbers, side by side");
    for (const [name, number] of [["Camila", "6"], ["Arjun", "5"], ["Mei", "3"]] as const) await expect(page.getByRole("listitem").filter({ hasText: name }).filter({ hasText: number })).toBeVisible();
  }
});
