import { isFineInEveryLook } from "./support/axe";
import { addressOf, command, expect, test } from "./support/test";

test("a coach closes an engagement with a note for all, and its sponsor begins the next cycle with the same people", async ({ as }) => {
  const id = command("e2e/support/prepare-end.ts", addressOf.coach, addressOf.sponsor, addressOf.leaderOne, addressOf.leaderTwo).trim();
  const changes = `/engagements/${id}/changes`;
  const coach = await as("coach");
  await coach.goto(changes);
  const closing = coach.getByRole("region", { name: "Close the engagement" });
  await closing.getByRole("button", { name: "Close it" }).click();
  await expect(closing.getByText("Write a closing note.").first()).toBeVisible();
  await closing.getByLabel("Closing note").fill("Both keep the board. Who decides on penalties stays with the sponsor.");
  await closing.getByRole("button", { name: "Close it" }).click();
  await expect(coach.getByText("The engagement is closed.").first()).toBeVisible();
  await expect(coach.getByRole("region", { name: "How it ended" })).toContainText("Both keep the board.");
  await expect(coach.getByRole("button", { name: /Close it|Stop the engagement|Pause until/ })).toHaveCount(0);
  await isFineInEveryLook(coach, changes);

  const leader = await as("leaderOne");
  await leader.goto(changes);
  await expect(leader.getByRole("region", { name: "How it ended" })).toContainText("Both keep the board.");
  await expect(leader.getByRole("button", { name: /Stop now|Begin the next cycle/ })).toHaveCount(0);
  await leader.goto(`/engagements/${id}`);
  await expect(leader.getByText("It has ended.").first()).toBeVisible();

  const sponsor = await as("sponsor");
  await sponsor.goto(changes);
  await sponsor.getByRole("button", { name: "Begin the next cycle" }).click();
  await expect(sponsor.getByText(/^Cycle 2, after: Near its end/)).toBeVisible();
  await expect(sponsor).toHaveURL(/\/launch\/[0-9a-f-]{36}\/who/);
  for (const name of ["Ines Carvalho", "Marcus Whitfield"]) await expect(sponsor.locator(`input[value="${name}"]`)).toHaveCount(1);
  await sponsor.goto(changes);
  await expect(sponsor.getByRole("button", { name: "Begin the next cycle" })).toHaveCount(0);
  await expect(sponsor.getByRole("link", { name: /^Cycle 2 is begun and not launched yet/ })).toBeVisible();
  await leader.goto(changes);
  await expect(leader.getByText(/Cycle 2/)).toHaveCount(0);
});
