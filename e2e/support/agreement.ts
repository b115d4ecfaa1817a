import { expect, type Page } from "@playwright/test";

type Whose = { form?: string; whose?: string; of?: string };

/** What is written in an agreement by hand, in the words of the four who sign: leaders by their first names, then in full. */
export const said = {
  expectation: "Bring a doubt to me before you bring it to others.", back: "With each no comes one alternative.", sponsors: "Settle it between you first.", coachs: "Tell me when I favour a side.",
  promise: "I close the plan on Friday at noon.", other: "I answer each question by four.", measure: "Loads planned twice, counted each Friday.", stuck: "call each other before anybody else",
} as const;

/** Adds one clause to the draft and writes its words. `field`: what its field is called, with whose it is. */
export async function addClause(page: Page, button: string, { form, whose, of }: Whose, field: RegExp, words: string): Promise<void> {
  const adding = page.getByRole("form", { name: button, exact: true });
  if (form) await adding.getByLabel("Words").selectOption({ label: form });
  if (whose) await adding.getByLabel("Whose").selectOption({ label: whose });
  if (of) await adding.getByLabel("Of whom").selectOption({ label: of });
  await adding.getByRole("button").click();
  const written = page.getByRole("textbox", { name: field });
  await expect(written).toBeVisible();
  const kept = page.waitForResponse((response) => response.url().endsWith("/words") && response.ok());
  await written.fill(words);
  await kept;
}

/** The coach makes the draft from the frozen board, and writes with the leaders what it still lacks. */
export async function writeAgreement(coach: Page, path: string, [one, two, sponsor]: readonly [string, string, string], byCoach: string): Promise<void> {
  const first = (name: string) => name.split(" ")[0] ?? name;
  const expects = (from: string, of: string) => new RegExp(`^What we expect of each other \\(${first(from)}, of ${of}\\)`, "i");
  await coach.goto(`${path}/agreement`);
  await coach.getByRole("button", { name: "Build from the frozen board" }).click();
  await expect(coach.getByRole("heading", { name: "From the feedback day" })).toBeVisible();
  await addClause(coach, "Add an expectation", { whose: one, of: two }, expects(one, first(two)), said.expectation);
  await addClause(coach, "Add an expectation", { whose: two, of: one }, expects(two, first(one)), said.back);
  await addClause(coach, "Add an expectation", { whose: sponsor, of: "Both" }, expects(sponsor, "Both"), said.sponsors);
  await addClause(coach, "Add an expectation", { whose: byCoach, of: one }, expects(byCoach, first(one)), said.coachs);
  await addClause(coach, "Add a commitment", { form: "I will", whose: one }, new RegExp(`^What we commit to \\(I will, ${first(one)}\\)`), said.promise);
  await addClause(coach, "Add a commitment", { form: "I will", whose: two }, new RegExp(`^What we commit to \\(I will, ${first(two)}\\)`), said.other);
  await addClause(coach, "Add a measure", {}, /^How we measure it,/, said.measure);
  await addClause(coach, "Write it: When we are stuck, we", {}, /^When we are stuck, we,/, said.stuck);
}

/** Both leaders say of this very text that it may go out, and the coach puts it to signature. */
export async function putToSignature(coach: Page, leaders: readonly Page[], path: string): Promise<void> {
  for (const leader of leaders) {
    await leader.goto(`${path}/agreement`);
    await leader.getByRole("button", { name: "It may go out as it stands" }).click();
    await expect(leader.getByText("Recorded. It may go out as it stands.")).toBeVisible();
  }
  await coach.goto(`${path}/agreement`);
  await coach.getByRole("button", { name: "Put to signature" }).click();
  await expect(coach.getByText("Put to signature. Everybody who signs has a mail.")).toBeVisible();
}

/** Somebody reads the version that waits and signs it. @returns the mark of its content that stands under it. */
export async function sign(page: Page, path: string, name: string, version: number): Promise<string> {
  await page.goto(`${path}/agreement`);
  const mark = await page.getByText(/^Content [0-9a-f]+$/).innerText();
  await page.getByRole("checkbox", { name: new RegExp(`^I have read version ${version}`) }).check();
  await page.getByLabel("Type your full name").fill(name);
  await page.getByRole("button", { name: `Sign as ${name}` }).click();
  await expect(page.getByText(/^(You have signed\.|Everybody has signed\. The agreement is in force\.)$/)).toBeVisible();
  return mark;
}
