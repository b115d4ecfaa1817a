import type { Page } from "@playwright/test";
import { violations } from "./support/axe";
import { answer, boardLeaders, prepareDay, revealNext } from "./support/board";
import { expect, test } from "./support/test";

const { one, two } = boardLeaders;
const phone = { viewport: { width: 390, height: 844 } };

test("coach, room and two leaders work through a whole board and freeze it", async ({ as, asAddress }) => {
  test.slow();
  const id = prepareDay();
  const path = `/engagements/${id}/board`;
  const coach = await as("coach");
  const [first, second] = [await asAddress(one.email, phone), await asAddress(two.email, phone)];
  for (const leader of [first, second]) {
    await leader.goto(path);
    await expect(leader.getByRole("heading", { name: "The board is empty." })).toBeVisible();
  }
  expect((await first.request.get(`${path}/room`)).status()).toBe(403);
  await coach.goto(path);
  await coach.getByRole("button", { name: "Open the board" }).click();
  const room = await coach.context().newPage();
  await room.setViewportSize({ width: 1920, height: 1080 });
  await room.goto(`${path}/room`);
  const all = [room, first, second];

  // A turn at practising, and what each hopes, written on their own device and read by the other.
  await coach.getByRole("button", { name: /^What each hopes to take home/ }).click();
  await coach.getByRole("button", { name: new RegExp(`^Piotr Speak`) }).first().click();
  await expect(first.getByText("Your turn", { exact: true })).toBeVisible();
  await expect(second.getByText("Piotr", { exact: true })).toBeVisible();
  await first.getByLabel("What I hope to take home, Piotr").fill("To plan the bays once.");
  await expect(second.getByText("To plan the bays once.")).toBeVisible();
  await expect(room.getByText("To plan the bays once.")).toBeVisible();

  await coach.getByRole("button", { name: /^Board: operational items/ }).click();
  await revealNext(coach, all, 1);
  const item = "You stayed on one call, split the tasks and told customers one date.";
  await expect(room.getByText(item)).toBeVisible();

  // The first answer tells the other leader and the room nothing, not even that it is there: for them nothing changed.
  const stateOf = (page: Page, tag = "") => page.request.get(`/api/engagements/${id}/board/state${page === room ? "?screen=room" : ""}`, { headers: { "if-none-match": tag } });
  const tags = await Promise.all([second, room].map(async (screen) => (await stateOf(screen)).headers().etag ?? ""));
  await answer(first, "Reword", "We stayed on one call and told customers one date.");
  await expect(first.getByText("Your answer is in: Rewording.")).toBeVisible();
  await expect(coach.getByText("Has answered")).toHaveCount(1);
  for (const [place, screen] of [second, room].entries()) {
    expect((await stateOf(screen, tags[place])).status()).toBe(304);
    expect(await (await stateOf(screen)).text()).not.toContain("We stayed on one call and told");
  }
  for (const screen of [second, room]) await expect(screen.getByText("We stayed on one call")).toHaveCount(0);
  // What the second is typing stays, whatever arrives meanwhile, and so does the focus.
  await second.getByRole("radio", { name: /^Dispute/ }).check({ force: true });
  await second.getByLabel("Your reason").pressSequentially("I had left ");
  await coach.getByRole("button", { name: /^Start the clock/ }).click();
  await expect(second.getByRole("timer")).toBeVisible();
  await expect(second.getByLabel("Your reason")).toBeFocused();
  await second.getByLabel("Your reason").pressSequentially("by then.");
  await expect(second.getByLabel("Your reason")).toHaveValue("I had left by then.");
  await answer(second, "Agree");
  for (const screen of [coach, ...all]) await expect(screen.getByText("“We stayed on one call and told customers one date.”")).toBeVisible();
  await expect(second.getByRole("status").filter({ hasText: "Piotr rewords" })).toBeAttached();

  // Piotr's wording is put to Viktor, who agrees; the item closes in it.
  await coach.getByRole("button", { name: "Put Piotr’s wording to Viktor" }).click();
  await expect(first.getByText("Your wording is before the others.")).toBeVisible();
  await answer(second, "Agree");
  await coach.getByRole("button", { name: "Close in Piotr’s wording" }).click();
  for (const screen of all) await expect(screen.getByText("Just closed.")).toBeVisible();

  // Viktor puts his device away: the coach answers for him, and the record says so.
  await revealNext(coach, all, 2);
  await answer(first, "Agree");
  await coach.getByRole("button", { name: "Answer for Viktor" }).click();
  await coach.getByRole("radio", { name: /^Dispute/ }).check({ force: true });
  await coach.getByLabel("Viktor’s reason").fill("I remember it otherwise.");
  await coach.getByRole("button", { name: "Send for Viktor" }).click();
  for (const screen of all) await expect(screen.getByText("Set by Hannah")).toBeVisible();
  await coach.getByRole("button", { name: "Leave as disputed" }).click();
  await expect(first.getByText("Left as disputed").first()).toBeVisible();

  for (const [screen, size] of [[coach, 1440], [room, 1920], [second, 390]] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      await screen.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await violations(screen), `${size} ${colorScheme}`).toEqual([]);
    }
  }

  for (const number of [3, 4, 5, 6]) {
    await revealNext(coach, all, number);
    for (const leader of [first, second]) await answer(leader, "Agree");
    await coach.getByRole("button", { name: "Close as agreed" }).click();
    await expect(coach.getByRole("button", { name: "Open it again" })).toBeVisible();
  }

  // Barriers and the goal are written together.
  await coach.getByRole("button", { name: /^Barriers to remove/ }).click();
  await first.getByLabel("What stands in the way").last().fill("Two lists of bays.");
  await first.getByLabel("Who can remove it").last().selectOption({ label: "The sponsor" });
  await first.getByRole("button", { name: "Add the barrier" }).dblclick();
  await expect(second.getByLabel("What stands in the way").first()).toHaveValue("Two lists of bays.");
  await second.getByLabel("What stands in the way").first().fill("Two lists of bays and two owners.");
  await expect(first.getByLabel("What stands in the way").first()).toHaveValue("Two lists of bays and two owners.");
  await expect(room.getByText("Two lists of bays and two owners.")).toHaveCount(1);
  await coach.getByRole("button", { name: /^One shared goal/ }).click();
  await first.getByRole("textbox", { name: "Our shared goal" }).fill("One plan on Friday noon.");
  await expect(second.getByRole("textbox", { name: "Our shared goal" })).toHaveValue("One plan on Friday noon.");
  await Promise.all([first.getByRole("textbox", { name: "Our shared goal" }).fill("One plan on Friday noon. Both load from it."), second.getByRole("textbox", { name: "Our shared goal" }).fill("One plan on Friday noon. Nobody changes it alone.")]);
  const later = await Promise.race([first, second].map(async (leader) => { await leader.getByRole("button", { name: /Merged|merged|together|both/i }).first().waitFor(); return leader; }));
  await later.getByRole("button", { name: /Merged|merged|together|both/i }).first().click();
  await later.getByRole("region", { name: "Our shared goal" }).getByRole("button", { name: /Save/ }).click();
  for (const leader of [first, second]) await expect(leader.getByRole("textbox", { name: "Our shared goal" })).toHaveValue(/Both load from it\.[^]*Nobody changes it alone\.|Nobody changes it alone\.[^]*Both load from it\./);

  // Freezing: closed by the coach, confirmed on one device and on the coach's screen.
  await coach.getByRole("button", { name: /^Freeze the board and close/ }).click();
  await coach.getByRole("button", { name: "Close for confirmation" }).click();
  await first.getByLabel("Type your name").fill("Somebody Else");
  await first.getByRole("button", { name: `Confirm as ${one.name}` }).click();
  await expect(first.getByText(`Type the name as it stands here: ${one.name}.`)).toBeVisible();
  await first.getByLabel("Type your name").fill(one.name);
  await first.getByRole("button", { name: `Confirm as ${one.name}` }).click();
  await expect(coach.getByText(new RegExp(`${one.name}: Confirmed`))).toBeVisible();
  await coach.getByRole("button", { name: "Confirm for Viktor, who has no device" }).click();
  await coach.getByLabel("Viktor types their name here").fill(two.name);
  await coach.getByRole("button", { name: `Confirm as ${two.name}` }).click();
  for (const screen of [coach, first, second]) {
    await expect(screen).toHaveURL(new RegExp(`${path}/agreed$`));
    await expect(screen.getByRole("heading", { level: 1 })).toHaveText("Agreed in the feedback session");
    await expect(screen.getByText("We stayed on one call and told customers one date.").first()).toBeVisible();
    await expect(screen.getByText(/^Left as disputed/)).toBeVisible();
  }
  await expect(room.getByText("The board is frozen", { exact: true })).toBeVisible();
  expect(await violations(second)).toEqual([]);
  await second.getByLabel("What I keep from today").fill("Mine alone.");
  await expect(second.getByText(/^Saved/)).toBeVisible();
  await coach.reload();
  await expect(coach.getByText("Mine alone.")).toHaveCount(0);
});
