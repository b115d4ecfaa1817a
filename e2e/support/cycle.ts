import { expect, type APIRequestContext, type Page } from "@playwright/test";
import type { Clock } from "./clock";
import { commandWith } from "./test";

const at = (clock: Clock) => ({ ENTENTE_URL: clock.base, ENTENTE_CLOCK: clock.instant().toISOString() });
const printed = (clock: Clock, file: string, waveId: string): unknown => JSON.parse(commandWith(at(clock), `e2e/support/${file}.ts`, waveId).trim().split("\n").at(-1) ?? "");

/** Everybody's link of an open wave, by name. */
export const linksIn = (clock: Clock, waveId: string) => printed(clock, "wave-links", waveId) as Record<string, string>;
/** Lets the wave become final at the clock's instant. */
export const settle = (clock: Clock, waveId: string) => printed(clock, "settle-wave", waveId);

/** What the rows of a form are answered with, by what they ask. */
export type Said = { today: number; change: number; follow: number; words?: string };
const valueOf = (key: string, { today, change, follow }: Said) => (key.includes("follow") ? follow : key.includes("today") ? today : change);
const first = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? "";

/** Answers by the link's own pages and their ordinary forms, without a browser: begins, reads the questions, sends. */
export async function answerBy(request: APIRequestContext, base: string, link: string, said: Said): Promise<void> {
  const headers = { origin: base };
  const form = await (await request.post(`${base}/respond/${link}`, { headers, form: {} })).text();
  const rows = [...new Set([...form.matchAll(/name="r\.([^"]+)"/g)].map(([, key = ""]) => key))];
  expect(rows.length).toBeGreaterThan(2);
  const thanks = await request.post(`${base}/respond`, { headers, form: {
    act: "send", of: first(form, /name="of" value="([^"]+)"/), edit: first(form, /name="edit" value="([^"]+)"/), group: "peers",
    ...Object.fromEntries(rows.map((key) => [`r.${key}`, String(valueOf(key, said))])), ...(said.words && { "t.wr-suggest": said.words, "c.wr-suggest": "verbatim" }),
  } });
  expect(await thanks.text()).toContain("<h1>Thank you</h1>");
}

/** Answers in a browser, question by question. */
export async function answerIn(page: Page, base: string, link: string, said: Said): Promise<void> {
  await page.goto(`${base}/respond/${link}`);
  await page.getByRole("button", { name: "Begin" }).click();
  const names = await page.locator("input[type=radio][name^='r.'][value='1']").evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name));
  for (const name of names) await page.locator(`input[name="${name}"][value="${valueOf(name, said)}"]`).check();
  if (said.words) {
    await page.getByRole("textbox", { name: /^One or two suggestions/ }).fill(said.words);
    await page.getByRole("radio", { name: "Show it as I wrote it" }).check();
  }
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
}

/** The coach records a debrief: three observations tied to the first figure, a decision, and an action if there is one. */
export async function recordDebrief(coach: Page, { observations, decision, action, present, marks = [] }: { observations: readonly string[]; decision: string; present: readonly string[]; action?: { words: string; owner: string; review: string }; marks?: readonly (readonly [action: string, mark: string])[] }): Promise<void> {
  const heldOn = coach.getByLabel("Held on");
  await heldOn.fill(await heldOn.getAttribute("max") ?? "");
  for (const name of present) await coach.getByRole("checkbox", { name }).check();
  for (const [place, words] of observations.entries()) {
    await coach.getByRole("textbox", { name: new RegExp(`^Observation ${place + 1}`) }).fill(words);
    await coach.getByLabel(`The figure behind observation ${place + 1}`).selectOption({ index: 1 });
  }
  for (const [of, mark] of marks) await coach.getByRole("group", { name: of }).getByRole("radio", { name: mark }).check();
  await coach.getByRole("radio", { name: decision }).check();
  if (action) {
    const form = coach.getByRole("group").filter({ has: coach.getByRole("textbox", { name: /^What will be done/ }) }).first();
    await form.getByRole("textbox", { name: /^What will be done/ }).fill(action.words);
    await form.getByRole("textbox", { name: "In which situation" }).fill("In the Monday round");
    await form.getByRole("textbox", { name: "Sign of success" }).fill("No question comes twice");
    await form.getByLabel("Whose it is").selectOption({ label: action.owner });
    await form.getByLabel("Looked at again").selectOption({ label: action.review });
  }
  await coach.getByRole("button", { name: "Put it on record" }).click();
  await expect(coach.getByText("The decision is on record.").first()).toBeVisible();
}
