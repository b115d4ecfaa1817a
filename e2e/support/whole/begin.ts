import type { Page } from "@playwright/test";
import { acceptAndCheck, acknowledge, beginAndSayWhy, choose, launchAsProposed, onScreen, pick, recordConversation, untilSaved } from "../launch";
import { expect } from "../test";
import type { Clock } from "../clock";

/** The four who live through a whole intervention, and somebody who is heard and told. All are of the demonstration, and
 *  no other journey needs them. */
export const people = {
  sponsor: { name: "Willem de Graaf", email: "ceo@demo.example" }, coach: { name: "Rohan Deshpande", email: "coach.two@demo.example" },
  one: { name: "Annelise Brandt", email: "annelise.brandt@demo.example" }, two: { name: "Joseph Kariuki", email: "joseph.kariuki@demo.example" },
  heard: { name: "Nadia Haddad", email: "nadia.haddad@demo.example" },
} as const;

/** One journey: the engagement, the clock of the application and a browser of each of the four. */
export type Play = { id: string; path: string; clock: Clock; sponsor: Page; coach: Page; one: Page; two: Page };

/** The clock is set to an instant, at which all four sign in anew. */
export async function begin({ clock, sponsor, coach, one, two }: Omit<Play, "id" | "path">, at: Date): Promise<void> {
  await clock.set(at);
  await clock.signIn([[sponsor, people.sponsor.email], [coach, people.coach.email], [one, people.one.email], [two, people.two.email]]);
}

/** The sponsor launches as the screens propose. @returns the engagement's id. */
export async function launch(sponsor: Page): Promise<string> {
  await beginAndSayWhy(sponsor);
  await pick(sponsor, "First leader", people.one.name);
  await pick(sponsor, "Second leader", people.two.name);
  await choose(sponsor, "Coach", people.coach.name);
  await pick(sponsor, "Person 1", people.heard.name);
  await untilSaved(sponsor);
  return launchAsProposed(sponsor);
}

/** Expectation setting: nobody tells a leader before the sponsor does; each acknowledges, and the last opens the intakes. */
export async function setExpectations({ id, path, sponsor, coach, one, two }: Play): Promise<void> {
  for (const leader of [one, two]) expect((await leader.request.get(path)).status()).toBe(404);
  await acceptAndCheck(coach, id);
  await recordConversation(sponsor, id, people.one.name);
  expect((await two.request.get(path)).status()).toBe(404);
  await one.goto(`${path}/expectations`);
  await onScreen(one, "Please read this first");
  await expect(one.getByText("Nine of forty loads were planned twice in October.")).toBeVisible();
  await acknowledge(one, id);
  await recordConversation(sponsor, id, people.two.name);
  await acknowledge(two, id);
  await sponsor.goto(`${path}/expectations`);
  for (const { name } of [people.one, people.two]) await expect(sponsor.getByText(name).first()).toBeVisible();
}

/** The coach dates the intakes as proposed; the sponsor, who named somebody to be heard, reads names and never a state. */
export async function dateIntakes({ path, coach, one, two, sponsor }: Play): Promise<void> {
  await coach.goto(`${path}/intakes`);
  await coach.getByRole("button", { name: "Confirm and announce" }).click();
  await expect(coach.getByText("Announced. Those concerned are told.")).toBeVisible();
  for (const leader of [one, two]) {
    await leader.goto("/meetings");
    await expect(leader.getByText(/intake/i).first()).toBeVisible();
    expect(await (await leader.request.get(`${path}/intakes`)).text()).not.toContain(people.heard.name);
  }
  expect((await sponsor.request.get(`${path}/themes`)).status()).toBe(403);
}
