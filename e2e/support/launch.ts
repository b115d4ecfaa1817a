import { expect, type Page } from "@playwright/test";

/** What the sponsor writes on the first screen, by the screen's own questions. */
export const said = {
  "What does the conflict cost in work performance?": "Nine of forty loads were planned twice in October.",
  "How does it affect their effectiveness as leaders?": "Both teams wait for two answers before they begin.",
  "What does it do to the organization around them?": "Two planners asked for a transfer.",
  "What would you see three months from now if this works?": "One plan on Friday noon that both teams load from.",
  "What follows if the relationship cannot be made to work?": "Planning of bays moves to one of the two directorates after the summer.",
  "What does the organization provide?": "Two protected half days each fortnight.",
  "What will you as sponsor change or decide yourself, so that the leaders can succeed?": "I stop asking each of them for figures on the side.",
};

/** Chooses the option of a list whose text begins with a name. */
export async function choose(page: Page, label: string, name: string): Promise<void> {
  const list = page.getByLabel(label, { exact: true });
  await list.selectOption(await list.getByRole("option", { name }).first().getAttribute("value"));
}

/** Finds somebody by typing their name and picks the one found. */
export async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(name);
  await page.getByRole("option", { name }).first().click();
  await expect(page.getByRole("listbox", { name: label })).toBeHidden();
}

/** Waits until the form says that all of it is saved. */
export const untilSaved = (page: Page) => expect(page.getByText(/^Saved \d+ s ago$/)).toBeVisible();

/** The screen with which the wizard stands now. */
export const onScreen = (page: Page, title: string | RegExp) => expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

/** Begins a launch and answers why. Ends on the second screen. */
export async function beginAndSayWhy(page: Page): Promise<void> {
  await page.goto("/launch");
  await page.getByRole("button", { name: "Begin" }).click();
  await onScreen(page, "Why is this needed?");
  for (const [question, answer] of Object.entries(said)) await page.getByLabel(question).fill(answer);
  await page.getByRole("group", { name: "How strong is the effect on the work today?" }).getByRole("radio").nth(3).check();
  for (const statement of [/no open complaint or investigation/, /Representation is offered/, /I have read the limits of confidentiality/]) await page.getByRole("checkbox", { name: statement }).check();
  await untilSaved(page);
  await page.getByRole("button", { name: "Who" }).click();
  await onScreen(page, "Who takes part?");
}

/** Names two leaders, the coach and HR of the demonstration, and somebody to interview. Stays on the second screen. */
export async function nameEverybody(page: Page, leaders: readonly [string, string], nominee?: string): Promise<void> {
  await pick(page, "First leader", leaders[0]);
  await pick(page, "Second leader", leaders[1]);
  await choose(page, "Coach", "Hannah Feldmann");
  await choose(page, "HR partner", "Dilnoza Karimova");
  if (nominee) await pick(page, "Person 1", nominee);
  await untilSaved(page);
}

/** From the second screen on: leaves rhythm and sharing as proposed, and launches. @returns the engagement's id. */
export async function launchAsProposed(page: Page): Promise<string> {
  await page.getByRole("button", { name: "How" }).click();
  await onScreen(page, "When and how often?");
  await page.getByRole("button", { name: "Shared" }).click();
  await onScreen(page, "What will be shared?");
  await page.getByRole("button", { name: "Preview" }).click();
  await onScreen(page, /planned in one go/);
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await onScreen(page, "Launched");
  return /launch\/([0-9a-f-]+)\/launched/.exec(page.url())?.[1] ?? "";
}

/** The coach finds the engagement at home, reads why, accepts and declares, and completes the suitability check. */
export async function acceptAndCheck(page: Page, id: string): Promise<void> {
  await page.goto("/home");
  await page.getByRole("main").locator(`a[href="/engagements/${id}"]`).first().click();
  await page.getByRole("link", { name: "Read and accept" }).click();
  await expect(page.getByText("Nine of forty loads were planned twice in October.")).toBeVisible();
  await page.getByLabel("Other interests that a fair person would want to know").fill("None.");
  await page.getByLabel("How I will keep the balance").fill("Equal sessions, and supervision each month.");
  await page.getByRole("button", { name: "Accept and declare" }).click();
  await expect(page.getByText(/^You have accepted/)).toBeVisible();
  await page.goto(`/engagements/${id}/suitability`);
  for (const [question, answer] of [["open or expected complaint", "No"], ["feel unsafe", "No"], ["already been taken", "No"], ["Is representation offered", "Yes"], ["read the limits of confidentiality", "Yes"]] as const)
    await page.getByRole("group", { name: new RegExp(question) }).getByText(answer, { exact: true }).click();
  await page.getByLabel(/differences in power/).fill("None that matters here.");
  await page.getByLabel(/built into the organization/).fill("Overlapping mandates.");
  await page.getByRole("radio", { name: "Suitable, go ahead" }).check();
  await page.getByRole("button", { name: "Complete the check" }).click();
  await expect(page.getByText("The check is complete: Suitable, go ahead.")).toBeVisible();
}

/** HR reads the consequences and confirms that they are lawful. */
export async function confirmConsequences(page: Page, id: string): Promise<void> {
  await page.goto(`/engagements/${id}/expectations`);
  await page.getByRole("checkbox", { name: /The consequences are lawful/ }).check();
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText(/^Your confirmation is recorded/)).toBeVisible();
}

/** The sponsor records the conversation with a leader. */
export async function recordConversation(page: Page, id: string, leader: string): Promise<void> {
  await page.goto(`/engagements/${id}/expectations`);
  const form = page.getByRole("form", { name: `Conversation with ${leader}` });
  for (const point of ["Why now", "The six stages", "The consequences"]) await form.getByRole("checkbox", { name: point }).check();
  await form.getByRole("button", { name: /Record the conversation/ }).click();
  await expect(page.getByText(`Recorded. ${leader} now has the process and the consequences to read.`)).toBeVisible();
}

/** A leader reads, ticks both, accepts the coach and acknowledges. */
export async function acknowledge(page: Page, id: string): Promise<void> {
  await page.goto(`/engagements/${id}/expectations`);
  await onScreen(page, "Please read this first");
  const form = page.getByRole("form", { name: "Acknowledge", exact: true });
  for (const tick of await form.getByRole("checkbox").all()) await tick.check();
  await form.getByRole("radio", { name: "I have read this and accept it" }).check();
  await form.getByRole("button", { name: "Acknowledge" }).click();
  await expect(page.getByText(/^Your acknowledgement is recorded/)).toBeVisible();
}
