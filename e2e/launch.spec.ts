import { addDays } from "@/lib/platform/dates";
import { acceptAndCheck, acknowledge, beginAndSayWhy, choose, confirmConsequences, onScreen, pick, recordConversation, said, untilSaved } from "./support/launch";
import { peopleList } from "./support/people-list";
import { expect, test } from "./support/test";

const demonstrationLeader = { name: "Piotr Wrona", email: "piotr.wrona@demo.example" };

test("a sponsor launches an intervention, and everybody does their part until both leaders have acknowledged", async ({ as, asAddress }) => {
  test.slow();
  const [sponsor, coach, hr] = [await as("sponsor"), await as("coach"), await as("hr")];

  // One of the two leaders has just been brought in from a spreadsheet, and has no account yet.
  const tag = `l${Date.now().toString(36)}`;
  const { bytes, people } = await peopleList(tag, 12);
  const imported = people.at(-1) ?? { name: "", email: "" };
  await hr.goto("/people/import");
  await hr.getByLabel("The list").setInputFiles({ name: "people.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: bytes });
  await hr.getByRole("button", { name: "Read the list" }).click();
  await hr.getByRole("button", { name: /^Take over/ }).click();
  await expect(hr.getByRole("heading", { name: /people were added/ })).toBeVisible({ timeout: 30_000 });

  // Why, and who; then the sponsor leaves in the middle and comes back to everything.
  await beginAndSayWhy(sponsor);
  await pick(sponsor, "First leader", imported.name);
  await untilSaved(sponsor);
  await sponsor.getByRole("button", { name: "Leave, keep everything" }).click();
  await expect(sponsor).toHaveURL(/\/home$/);
  await sponsor.goto("/launch");
  await sponsor.getByRole("listitem").filter({ hasText: imported.name }).getByRole("link", { name: "Go on" }).click();
  await onScreen(sponsor, "Why is this needed?");
  for (const [question, answer] of Object.entries(said)) await expect(sponsor.getByLabel(question)).toHaveValue(answer);
  await expect(sponsor.getByRole("group", { name: "How strong is the effect on the work today?" }).getByRole("radio").nth(3)).toBeChecked();
  await sponsor.getByRole("button", { name: "Who" }).click();
  await expect(sponsor.getByRole("combobox", { name: "First leader" })).toHaveValue(imported.name);
  await pick(sponsor, "Second leader", demonstrationLeader.name);
  await choose(sponsor, "Coach", "Hannah Feldmann");
  await choose(sponsor, "HR partner", "Dilnoza Karimova");
  await pick(sponsor, "Person 1", "Jonas Eklund");
  await untilSaved(sponsor);
  await expect(sponsor.getByText("Hannah Feldmann will coach both leaders.")).toBeVisible();

  // How, what is shared, and the whole calendar before anything is sent.
  await sponsor.getByRole("button", { name: "How" }).click();
  await onScreen(sponsor, "When and how often?");
  const begins = await sponsor.getByLabel("First day of the intakes").inputValue();
  await sponsor.getByLabel("Days to avoid").fill(`${addDays(begins, 40)} to ${addDays(begins, 44)} Piotr Wrona: in the mountains`);
  await untilSaved(sponsor);
  await sponsor.getByRole("button", { name: "Shared" }).click();
  await onScreen(sponsor, "What will be shared?");
  await sponsor.getByRole("button", { name: "Preview" }).click();
  await onScreen(sponsor, /months, planned in one go$/);
  const planned = sponsor.getByRole("table").filter({ hasText: "exploratory intakes" });
  await expect(planned).toContainText("7 three-way calls");
  await expect(planned).toContainText("7 individual sessions");
  await expect(planned).toContainText("3 exploratory intakes");
  await expect(sponsor.getByRole("list", { name: "Days kept free" })).toContainText("in the mountains · Piotr Wrona");
  await sponsor.getByRole("button", { name: "Launch", exact: true }).click();
  await onScreen(sponsor, "Launched");
  const id = /launch\/([0-9a-f-]+)\/launched/.exec(sponsor.url())?.[1] ?? "";
  const hearing = sponsor.locator("ol.hearing").getByRole("listitem");
  await expect(hearing).toHaveCount(5);
  await expect(hearing.nth(0)).toContainText(/Today.*Hannah Feldmann.*Dilnoza Karimova.*accept.*lawful/s);
  await expect(hearing.nth(2)).toContainText(new RegExp(`${imported.name}.*${demonstrationLeader.name}.*in person first.*does not exist for them`, "s"));
  await expect(hearing.nth(3)).toContainText(/Jonas Eklund; nobody else sees these names/);

  // Nobody but the sponsor, the coach and HR knows of it, and the sponsor cannot tell a leader yet.
  const leader = await asAddress(demonstrationLeader.email);
  const unseen = async () => {
    for (const path of ["", "/expectations", "/interests", "/intakes"]) expect((await leader.request.get(`/engagements/${id}${path}`)).status(), path).toBe(404);
    expect(await (await leader.request.get("/engagements")).text()).not.toContain(id);
  };
  await unseen();
  await sponsor.goto(`/engagements/${id}/expectations`);
  await expect(sponsor.getByText("Before you speak with a leader", { exact: true })).toBeVisible();
  await expect(sponsor.getByRole("button", { name: /Record the conversation/ })).toHaveCount(0);

  await acceptAndCheck(coach, id);
  await confirmConsequences(hr, id);
  await unseen();
  await recordConversation(sponsor, id, imported.name);
  await unseen();
  await recordConversation(sponsor, id, demonstrationLeader.name);

  const second = await asAddress(imported.email);
  for (const page of [leader, second]) await acknowledge(page, id);

  // Days off stay known: the coach keeps more of them free, and what stands on them is moved, or left there on purpose.
  await coach.goto(`/engagements/${id}`);
  await coach.getByRole("link", { name: "See the days off" }).click();
  await expect(coach.getByRole("list", { name: "Kept free" })).toContainText("in the mountains · Piotr Wrona");
  await coach.getByLabel("First day").fill(addDays(begins, 27));
  await coach.getByLabel("Last day").fill(addDays(begins, 14));
  await coach.getByLabel("What they are called").fill("Works closed");
  await coach.getByRole("button", { name: "Keep these days free" }).click();
  await expect(coach.getByLabel("Last day")).toHaveAccessibleDescription(/The last day is before the first one/);
  await expect(coach.getByLabel("What they are called")).toHaveValue("Works closed");
  await coach.getByLabel("First day").fill(addDays(begins, 14));
  await coach.getByLabel("Last day").fill(addDays(begins, 27));
  await coach.getByRole("button", { name: "Keep these days free" }).click();
  await expect(coach.getByText(/^Kept free\. Every date/)).toBeVisible();
  await coach.getByRole("list", { name: "Meetings on days off" }).getByRole("link", { name: "Move Feedback session" }).click();
  await coach.getByLabel("Begins").fill("09:30");
  await coach.getByRole("button", { name: "Show what changes" }).click();
  await expect(coach.getByLabel("Day", { exact: true })).toHaveAccessibleDescription(/is a day off \(Works closed\)/);
  await coach.getByRole("checkbox", { name: "Keep this day on purpose" }).check();
  await coach.getByRole("button", { name: "Show what changes" }).click();
  await expect(coach.getByRole("table")).toContainText("A day off (Works closed)");
  await coach.getByRole("button", { name: "Move the meeting" }).click();
  await expect(coach.getByText(/09:30/).first()).toBeVisible();
  await leader.goto(`/engagements/${id}/days-off`);
  await expect(leader.getByRole("list", { name: "Kept free" })).toContainText("Works closed · Everybody");
  await expect(leader.getByRole("list", { name: "Meetings on days off" })).toHaveCount(0);
  await expect(leader.getByRole("button", { name: /free/ })).toHaveCount(0);
  expect((await hr.request.get(`/engagements/${id}/days-off`)).status()).toBe(403);

  // With both acknowledgements the coach dates the intakes, which nobody but the coach sees as a list.
  await coach.goto(`/engagements/${id}/intakes`);
  await expect(coach.getByRole("checkbox", { name: /Jonas Eklund/ })).toBeVisible();
  const row = coach.getByRole("listitem").filter({ hasText: "Jonas Eklund" });
  const proposed = await row.getByLabel("Day", { exact: true }).inputValue();
  await row.getByLabel("Day", { exact: true }).fill(addDays(begins, 14));
  await coach.getByRole("button", { name: /^Confirm/ }).click();
  await expect(row.getByLabel("Day", { exact: true })).toHaveAccessibleDescription(/is a day off \(Works closed\)\. Choose another day, or keep it on purpose below\./);
  await expect(row.getByRole("checkbox", { name: "Keep this day on purpose" })).not.toBeChecked();
  await row.getByLabel("Day", { exact: true }).fill(proposed);
  await coach.getByRole("button", { name: /^Confirm/ }).click();
  await expect(coach.getByText(/^The intakes|dated|announced/i).first()).toBeVisible();
  await leader.goto("/meetings");
  await expect(leader.getByText(/intake/i).first()).toBeVisible();
  for (const page of [leader, second, sponsor]) expect(await (await page.request.get(`/engagements/${id}`)).text()).not.toContain("Jonas Eklund");
});
