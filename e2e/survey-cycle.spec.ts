import type { Page } from "@playwright/test";
import { boardLeaders } from "./support/board";
import { movableClock } from "./support/clock";
import { answerBy, answerIn, linksIn, recordDebrief, settle, type Said } from "./support/cycle";
import { mailTo } from "./support/mail";
import { prepareCycle } from "./support/prepare";
import { addressOf, expect, test } from "./support/test";

const dayMs = 86_400_000;
const { one, two } = boardLeaders;
const comment = "Please decide in the meeting and not in the corridor afterwards.";
/** What each of six says in each wave: means of 3.0, 4.5 and 5.5 today, of +1.0 and +2.0 since the start. */
const said: Record<"baseline" | "midpoint" | "end", Said[]> = {
  baseline: [2, 3, 3, 4, 4, 2].map((today, at) => ({ today, change: 0, follow: 0, ...(at < 4 && { words: at === 0 ? comment : `Tell both teams the same, number ${at}.` }) })),
  midpoint: [4, 4, 5, 5, 4, 5].map((today, at) => ({ today, change: [1, 1, 1, 2, 1, 0][at] ?? 0, follow: 2 })),
  end: [5, 6, 5, 6, 6, 5].map((today, at) => ({ today, change: [2, 2, 2, 3, 2, 1][at] ?? 0, follow: 3 })),
};
const action = "Each decision is written down before the meeting ends";

