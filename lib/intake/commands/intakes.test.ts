import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { answer, begun, events, group, kept, mark, note, word } from "@/db/testing/intakes";
import { coachingSessions, engagementStages, guideEntries, intakeConsents, intakeExcerpts, intakeThemes, parties } from "@/db/schema";
import { now, test, type World } from "@/db/testing/test";
import { answerConsent } from "@/lib/stages/commands/answer-consent";
import { sessionPage } from "@/lib/sessions/queries/session-page";
import { intakeRecord } from "../queries/intake-record";
import { supportOf } from "../queries/sources";
import { themesPage } from "../queries/themes";
import { answerQuotes, withdrawConsent } from "./answer-consent";
import { amendExcerpt, dropExcerpt } from "./mark-excerpt";
import { dissolveTheme, wordTheme } from "./word-theme";

const leaveIntakes = (world: World, it: { id: string; organizationId: string }) => world.owner((db) => db.insert(engagementStages).values({ organizationId: it.organizationId, engagementId: it.id, key: "iv-intakes", position: 1, plannedFrom: "2026-02-01", plannedTo: "2026-02-14", enteredAt: now, leftAt: now }));

describe("consent", () => {
  test("opens the notes, with the time and the version of the text; nothing can be noted before", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await begun(world, it);
    await expect(note(world, it, id, "Too early.")).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("Consent is not recorded") as string });
    await expect(mark(world, it, id)).rejects.toMatchObject({ code: "conflict" });
    expect(await answer(world, it, id, "given", true)).toEqual({ answer: "given" });
    expect(await answer(world, it, id)).toEqual({ answer: "given" });
    await note(world, it, id, "Two versions each Monday.");
    const [consent] = await world.owner((db) => db.select().from(intakeConsents));
    expect(consent).toMatchObject({ answer: "given", answeredAt: now, textKey: "consentIntakeStakeholder", textVersion: 1, quotes: true, authorId: it.coach.id, audience: "coach_only" });
    const [entry] = await world.owner((db) => db.select().from(guideEntries).where(eq(guideEntries.sessionId, id)));
    expect(entry).toMatchObject({ audience: "coach_only", words: "" });
    expect((await events(world, it)).filter(({ name }) => name.startsWith("intake."))).toEqual([{ name: "intake.consent_recorded", audience: "coach_only", details: { answer: "given", text: "consentIntakeStakeholder", version: 1 } }]);
    await expect(answer(world, it, id, "declined")).rejects.toMatchObject({ code: "conflict" });
  });

  test("declined closes the intake and leaves no word; an intake to come is cancelled", async ({ world }) => {
    const it = await world.build.intervention();
    const [today, later] = [await begun(world, it), await begun(world, it, { startsAt: new Date("2026-03-09T09:00:00Z") })];
    for (const { id } of [today, later]) await answer(world, it, id, "declined", true);
    const rows = await world.owner((db) => db.select({ id: coachingSessions.id, status: coachingSessions.status }).from(coachingSessions));
    expect(Object.fromEntries(rows.map(({ id, status }) => [id, status]))).toEqual({ [today.id]: "held", [later.id]: "cancelled" });
    expect(await kept(world, it)).toEqual({ notes: 0, passages: 0, themes: 0 });
    await expect(note(world, it, today.id, "After all.")).rejects.toMatchObject({ code: "conflict" });
    expect((await events(world, it)).every(({ audience }) => audience === "coach_only")).toBe(true);
    expect(await world.owner((db) => db.select({ quotes: intakeConsents.quotes }).from(intakeConsents))).toEqual([{ quotes: false }, { quotes: false }]);
  });

  test("taken back deletes notes, passages and the theme that rested on them alone", async ({ world }) => {
    const it = await world.build.intervention();
    const [one, two] = [await begun(world, it), await begun(world, it)];
    for (const { id } of [one, two]) { await answer(world, it, id); await note(world, it, id, "Said."); }
    const [alone, shared] = [await word(world, it), await word(world, it, { words: "Risks are not raised." })];
    await group(world, it, (await mark(world, it, one.id)).id, alone.id);
    await group(world, it, (await mark(world, it, one.id)).id, shared.id);
    await group(world, it, (await mark(world, it, two.id)).id, shared.id);
    await world.as(it.coach, (ctx) => withdrawConsent(ctx, { sessionId: one.id }));
    await world.as(it.coach, (ctx) => withdrawConsent(ctx, { sessionId: one.id }));
    expect(await kept(world, it)).toEqual({ notes: 1, passages: 1, themes: 1 });
    expect((await world.as(it.coach, (ctx) => themesPage(ctx, it.id))).themes).toMatchObject([{ id: shared.id, sources: 1 }]);
    await expect(note(world, it, one.id, "Again.")).rejects.toMatchObject({ code: "conflict" });
  });

  test("cannot be taken back once the themes are put together, but by a leader, whose notes go and whose themes stay", async ({ world }) => {
    const it = await world.build.intervention();
    const [other, leader] = [await begun(world, it), await begun(world, it, { sideId: it.sideOne })];
    await answer(world, it, other.id);
    await answer(world, it, leader.id);
    const theme = await word(world, it);
    await group(world, it, (await mark(world, it, leader.id)).id, theme.id);
    await leaveIntakes(world, it);
    await expect(world.as(it.coach, (ctx) => withdrawConsent(ctx, { sessionId: other.id }))).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("put together") as string });
    await world.as(it.coach, (ctx) => withdrawConsent(ctx, { sessionId: leader.id }));
    expect(await kept(world, it)).toEqual({ notes: 0, passages: 0, themes: 1 });
  });

  test("is asked by the coach who holds the intake alone", async ({ world }) => {
    const it = await world.build.intervention();
    const [other, leader] = [await begun(world, it), await begun(world, it, { sideId: it.sideOne })];
    const ask = (who: { id: string; organizationId: string }, sessionId: string) => world.as(who, (ctx) => answerConsent(ctx, { sessionId, answer: "given", quotes: false }));
    for (const who of [it.one, it.two, it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) await expect(ask(who, other.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(ask(it.one, leader.id)).rejects.toMatchObject({ code: "forbidden" });
    for (const who of [it.two, it.sponsor, it.hr]) await expect(ask(who, leader.id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a passage", () => {
  test("is marked once, tagged and sealed; own words need a consent of their own", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await begun(world, it);
    await answer(world, it, id);
    await expect(mark(world, it, id, { verbatim: true })).rejects.toMatchObject({ code: "invalid", fields: { verbatim: [expect.any(String) as string] } });
    await world.as(it.coach, (ctx) => answerQuotes(ctx, { sessionId: id, quotes: true }));
    const { id: excerptId } = await mark(world, it, id, { words: "Invented figures", verbatim: true, tag: "personal" });
    await mark(world, it, id, { id: excerptId });
    const rows = await world.owner((db) => db.select().from(intakeExcerpts));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sealed.toString()).not.toContain("Invented");
    await world.as(it.coach, (ctx) => answerQuotes(ctx, { sessionId: id, quotes: false }));
    expect((await world.as(it.coach, (ctx) => intakeRecord(ctx, id))).excerpts).toMatchObject([{ words: "Invented figures", verbatim: true, quotable: false, tag: "personal" }]);
  });

  test("is changed with the revision that was seen, and taken away", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await begun(world, it);
    await answer(world, it, id);
    const { id: excerptId } = await mark(world, it, id);
    const amend = (words: string, revision: number) => world.as(it.coach, (ctx) => amendExcerpt(ctx, { id: excerptId, sessionId: id, words, tag: "process", verbatim: false, revision }));
    expect(await amend("Shorter.", 1)).toEqual({ id: excerptId, revision: 2 });
    await expect(amend("Of another window.", 1)).rejects.toMatchObject({ code: "conflict", details: { theirs: { words: "Shorter.", revision: 2 } } });
    await world.as(it.coach, (ctx) => dropExcerpt(ctx, { id: excerptId, sessionId: id }));
    await world.as(it.coach, (ctx) => dropExcerpt(ctx, { id: excerptId, sessionId: id }));
    expect((await kept(world, it)).passages).toBe(0);
  });
});

describe("a theme", () => {
  test("counts distinct intakes for its coach, and is told to others by a word alone, from five interviewees on", async ({ world }) => {
    const it = await world.build.intervention();
    const theme = await word(world, it);
    const support = () => world.as(it.coach, (ctx) => supportOf(ctx, it.id));
    for (let many = 1; many <= 5; many += 1) {
      const { id } = await begun(world, it);
      await answer(world, it, id);
      for (let passage = 0; passage < 2; passage += 1) await group(world, it, (await mark(world, it, id)).id, theme.id);
      const { themes } = await world.as(it.coach, (ctx) => themesPage(ctx, it.id));
      expect(themes).toMatchObject([{ sources: many, told: many < 5 ? null : "several" }]);
      expect((await support()).get(theme.id)).toBe(many < 5 ? null : "several");
    }
  });

  test("is checked anew when it is worded otherwise, and shows both wordings of two windows", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await word(world, it, { guessable: false });
    const again = (words: string, revision: number, guessable: boolean | null = null) => world.as(it.coach, (ctx) => wordTheme(ctx, { engagementId: it.id, id, words, segment: "personal", guessable, revision, excerpts: [] }));
    expect(await again("In calls one questions the other's figures.", 1)).toEqual({ id, revision: 2 });
    expect((await world.as(it.coach, (ctx) => themesPage(ctx, it.id))).themes).toMatchObject([{ words: "In calls one questions the other's figures.", segment: "personal", check: "open" }]);
    await expect(again("Of another window.", 1)).rejects.toMatchObject({ code: "conflict", details: { theirs: { words: "In calls one questions the other's figures.", revision: 2 } } });
    expect((await world.owner((db) => db.select().from(intakeThemes)))[0]?.sealed.toString()).not.toContain("figures");
  });

  test("is given up and taken back with its passages", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await begun(world, it);
    await answer(world, it, id);
    const theme = await word(world, it);
    const passage = await mark(world, it, id);
    await group(world, it, passage.id, theme.id);
    const seen = async () => { const { themes, excerpts } = await world.as(it.coach, (ctx) => themesPage(ctx, it.id)); return [themes.length, excerpts[0]?.themeId]; };
    const dissolve = (back: boolean) => world.as(it.coach, (ctx) => dissolveTheme(ctx, { engagementId: it.id, id: theme.id, back }));
    await dissolve(false);
    expect(await seen()).toEqual([0, null]);
    await expect(group(world, it, passage.id, theme.id)).rejects.toMatchObject({ code: "not_found" });
    await dissolve(true);
    expect(await seen()).toEqual([1, theme.id]);
  });

  test("is read and worded on by a successor, who reads no passage and learns of no interviewee", async ({ world }) => {
    const it = await world.build.intervention();
    const { id, person } = await begun(world, it, { status: "held" });
    await answer(world, it, id);
    await note(world, it, id, "Notes of the first coach.");
    const theme = await word(world, it);
    await group(world, it, (await mark(world, it, id)).id, theme.id);
    await world.owner((db) => db.update(parties).set({ leftAt: now }).where(eq(parties.personId, it.coach.id)));
    const successor = await world.build.person(it.organizationId, ["coach"]);
    await world.build.party(it, successor.id, "coach", { serves: [it.sideOne, it.sideTwo] });
    const page = await world.as(successor, (ctx) => themesPage(ctx, it.id));
    expect(page).toMatchObject({ themes: [{ words: "What is planned is not what is done.", sources: 1 }], excerpts: [], heard: [] });
    expect(JSON.stringify(page)).not.toContain(person.id);
    await world.as(successor, (ctx) => wordTheme(ctx, { engagementId: it.id, id: theme.id, words: "Plans do not hold.", segment: "process", guessable: false, revision: 1, excerpts: [] }));
    await expect(world.as(successor, (ctx) => intakeRecord(ctx, id))).rejects.toMatchObject({ code: "not_found" });
    await expect(world.as(successor, (ctx) => sessionPage(ctx, id))).rejects.toMatchObject({ code: "not_found" });
    await expect(world.as(it.coach, (ctx) => themesPage(ctx, it.id))).rejects.toMatchObject({ code: "not_found" });
  });
});
