import type { Page } from "@playwright/test";
import { movableClock } from "./support/clock";
import { test } from "./support/test";
import { announce, align, enterAlignment } from "./support/whole/alignment";
import { begin, dateIntakes, launch, setExpectations, type Play } from "./support/whole/begin";
import { holdFeedbackDay, prepareItemsOfDay } from "./support/whole/feedback";
import { holdIntakes, openFeedback } from "./support/whole/intakes";
import { givePulse, holdFirstRound, holdLastRound } from "./support/whole/support";

test("sponsor, coach and two leaders go through a whole intervention, from the expectations to the last round", async ({ browser }) => {
  test.setTimeout(900_000);
  const clock = await movableClock();
  const own = async (): Promise<Page> => (await browser.newContext({ baseURL: clock.base })).newPage();
  const four = { clock, sponsor: await own(), coach: await own(), one: await own(), two: await own() };
  try {
    await begin(four, new Date());
    const id = await test.step("the sponsor launches", () => launch(four.sponsor));
    const play: Play = { ...four, id, path: `/engagements/${id}` };
    await test.step("expectations: each leader is told, reads and acknowledges", () => setExpectations(play));
    await test.step("the intakes are dated", () => dateIntakes(play));
    await test.step("intakes: consent, notes, passages, themes", () => holdIntakes(play));
    await test.step("the feedback session is opened, once nothing is missing", () => openFeedback(play));
    await test.step("a theme becomes an item", () => prepareItemsOfDay(play));
    await test.step("the feedback day: answered apart, agreed, frozen", () => holdFeedbackDay(play));
    await test.step("the agreement is written", () => enterAlignment(play));
    await test.step("all four sign it", () => align(play));
    await test.step("those who were affected are told, and one confirms", () => announce(play));
    await test.step("a pulse before the first session", () => givePulse(play));
    await test.step("the first round", () => holdFirstRound(play));
    await test.step("the last round", () => holdLastRound(play));
  } finally {
    await clock.stop();
  }
});
