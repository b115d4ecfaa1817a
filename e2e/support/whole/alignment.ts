import { putToSignature, said, sign, writeAgreement } from "../agreement";
import { reachesNobody } from "../hidden";
import { mailTo } from "../mail";
import { meetingsOf, startOf } from "../meetings";
import { expect } from "../test";
import { begin, people, type Play } from "./begin";
import { goal, item } from "./feedback";

/** The coach opens the next stage by name once its conditions are met. */
export async function openStage({ path, coach }: Play, title: string): Promise<void> {
  await coach.goto(`${path}/next-stage`);
  await coach.getByRole("button", { name: new RegExp(title) }).click();
  await coach.waitForURL((url) => !url.pathname.endsWith("/next-stage"));
}

/** The day of the alignment comes, its stage is opened, and the agreement is written; the sponsor reads nothing of it yet. */
export async function enterAlignment(play: Play): Promise<void> {
  await begin(play, startOf(meetingsOf(play.id).find(({ kind }) => kind === "alignment")));
  await openStage(play, "Alignment");
  await writeAgreement(play.coach, play.path, [people.one.name, people.two.name, people.sponsor.name], people.coach.name);
  await reachesNobody({ sponsor: play.sponsor }, play.id, [...Object.values(said), item.reworded, item.behaviour, goal]);
}

/** All four sign the same text. The sponsor reads of the feedback day only what both leaders chose. */
export async function align({ path, coach, sponsor, one, two }: Play): Promise<void> {
  await coach.goto(`${path}/agreement`);
  const items = coach.getByRole("checkbox", { name: "Agreed feedback items chosen by both" });
  if (!(await items.isChecked())) await items.click();
  await expect(coach.getByRole("checkbox", { name: "Agreed feedback items chosen by both" })).toBeChecked();
  for (const leader of [one, two]) {
    await leader.goto(`${path}/agreement`);
    const choice = leader.getByRole("checkbox", { name: new RegExp(item.reworded) });
    await choice.click();
    await expect(choice).toBeChecked();
  }
  await putToSignature(coach, [one, two], path);
  const marks = [];
  for (const [page, { name }] of [[sponsor, people.sponsor], [one, people.one], [two, people.two], [coach, people.coach]] as const) marks.push(await sign(page, path, name, 1));
  expect(new Set(marks).size).toBe(1);
  await sponsor.goto(`${path}/agreement`);
  for (const words of [goal, said.promise, said.other, item.reworded]) await expect(sponsor.getByText(words).first()).toBeVisible();
}

/** Each leader's list of those to tell: one tells somebody, who confirms by a link; the other notes that there is nobody.
 *  Everybody else reads how many, never whom. */
export async function announce({ id, path, clock, coach, sponsor, one, two }: Play): Promise<void> {
  await one.goto(`${path}/announcements?find=${encodeURIComponent(people.heard.name)}`);
  await one.getByRole("button", { name: `Add ${people.heard.name} to your list` }).click();
  await one.getByText("Not planned yet").click();
  const note = one.getByRole("form", { name: people.heard.name });
  await note.getByLabel("My words").fill("I changed the plan without telling you.");
  await note.getByLabel("Told on").fill(clock.instant().toISOString().slice(0, 10));
  await note.getByLabel("How was it received?").selectOption({ label: "Welcomed" });
  await note.getByRole("checkbox", { name: /^Ask Nadia to confirm/ }).check();
  await note.getByRole("button", { name: "Keep" }).click();
  await expect(one.getByText("Kept.")).toBeVisible();
  await two.goto(`${path}/announcements`);
  await two.getByLabel("Why nobody").fill("My team took no notice.");
  await two.getByRole("button", { name: "Note that there is nobody" }).click();
  await expect(two.getByText("You have noted that there is nobody to tell:")).toBeVisible();

  const stranger = await (await one.context().browser()?.newContext({ baseURL: clock.base }))?.newPage();
  if (!stranger) throw new Error("There is no browser.");
  const link = /\/confirm\/[\w.~-]+/.exec(await mailTo(stranger, /Please confirm a conversation/, people.heard.name))?.[0] ?? "";
  await stranger.goto(link);
  await stranger.getByRole("button", { name: "Yes, we have spoken" }).click();
  await expect(stranger.getByText(/^You have confirmed that you spoke/)).toBeVisible();
  await stranger.context().close();
  await one.goto(`${path}/announcements`);
  await expect(one.getByText(/^Told on .*, confirmed$/)).toBeVisible();
  for (const page of [coach, sponsor, two]) {
    await page.goto(`${path}/announcements`);
    await expect(page.getByText(/^1 of 1 told, last on/)).toBeVisible();
  }
  await reachesNobody({ coach, two }, id, ["I changed the plan without telling you."]);
  await reachesNobody({ one }, id, ["My team took no notice."]);
  await reachesNobody({ sponsor }, id, ["I changed the plan without telling you.", "My team took no notice.", item.behaviour, item.disputed]);
}
