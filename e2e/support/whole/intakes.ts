import type { Page } from "@playwright/test";
import { reachesNobody } from "../hidden";
import { meetingsOf, startOf } from "../meetings";
import { expect } from "../test";
import { begin, people, type Play } from "./begin";

/** What each of the three says in their intake: two passages, one for each theme. */
const heard = {
  [people.one.name]: ["Two plans hang at the gate on Monday.", "I hear of a change from my own drivers."],
  [people.two.name]: ["Nobody knows which plan counts.", "The call is over before I am asked."],
  [people.heard.name]: ["We load twice and unload once.", "One of them leaves the call first."],
} as const;

/** The themes that come of it, with the segment of each. */
export const themes = { plan: "Two plans are in force on Monday.", call: "Changes are told after the call." } as const;
const segments = [[themes.plan, "Process"], [themes.call, "Operational"]] as const;
const section = (page: Page, title: string) => page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

async function passage(coach: Page, words: string): Promise<void> {
  await coach.getByRole("button", { name: "Type a passage" }).click();
  await coach.getByRole("textbox", { name: "The passage" }).fill(words);
  await coach.getByRole("radio", { name: "Process" }).check();
  await coach.getByRole("button", { name: "Keep the passage" }).click();
  await expect(coach.getByRole("complementary", { name: "Passages" }).getByText(words)).toBeVisible();
}

/** Consent first, then notes, then passages; the log is finished. */
async function holdIntake(coach: Page, meeting: { id: string; names: string[] }): Promise<void> {
  const [name = ""] = meeting.names;
  await coach.goto(`/sessions/${meeting.id}`);
  await expect(coach.getByRole("heading", { level: 1, name: `Intake with ${name}` })).toBeVisible();
  await expect(coach.getByRole("textbox")).toHaveCount(0);
  await coach.getByRole("radio", { name: /Yes, we begin/ }).check();
  await coach.getByRole("button", { name: "Record the answer" }).click();
  await expect(coach.getByText(/^Consent given on/)).toBeVisible();
  await coach.getByRole("textbox").first().fill(`Noted with ${name}: tired of it.`);
  await expect(coach.getByText(/^Saved /)).toBeVisible();
  for (const words of heard[name as keyof typeof heard]) await passage(coach, words);
  await coach.getByRole("button", { name: "Finish log" }).click();
  await expect(coach.getByText(/^Held, /)).toBeVisible();
}

async function group(coach: Page, words: string, theme: string): Promise<void> {
  await coach.getByRole("button", { name: new RegExp(`^Move the passage of .*${words}`) }).click();
  await coach.getByRole("dialog", { name: "Move to" }).getByRole("button", { name: theme }).click();
  await expect(section(coach, theme).getByText(words)).toBeVisible();
}

/** The intakes: each is held with consent, and what was said becomes themes. */
export async function holdIntakes(play: Play): Promise<void> {
  const { id, path, coach, one, two, sponsor } = play;
  const intakes = meetingsOf(id).filter(({ kind }) => kind === "intake");
  expect(intakes).toHaveLength(3);
  await begin(play, startOf(intakes.at(-1), 60));
  for (const intake of intakes) await holdIntake(coach, intake);

  await coach.goto(`${path}/themes`);
  const form = section(coach, "A new theme");
  for (const [words, segment] of segments) {
    await form.getByRole("textbox", { name: "The theme in one sentence" }).fill(words);
    await form.getByText(segment, { exact: true }).click();
    await form.getByText("No", { exact: true }).click();
    await form.getByRole("button", { name: "Add the theme" }).click();
    await expect(section(coach, words)).toBeVisible();
  }
  for (const [first, second] of Object.values(heard)) {
    await group(coach, first, themes.plan);
    await group(coach, second, themes.call);
  }
  for (const theme of Object.values(themes)) await expect(section(coach, theme).getByText("3 sources", { exact: true })).toBeVisible();
  const secret = [...Object.values(heard).flat(), ...Object.values(themes), "tired of it"];
  await reachesNobody({ sponsor }, id, secret); // who named somebody to be heard knows the name, and nothing else
  await reachesNobody({ one, two }, id, [...secret, people.heard.name]);
}

/** The coach records why there is no baseline survey and opens the feedback session; before, it is refused with the reason. */
export async function openFeedback({ path, coach, one }: Play): Promise<void> {
  await coach.goto(`${path}/next-stage`);
  await coach.getByRole("button", { name: /Open|Feedback session/ }).last().click();
  await expect(coach.getByText(/baseline survey/).first()).toBeVisible();
  const waiver = coach.getByRole("form", { name: /baseline/i });
  await waiver.getByRole("textbox").fill("They wish to begin at once.");
  await waiver.getByRole("button").click();
  await expect(coach.getByText("They wish to begin at once.").first()).toBeVisible();
  await coach.getByRole("button", { name: /Feedback session/ }).click();
  await coach.waitForURL((url) => !url.pathname.endsWith("/next-stage"));
  expect((await one.request.get(`${path}/next-stage`)).status()).toBe(403);
}
