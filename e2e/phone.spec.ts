import { acceptAndCheck, acknowledge, beginAndSayWhy, confirmConsequences, launchAsProposed, nameEverybody, recordConversation } from "./support/launch";
import { expect, test } from "./support/test";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const;

test("the main job on a phone: launch, accept, record, acknowledge", async ({ as, asAddress }) => {
  test.slow();
  const [sponsor, coach, hr] = [await as("sponsor", phone), await as("coach", phone), await as("hr", phone)];
  await beginAndSayWhy(sponsor);
  await nameEverybody(sponsor, ["Viktor Horvath", "Jun Santos"], "Ewa Malik");
  const id = await launchAsProposed(sponsor);
  await acceptAndCheck(coach, id);
  await confirmConsequences(hr, id);
  await recordConversation(sponsor, id, "Viktor Horvath");
  const leader = await asAddress("viktor.horvath@demo.example", phone);
  await acknowledge(leader, id);
  expect((await (await asAddress("jun.santos@demo.example", phone)).request.get(`/engagements/${id}`)).status()).toBe(404);
});

test("the main job on a phone: the coach logs a session, and its leader reads it", async ({ asAddress }) => {
  const [coach, leader] = [await asAddress("coach.three@demo.example", phone), await asAddress("thiago.barros@demo.example", phone)];
  await coach.goto("/sessions");
  await coach.getByRole("link", { name: /^Log: Session \d+ with Thiago Barros/ }).tap();
  await expect(coach.getByRole("button", { name: "Finish log" })).toBeVisible();
  const path = new URL(coach.url()).pathname;
  await coach.getByRole("textbox", { name: "Private notes" }).fill("Private: written on the way.");
  await coach.getByRole("textbox", { name: "Summary for Thiago" }).fill("Shared: he asks before he promises.");
  await coach.getByRole("textbox", { name: "New commitment" }).fill("Ask before promising, each time this week.");
  await coach.getByRole("button", { name: "Add", exact: true }).tap();
  await expect(coach.getByText("Commitment added.")).toBeVisible();
  await expect(coach.getByText(/^Saved (just now|\d+ s ago)$/)).toBeVisible();
  await coach.getByRole("button", { name: "Finish log" }).tap();
  await expect(coach.getByText(/^Held, 60 minutes/)).toBeVisible();
  await leader.goto(path);
  await expect(leader.getByText("Shared: he asks before he promises.")).toBeVisible();
  await expect(leader.getByText("Ask before promising, each time this week.")).toBeVisible();
  expect(await (await leader.request.get(path)).text()).not.toContain("written on the way");
});