test("a survey from its first wave to its last: answered by mail, talked about, corrected, answered again, and measured", async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const { id, names } = prepareCycle(addressOf.coach, addressOf.sponsor, one.email, two.email);
  const path = `/engagements/${id}/surveys`;
  const clock = await movableClock();
  const own = async (over = {}): Promise<Page> => (await browser.newContext({ baseURL: clock.base, ...over })).newPage();
  const [coach, leader, sponsor, hr] = [await own(), await own(), await own(), await own()];
  const start = new Date();
  const to = async (days: number) => {
    await clock.set(new Date(start.getTime() + days * dayMs));
    await clock.signIn([[coach, addressOf.coach], [leader, one.email], [sponsor, addressOf.sponsor], [hr, addressOf.hr]]);
  };
  /** The coach plans a wave from today on and opens it. @returns its id, from the address of what leaders say of each other. */
  const open = async (which: string): Promise<string> => {
    await coach.goto(path);
    await coach.getByLabel("Which").selectOption({ label: which });
    await coach.getByRole("button", { name: "Plan it" }).click();
    await coach.getByRole("button", { name: "Open now" }).click();
    await expect(coach.getByText("The wave is open, and everybody on the list has a link of their own.")).toBeVisible();
    const address = await coach.getByRole("link", { name: new RegExp(`: ${which}$`) }).first().getAttribute("href");
    return /surveys\/([^/]+)\/each-other/.exec(address ?? "")?.[1] ?? "";
  };
  let waves = 0;
  const reads = async (page: Page, waveId: string, texts: readonly (string | RegExp)[]) => {
    await page.goto(`${path}/${waveId}`);
    for (const text of texts) await expect(page.getByText(text).first()).toBeVisible();
  };
  /** Everybody answers, one in a browser on a phone without a script; the coach closes, two days pass, and the wave is final. */
  const answeredAndFinal = async (waveId: string, answers: readonly Said[], links: Readonly<Record<string, string>>, days: number) => {
    const phone = await own({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
    await answerIn(phone, clock.base, links[names[0] ?? ""] ?? "", answers[0] ?? { today: 1, change: 0, follow: 0 });
    for (const [place, name] of names.entries()) {
      const context = await browser.newContext();
      if (place > 0) await answerBy(context.request, clock.base, links[name] ?? "", answers[place] ?? { today: 1, change: 0, follow: 0 });
      await context.close();
    }
    await leader.goto(path);
    waves += 1;
    await expect(leader.getByText("6 of 6 have answered")).toHaveCount(waves);
    await reads(leader, waveId, ["This report is worked out when the wave is final."]);
    await coach.goto(path);
    await coach.getByRole("button", { name: "Close" }).click();
    await expect(coach.getByText("Becomes final 48 hours after closing.")).toBeVisible();
    expect(settle(clock, waveId)).toBeNull();
    await to(days);
    expect(settle(clock, waveId)).toBe("sealed");
    await phone.goto(`${clock.base}/respond/${links[names[0] ?? ""] ?? ""}`);
    await expect(phone.getByRole("heading", { name: "This survey has closed" })).toBeVisible();
    await phone.context().close();
  };

  try {
    await to(0);
    await test.step("the coach plans whom to ask and what", async () => {
      await coach.goto(path);
      await coach.getByRole("textbox", { name: /^Goal 1/ }).fill("keeping to what was decided together");
      await coach.getByRole("button", { name: "Plan the survey" }).click();
      for (const [place, name] of names.entries()) {
        await coach.getByRole("searchbox", { name: "Find somebody by name" }).fill(name);
        await coach.getByRole("button", { name: "Search" }).click();
        await coach.getByRole("list", { name: "Found" }).getByRole("button", { name: "Add" }).click();
        await expect(coach.getByRole("list", { name: "Who is asked" }).getByRole("listitem")).toHaveCount(place + 1);
      }
      await expect(coach.getByText(/^With 6 people and 5 people to a figure, you will see totals and peers\.$/)).toBeVisible();
    });

    const baseline = await test.step("the first wave opens, and everybody answers by the link of their mail", async () => {
      const waveId = await open("Start");
      const links: Record<string, string> = {};
      const mailbox = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
      for (const name of names) links[name] = /\/respond\/([\w-]{22})/.exec(await mailTo(mailbox, /^Your view is asked/, name))?.[1] ?? "";
      await mailbox.context().close();
      expect(links).toEqual(linksIn(clock, waveId));
      await answeredAndFinal(waveId, said.baseline, links, 3);
      for (const page of [coach, leader]) await reads(page, waveId, ["6 of 6", "Today: 3.0 of 7"]);
      expect([403, 404]).toContain((await sponsor.request.get(`${path}/${waveId}`)).status());
      await expect(leader.getByText(comment)).toHaveCount(0);
      await coach.goto(`${path}/${waveId}`);
      for (const asWritten of await coach.getByRole("radio", { name: "Show it as written" }).all()) await asWritten.check();
      await coach.getByRole("button", { name: "Release comments" }).click();
      await expect(coach.getByText("The comments are released. Leaders read them from now on.")).toBeVisible();
      await reads(leader, waveId, [comment]);
      return waveId;
    });

    await test.step("the debrief is put on record; its message repeats nobody's words, and reaches everybody who was asked", async () => {
      expect([403, 404]).toContain((await sponsor.request.get(`${path}/${baseline}/summary`)).status());
      await coach.goto(`${path}/${baseline}/debrief`);
      await recordDebrief(coach, { observations: ["We decide and do not keep it.", "Our teams hear two things.", "It is worse than we thought."], decision: "Adjust", present: [one.name, two.name], action: { words: action, owner: one.name, review: "At the midpoint survey" } });
      await sponsor.goto(`${path}/${baseline}/summary`);
      await expect(sponsor.getByText("3.0 of 7 today.").first()).toBeVisible();
      await leader.goto(`${path}/${baseline}/debrief`);
      const words = leader.getByRole("textbox", { name: /^Your message to everybody/ });
      await words.fill(`Somebody wrote: ${comment}`);
      await leader.getByRole("button", { name: "Send it" }).click();
      await expect(leader.getByText(/^Part of this stands in a comment in just these words/).last()).toBeVisible();
      await expect(words).toHaveValue(`Somebody wrote: ${comment}`);
      await words.fill("Thank you. We heard that decisions do not hold. From now on we write each one down together.");
      await leader.getByRole("button", { name: "Send it" }).click();
      await expect(leader.getByText(/^Your message is on its way/)).toBeVisible();
      const asked = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
      const mail = await mailTo(asked, new RegExp(`^A word from ${one.name}`), names[5] ?? "");
      await asked.goto(/\/respond\/heard\/[\w-]+/.exec(mail)?.[0] ?? "");
      await expect(asked.getByText("From now on we write each one down together.")).toBeVisible();
      await expect(asked.getByText(/all 6 people/)).toBeVisible();
      await asked.context().close();
    });

    const midpoint = await test.step("the middle wave shows what changed, and its debrief what became of the action", async () => {
      await to(42);
      const waveId = await open("Middle");
      await answeredAndFinal(waveId, said.midpoint, linksIn(clock, waveId), 45);
      for (const page of [coach, leader]) await reads(page, waveId, ["From 3.0 at the start to 4.5", "5 of 6 see it better, 0 worse", /Measured change \+1\.5, the same 6 people/, action]);
      await coach.goto(`${path}/${waveId}/debrief`);
      await recordDebrief(coach, { observations: ["It holds more often.", "Writing it down helps.", "We forget it under pressure."], decision: "Continue as agreed", present: [one.name, two.name], marks: [[action, "Partly"]], action: { words: "We read the list aloud at the end", owner: two.name, review: "At the end survey" } });
      return waveId;
    });

    await test.step("the last wave: measured over all three, kept actions under it, and the sponsor's totals", async () => {
      await to(90);
      const waveId = await open("End");
      await answeredAndFinal(waveId, said.end, linksIn(clock, waveId), 93);
      for (const page of [coach, leader]) await reads(page, waveId, ["From 3.0 at the start to 5.5", /Measured change \+2\.5, the same 6 people/, "6 of 6 see it better, 0 worse", /^Partly/]);
      await coach.goto(`${path}/${waveId}/debrief`);
      await recordDebrief(coach, { observations: ["It holds.", "Our teams say so.", "We go on."], decision: "Stop", present: [one.name, two.name], marks: [["We read the list aloud at the end", "Kept"]] });
      await sponsor.goto(`${path}/${waveId}/summary`);
      await expect(sponsor.getByText(/5\.5 of 7 today\. Measured change \+2\.5, the same 6 people\./).first()).toBeVisible();
      const all = await (await sponsor.request.get(`${path}/${waveId}/summary`)).text();
      for (const hidden of [comment, "Tell both teams the same", "It holds."]) expect(all).not.toContain(hidden);
      for (const wave of [baseline, midpoint, waveId]) expect([403, 404]).toContain((await hr.request.get(`${path}/${wave}`)).status());
      // What was final stays as it was: the first report says the same after the last.
      await reads(leader, baseline, ["6 of 6", "Today: 3.0 of 7"]);
    });
  } finally {
    await clock.stop();
  }
});
