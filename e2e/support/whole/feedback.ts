import { answer, revealNext } from "../board";
import { reachesNobody } from "../hidden";
import { meetingsOf, startOf } from "../meetings";
import { command, expect } from "../test";
import { begin, people, type Play } from "./begin";
import { themes } from "./intakes";

/** What the coach makes of a theme, and what becomes of two items on the day. */
export const item = { behaviour: "Two signed plans hung on the wall at nine.", reworded: "We told customers one date.", disputed: "I was not in that call." } as const;
export const goal = "One plan on Friday noon that both load from.";

/** A theme becomes a feedback item, and five others are prepared with it; until the day they are the coach's alone. */
export async function prepareItemsOfDay({ id, path, coach, sponsor, one, two }: Play): Promise<void> {
  command("e2e/support/prepare-items.ts", id, people.coach.email, "2");
  await coach.goto(`${path}/themes`);
  await coach.getByRole("link", { name: `Make an item of the theme: ${themes.plan}` }).click();
  const form = coach.getByRole("form", { name: "New item" });
  await expect(coach.getByRole("blockquote").getByText(themes.plan)).toBeVisible();
  await expect(form.getByRole("radio", { name: "Process" })).toBeChecked();
  await form.getByText(/Constructive/).click();
  for (const name of ["Annelise", "Joseph"]) await form.getByRole("checkbox", { name }).check();
  await form.getByRole("button", { name: "Begin the item" }).click();
  for (const [part, words] of [["Situation", "On four Mondays this autumn"], ["Behaviour", item.behaviour], ["Impact", "Each load was planned twice."]] as const) await coach.getByRole("textbox", { name: part }).fill(words);
  await expect(coach.getByText(/^Saved /)).toBeVisible();
  await reachesNobody({ sponsor, one, two }, id, [item.behaviour, ...Object.values(themes)]);
}

/** The day itself: each leader on their own device answers alone; what they agree is frozen under both names. */
export async function holdFeedbackDay(play: Play): Promise<void> {
  const { id, path, coach, sponsor, one, two } = play;
  await begin(play, startOf(meetingsOf(id).find(({ kind }) => kind === "feedback")));
  const board = `${path}/board`;
  const leaders = [one, two];
  for (const page of [coach, ...leaders]) await page.goto(board);
  await coach.getByRole("button", { name: "Open the board" }).click();
  await coach.getByRole("button", { name: /^Board: operational items/ }).click();
  await revealNext(coach, leaders, 1);
  await answer(one, "Reword", item.reworded);
  await expect(one.getByText("Your answer is in: Rewording.")).toBeVisible();
  expect(await (await two.request.get(`/api/engagements/${id}/board/state`)).text()).not.toContain(item.reworded);
  await answer(two, "Agree");
  await coach.getByRole("button", { name: "Put Annelise’s wording to Joseph" }).click();
  await answer(two, "Agree");
  await coach.getByRole("button", { name: "Close in Annelise’s wording" }).click();
  await revealNext(coach, leaders, 2);
  await answer(one, "Agree");
  await answer(two, "Dispute", item.disputed);
  await coach.getByRole("button", { name: "Leave as disputed" }).click();
  for (const number of [3, 4, 5, 6]) {
    await revealNext(coach, leaders, number);
    for (const leader of leaders) await answer(leader, "Agree");
    await coach.getByRole("button", { name: "Close as agreed" }).click();
    await expect(coach.getByRole("button", { name: "Open it again" })).toBeVisible();
  }
  await coach.getByRole("button", { name: /^One shared goal/ }).click();
  await one.getByRole("textbox", { name: "Our shared goal" }).fill(goal);
  await expect(two.getByRole("textbox", { name: "Our shared goal" })).toHaveValue(goal);
  await coach.getByRole("button", { name: /^Freeze the board and close/ }).click();
  await coach.getByRole("button", { name: "Close for confirmation" }).click();
  for (const [leader, { name }] of [[one, people.one], [two, people.two]] as const) {
    await leader.getByLabel("Type your name").fill(name);
    await leader.getByRole("button", { name: `Confirm as ${name}` }).click();
  }
  for (const page of [coach, ...leaders]) {
    await expect(page).toHaveURL(new RegExp(`${board}/agreed$`));
    await expect(page.getByText(item.reworded).first()).toBeVisible();
    await expect(page.getByText(/^Left as disputed/)).toBeVisible();
  }
  // The sponsor was not in the room, and reads nothing of it before an agreement says so.
  await reachesNobody({ sponsor }, id, [item.behaviour, item.reworded, item.disputed, goal]);
  await coach.goto(`/sessions/${meetingsOf(id).find(({ kind }) => kind === "feedback")?.id ?? ""}`);
  await coach.getByRole("button", { name: "Finish log" }).click();
  await expect(coach.getByText(/^Held, /)).toBeVisible();
}
