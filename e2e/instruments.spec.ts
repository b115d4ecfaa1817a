import { isFineInEveryLook } from "./support/axe";
import { prepareDay } from "./support/board";
import { expect, test } from "./support/test";

test("a coach copies a ready instrument, words it, is told what does not fit, publishes it and plans a survey with it", async ({ as, asAddress }) => {
  test.slow();
  const engagement = prepareDay();
  const [coach, colleague] = [await as("coach"), await asAddress("coach.two@demo.example")];
  await coach.goto(`/engagements/${engagement}/surveys`);
  await coach.getByRole("link", { name: "Look at all questions, or word your own" }).click();
  await coach.getByRole("link", { name: "Look at it: Feedback for Sofia Marin" }).click();
  await expect(coach.getByText("Very ineffective").first()).toBeVisible();
  await coach.getByRole("combobox", { name: "Wave" }).selectOption("end");
  await coach.getByRole("combobox", { name: "Stands for" }).selectOption("self");
  await coach.getByRole("button", { name: "Show" }).click();
  await expect(coach.getByText("Overall, since 12 January 2026, have you become less or more effective as a leader?")).toBeVisible();

  await coach.getByRole("button", { name: "Copy and change" }).click();
  await expect(coach.getByText("Draft of version 1")).toBeVisible();
  const title = coach.getByRole("textbox", { name: "Title" });
  await title.fill("How {name} leads");
  const group = coach.getByRole("group", { name: "Question 2" });
  await group.getByLabel("Answered on").selectOption("effectiveness-7");
  await group.getByRole("textbox", { name: "Words" }).fill("Has {name} become more effective at {goal}?");
  await coach.getByRole("button", { name: "Publish" }).click();
  await expect(coach.getByText("This asks for a change, so its scale has a zero in the middle.").first()).toBeVisible();
  await expect(coach.getByText("so the words must print the reference date: {date}.").first()).toBeVisible();
  await expect(title).toHaveValue("How {name} leads");

  await group.getByLabel("Answered on").selectOption("change-7");
  await group.getByRole("textbox", { name: "Words" }).fill("Since {date}, has {name} become less or more effective at {goal}?");
  const own = new URL(coach.url()).pathname;
  // Somebody else saves meanwhile: both wordings stay in sight.
  await colleague.goto(own);
  await colleague.getByRole("textbox", { name: "Title" }).fill("A colleague's title");
  await colleague.getByRole("button", { name: "Save the draft" }).click();
  await expect(colleague.getByText("The draft is saved.")).toBeVisible();
  await coach.getByRole("button", { name: "Publish" }).click();
  await expect(coach.getByText("has here: “A colleague's title”").first()).toBeVisible();
  await expect(title).toHaveValue("How {name} leads");
  await coach.getByRole("checkbox", { name: "Save what stands in the form now, instead of theirs" }).check();
  await coach.getByRole("button", { name: "Publish" }).click();
  await expect(coach.getByText("It is published. Surveys can be planned with it.")).toBeVisible();
  await expect(coach.getByRole("button", { name: "Save the draft" })).toHaveCount(0);
  await isFineInEveryLook(coach, "an own instrument");

  await coach.goto(`/engagements/${engagement}/surveys`);
  await coach.getByLabel("Questions").selectOption({ label: "How {name} leads (your own, version 1)" });
  await coach.getByRole("textbox", { name: /^Goal 1/ }).fill("listening");
  await coach.getByRole("button", { name: "Plan the survey" }).click();
  await expect(coach.getByText("The survey is planned.")).toBeVisible();
  await expect(coach.getByText("How {name} leads (your own, version 1)")).toBeVisible();
});

test("HR reads why there is no effect yet, and no number with it; nobody else opens the page", async ({ as }) => {
  const [hr, coach] = [await as("hr"), await as("coach")];
  await hr.goto("/home");
  await hr.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Effect" }).first().click();
  await expect(hr.getByText("Too few to say").first()).toBeVisible();
  expect(await hr.getByRole("main").innerText()).not.toMatch(/\d/);
  await isFineInEveryLook(hr, "effect");
  expect((await coach.request.get("/effect")).status()).toBe(403);
});
