import type { Page } from "@playwright/test";
import { reachesNobody } from "../hidden";
import { meetingsOf, startOf, type Meeting } from "../meetings";
import { expect } from "../test";
import { said } from "../agreement";
import { openStage } from "./alignment";
import { begin, people, type Play } from "./begin";

const of = (meetings: readonly Meeting[], kind: string, round: number, name = "") => meetings.find((each) => each.kind === kind && each.round === round && (name === "" || each.names.includes(name)));

/** The coaching support is opened, and before their first session a leader gives a pulse that the coach alone reads. */
export async function givePulse(play: Play): Promise<void> {
  const { id, coach, sponsor, one, two } = play;
  await openStage(play, "Three months of coaching support");
  const first = of(meetingsOf(id), "individual", 1, people.one.name);
  await begin(play, startOf(first, -60));
  await one.goto(`/sessions/${first?.id ?? ""}/pulse`);
  for (const answer of ["I had made no promise", "Fairly confident", "High"]) await one.getByRole("radio", { name: answer, exact: true }).check();
  await one.getByRole("textbox", { name: "One word for the last two weeks" }).fill("wary");
  await one.getByRole("button", { name: "Send my pulse" }).click();
  await expect(one.getByText(/^Your pulse is kept/)).toBeVisible();
  await coach.goto(`/sessions/${first?.id ?? ""}`);
  await expect(coach.getByText("wary")).toBeVisible();
  expect((await two.request.get(`/sessions/${first?.id ?? ""}/pulse`)).status()).toBe(404);
  await reachesNobody({ sponsor, two }, id, ["wary"]);
}

/** The coach logs a session or call with private notes and what its readers share. */
async function log(coach: Page, meeting: Meeting | undefined, shared: string): Promise<void> {
  await coach.goto(`/sessions/${meeting?.id ?? ""}`);
  await coach.getByRole("textbox", { name: "Private notes" }).fill("Mine alone: neither looks at the other.");
  await coach.getByRole("textbox", { name: /^(Summary for|Shared minutes)/ }).fill(shared);
  await expect(coach.getByText(/^Saved /)).toBeVisible();
  await coach.getByRole("button", { name: "Finish log" }).click();
  await expect(coach.getByText(/^Held, /)).toBeVisible();
}

/** Both rate how they work together; nobody sees a number before both have. */
async function rate({ coach, sponsor, one, two, path }: Play, call: Meeting | undefined, [first, second]: readonly [string[], string[]]): Promise<void> {
  const rating = `${path}/rating?call=${call?.id ?? ""}`;
  await one.goto(rating);
  for (const answer of first) await one.getByRole("radio", { name: answer }).check();
  await one.getByRole("button", { name: "Keep my number" }).click();
  await expect(one.getByText(/^Your number is kept/)).toBeVisible();
  for (const page of [two, coach]) expect(await (await page.request.get(rating)).text()).not.toContain("Your numbers, side by side");
  await two.goto(rating);
  for (const answer of second) await two.getByRole("radio", { name: answer }).check();
  await two.getByRole("button", { name: "Keep my number" }).click();
  await expect(two.getByRole("heading", { level: 1 })).toHaveText("Your numbers, side by side");
  for (const page of [one, coach]) {
    await page.goto(rating);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your numbers, side by side");
  }
  expect((await sponsor.request.get(rating)).status()).toBe(404);
}

/** The first round: two sessions and a call, the rating, and each leader's own account of what was promised. */
export async function holdFirstRound(play: Play): Promise<void> {
  const { id, path, coach, sponsor, one, two } = play;
  const meetings = meetingsOf(id);
  const call = of(meetings, "three_way", 1);
  await begin(play, startOf(call, 30));
  await rate(play, call, [["We work together fairly well"], ["We work together very well"]]);
  for (const [page, mark, noticed] of [[one, "Kept", "Closed at noon twice."], [two, "Partly", "Once on Sunday."]] as const) {
    await page.goto(`${path}/commitments`);
    const form = page.getByRole("form", { name: /^Your account of round/ });
    await form.getByRole("group").filter({ hasText: said.promise }).getByText(mark, { exact: true }).click();
    await form.getByRole("textbox", { name: /What I noticed/ }).first().fill(noticed);
    await form.getByRole("button", { name: "Save my account" }).click();
    await expect(page.getByText("Your account is saved.")).toBeVisible();
  }
  await log(coach, of(meetings, "individual", 1, people.one.name), "She closes the plan herself on Friday.");
  await log(coach, of(meetings, "individual", 1, people.two.name), "He asks before he loads.");
  await log(coach, call, "Both close the plan at noon.");
  for (const leader of [one, two]) await expect(async () => { await leader.goto(`/sessions/${call?.id ?? ""}`); await expect(leader.getByText("Both close the plan at noon.").first()).toBeVisible({ timeout: 2_000 }); }).toPass();
  await reachesNobody({ two }, id, ["She closes the plan herself on Friday.", "neither looks at the other"]);
  await reachesNobody({ one }, id, ["He asks before he loads.", "neither looks at the other"]);
  await reachesNobody({ sponsor }, id, ["She closes the plan herself on Friday.", "He asks before he loads.", "Both close the plan at noon.", "Once on Sunday.", "neither looks at the other"]);
}

/** The rounds go by, each logged; at the last call both rate again, and all see how the relationship has moved. */
export async function holdLastRound(play: Play): Promise<void> {
  const { id, path, coach, sponsor, one, two } = play;
  const rounds = meetingsOf(id).filter(({ kind, status }) => (kind === "individual" || kind === "three_way") && status === "planned");
  const last = rounds.at(-1);
  await begin(play, startOf(last, 30));
  for (const meeting of rounds.slice(0, -1)) {
    await coach.goto(`/sessions/${meeting.id}`);
    await coach.getByRole("textbox", { name: /^(Summary for|Shared minutes)/ }).fill("It went as agreed.");
    await expect(coach.getByText(/^Saved /)).toBeVisible();
    await coach.getByRole("button", { name: "Finish log" }).click();
    await expect(coach.getByText(/^Held, /)).toBeVisible();
  }
  const well = ["We work together very well", "Reached"]; // the last call asks for the shared goal, too
  await rate(play, last, [well, well]);
  await log(coach, last, "Both say what they would keep.");
  for (const page of [coach, one, two]) {
    await page.goto(`${path}/rounds`);
    await expect(page.getByText("Neither has been coached more than the other.")).toBeVisible();
  }
  await reachesNobody({ sponsor }, id, ["It went as agreed.", "Both say what they would keep."]);
  // What the sponsor has from all of it: how many sessions were held and when last, and what all four signed.
  await sponsor.goto("/home");
  await expect(sponsor.getByRole("article").filter({ has: sponsor.locator(`a[href="${path}"]`) })).toContainText(/\d\d sessions held, last on/);
  await sponsor.goto(`${path}/agreement`);
  await expect(sponsor.getByText(said.promise).first()).toBeVisible();
}
