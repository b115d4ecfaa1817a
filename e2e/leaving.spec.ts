import type { Page } from "@playwright/test";
import { found } from "./support/hidden";
import { earlier } from "./support/made/words";
import { prepareSupport } from "./support/prepare";
import { expect, test } from "./support/test";

const [coachAddress, successorAddress, sponsorAddress] = ["coach.two@demo.example", "coach.three@demo.example", "ceo@demo.example"];
const one = { name: "Camila Rojas", email: "camila.rojas@demo.example" } as const;
const two = { name: "Arjun Mehta", email: "arjun.mehta@demo.example" } as const;

/** What is said on leader one's side, by whom it is read. */
const sealed = { notes: "Private: he rehearsed the sentence.", summary: "Shared: she tells the dispatchers herself.", own: "Own: I dread the call." } as const;

/** The coach logs leader one's first session; leader one writes notes of their own. */
async function fillSide(coach: Page, leader: Page, session: string): Promise<void> {
  await coach.goto(`/sessions/${session}`);
  await coach.getByRole("textbox", { name: "Private notes" }).fill(sealed.notes);
  await coach.getByRole("textbox", { name: "Summary for Camila" }).fill(sealed.summary);
  await expect(coach.getByText(/^Saved /)).toBeVisible();
  await coach.getByRole("button", { name: "Finish log" }).click();
  await expect(coach.getByText(/^Held, /)).toBeVisible();
  await leader.goto(`/sessions/${session}`);
  await leader.getByRole("textbox", { name: "My own notes" }).fill(sealed.own);
  await expect(leader.getByText(/^Saved /)).toBeVisible();
}

test("a leader leaves: their side closes, joint meetings go, individual coaching goes on, and nothing of them becomes visible", async ({ asAddress }) => {
  test.slow();
  const { id, sessions: [session = ""], next: [ownNext = "", othersNext = "", call = ""] } = prepareSupport(coachAddress, sponsorAddress, one.email, two.email);
  const path = `/engagements/${id}`;
  const [coach, sponsor, leaving, staying] = [await asAddress(coachAddress), await asAddress(sponsorAddress), await asAddress(one.email), await asAddress(two.email)];
  await fillSide(coach, leaving, session);

  await leaving.goto(`${path}/changes`);
  const form = leaving.getByRole("form", { name: "Stop for yourself" });
  await form.getByRole("radio", { name: "Not the right coach" }).check();
  await form.getByRole("button", { name: "Stop now" }).click();
  const question = leaving.getByRole("dialog", { name: "Stop now?" });
  await expect(question).toContainText("This cannot be undone");
  await question.getByRole("button", { name: "Stop now" }).click();
  await expect.poll(async () => (await leaving.request.get(path)).status()).toBe(404);
  for (const meeting of [session, ownNext, call]) expect((await leaving.request.get(`/sessions/${meeting}`)).status()).toBe(404);

  // Own and joint meetings are cancelled; the other leader's stay as they were.
  for (const [meeting, state] of [[ownNext, "Cancelled"], [call, "Cancelled"]] as const) { await coach.goto(`/sessions/${meeting}`); await expect(coach.getByText(state, { exact: true }).first()).toBeVisible(); }
  await staying.goto(`/sessions/${othersNext}`);
  await expect(staying.getByRole("heading", { level: 1, name: "Your session 2" })).toBeVisible();
  await expect(staying.getByText("Cancelled", { exact: true })).toHaveCount(0);

  // The category is the coach's alone; sponsor and the other leader learn that and when, never why.
  await coach.goto(`${path}/changes`);
  await expect(coach.getByText(/^Camila Rojas, .*: Not the right coach$/)).toBeVisible();
  await sponsor.goto(`${path}/changes`);
  await expect(sponsor.getByText(/^Camila Rojas stopped on/)).toBeVisible();
  await sponsor.getByRole("radio", { name: "Go on with individual coaching for Arjun" }).check();
  await sponsor.getByRole("button", { name: "Decide" }).click();
  await expect(sponsor.getByText("Your decision is recorded. Everybody has been told.")).toBeVisible();
  for (const page of [coach, sponsor, staying]) {
    await page.goto(`${path}/changes`);
    await expect(page.getByText(/^Camila Rojas stopped on .*\. Decided: individual coaching goes on$/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Decide" })).toHaveCount(0);
  }
  for (const page of [sponsor, staying]) expect(await found(page, id, [...Object.values(sealed), "Reasons given"])).toEqual([]);
  for (const page of [sponsor, staying]) expect(await (await page.request.get(`/sessions/${session}`)).text()).not.toMatch(/rehearsed the sentence|tells the dispatchers|dread the call/);
  expect(await found(coach, id, [sealed.own])).toEqual([]);
});

test("a coach is replaced: their notes are read by nobody, themes and items stay, and the leaders answer anew", async ({ asAddress }) => {
  test.slow();
  const { id, sessions: [session = ""], next: [ownNext = ""] } = prepareSupport(coachAddress, sponsorAddress, one.email, two.email);
  const path = `/engagements/${id}`;
  const [former, successor, sponsor, first, second] = [await asAddress(coachAddress), await asAddress(successorAddress), await asAddress(sponsorAddress), await asAddress(one.email), await asAddress(two.email)];
  await fillSide(former, first, session);
  expect((await successor.request.get(path)).status()).toBe(404);

  await sponsor.goto(`${path}/changes`);
  await sponsor.getByLabel("New coach").selectOption({ label: "Lucía Ibarra" });
  await sponsor.getByRole("button", { name: "Name this coach" }).click();
  await expect(sponsor.getByText(/^Lucía Ibarra has been asked/)).toBeVisible();
  for (const address of [path, `${path}/themes`, `${path}/feedback`, `${path}/rounds`, `/sessions/${session}`, `/sessions/${ownNext}`]) expect((await former.request.get(address)).status(), address).toBe(404);
  expect(await found(former, id, [sealed.notes, sealed.summary, earlier.theme])).toEqual([]);

  // The successor accepts with a declaration of their own; each leader answers it.
  await successor.goto(`${path}/interests`);
  await successor.getByLabel("Other interests that a fair person would want to know").fill("I have coached the sponsor's deputy.");
  await successor.getByLabel("How I will keep the balance").fill("Equal sessions.");
  await successor.getByRole("button", { name: "Accept and declare" }).click();
  await expect(successor.getByText(/^You have accepted/)).toBeVisible();
  for (const leader of [first, second]) {
    await leader.goto(`${path}/interests`);
    await expect(leader.getByText("I have coached the sponsor's deputy.")).toBeVisible();
    await leader.goto(`${path}/expectations`);
    await leader.getByRole("radio", { name: "I have read this and accept it" }).check();
    await leader.getByRole("button", { name: "Send this answer" }).click();
    await expect(leader).toHaveURL(/done=answered/);
  }
  await successor.goto(`${path}/interests`);
  for (const { name } of [one, two]) await expect(successor.getByRole("listitem").filter({ hasText: name })).toContainText(/accept/i);

  // Themes and items stand; what was noted under the former coach is there for nobody.
  await successor.goto(`${path}/themes`);
  await expect(successor.getByRole("heading", { name: earlier.theme })).toBeVisible();
  await successor.goto(`${path}/feedback`);
  await expect(successor.getByText(earlier.item)).toBeVisible();
  await successor.goto(`/sessions/${ownNext}`);
  await expect(successor.getByRole("heading", { level: 1, name: "Session 2 with Camila Rojas" })).toBeVisible();
  for (const page of [successor, sponsor, second]) {
    expect(await found(page, id, [sealed.notes, sealed.own])).toEqual([]);
    expect(await (await page.request.get(`/sessions/${session}`)).text()).not.toContain(sealed.notes);
  }
  await first.goto(`/sessions/${session}`);
  await expect(first.getByText(sealed.summary)).toBeVisible();
  await expect(first.getByRole("textbox", { name: "My own notes" })).toHaveValue(sealed.own);
});
