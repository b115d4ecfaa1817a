import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { coachingSessions, guideEntries, intakeConsents, intakeExcerpts, intakeThemes, parties, sessionAttendees } from "@/db/schema";
import { test, type World } from "@/db/testing/test";
import { newId, unorderedId } from "@/lib/platform/ids";

const heard = async (world: World) => {
  const it = await world.build.intervention();
  const colleague = await world.build.person(it.organizationId);
  const session = await world.build.session(it, [colleague.id], { kind: "intake", stepKey: "iv-intake-impacted", round: null, status: "held" });
  const place = { organizationId: it.organizationId, engagementId: it.id, sessionId: session.id, authorId: it.coach.id, audience: "coach_only" as const };
  const consent = { ...place, id: newId(), answer: "given" as const, answeredAt: new Date(), textKey: "consentIntakeStakeholder", textVersion: 1 };
  const theme = { organizationId: it.organizationId, engagementId: it.id, authorId: it.coach.id, audience: "coach_only" as const, id: unorderedId(), segment: "process" as const, sealed: Buffer.from("sealed") };
  const excerpt = { ...place, id: unorderedId(), tag: "process" as const, sealed: Buffer.from("sealed"), themeId: theme.id };
  const note = { ...place, id: newId(), stepKey: "iv-intake-impacted", fieldKey: "iv-ii-effect", ownerId: it.coach.id, sealed: Buffer.from("sealed") };
  return { it, colleague, session, consent, theme, excerpt, note };
};
const tables = { consents: intakeConsents, excerpts: intakeExcerpts, themes: intakeThemes, notes: guideEntries, meetings: coachingSessions, attendees: sessionAttendees };
const counts = async (world: World, who: { id: string; organizationId: string }) => {
  const seen: Record<string, number> = {};
  for (const [name, table] of Object.entries(tables)) seen[name] = await world.as(who, ({ db }) => db.$count(table));
  return seen;
};

describe("what was heard in an intake, behind row-level security", () => {
  test("is its coach's alone: nobody else learns of it, of an answer or of a number", async ({ world }) => {
    const { it, consent, theme, excerpt, note } = await heard(world);
    await world.as(it.coach, async ({ db }) => {
      await db.insert(intakeConsents).values(consent);
      await db.insert(intakeThemes).values(theme);
      await db.insert(intakeExcerpts).values(excerpt);
      await db.insert(guideEntries).values(note);
    });
    expect(await counts(world, it.coach)).toEqual({ consents: 1, excerpts: 1, themes: 1, notes: 1, meetings: 1, attendees: 2 });
    for (const who of [it.one, it.two, it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger])
      expect(await counts(world, who)).toEqual({ consents: 0, excerpts: 0, themes: 0, notes: 0, meetings: 0, attendees: 0 });
    const asked = (who: { id: string; organizationId: string }) => world.as(who, async ({ db }) => {
      const { rows } = await db.execute<{ heard: number; sources: number }>(sql`select doors.interviewees_heard(${it.id}) as heard, (select count(*)::int from doors.theme_sources(${it.id})) as sources`);
      return rows[0];
    });
    expect(await asked(it.coach)).toEqual({ heard: 1, sources: 1 });
    for (const who of [it.one, it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await asked(who)).toEqual({ heard: 0, sources: 0 });
  });

  test("does not pass to a successor, who gets the themes and how many sources each has", async ({ world }) => {
    const { it, consent, theme, excerpt, note } = await heard(world);
    await world.owner(async (db) => {
      await db.insert(intakeConsents).values(consent);
      await db.insert(intakeThemes).values(theme);
      await db.insert(intakeExcerpts).values(excerpt);
      await db.insert(guideEntries).values(note);
      await db.update(parties).set({ leftAt: new Date() }).where(sql`person_id = ${it.coach.id}`);
    });
    const successor = await world.build.person(it.organizationId, ["coach"]);
    await world.build.party(it, successor.id, "coach", { serves: [it.sideOne, it.sideTwo] });
    const nothing = { consents: 0, excerpts: 0, notes: 0, meetings: 0, attendees: 0 };
    expect(await counts(world, it.coach)).toEqual({ ...nothing, themes: 0 });
    expect(await counts(world, successor)).toEqual({ ...nothing, themes: 1 });
    const { rows } = await world.as(successor, ({ db }) => db.execute(sql`select theme_id, sources from doors.theme_sources(${it.id})`));
    expect(rows).toEqual([{ theme_id: theme.id, sources: 1 }]);
  });

  test("cannot be noted before consent, nor written by anybody but a coach", async ({ world }) => {
    const { it, consent, theme, note } = await heard(world);
    await expect(world.as(it.coach, ({ db }) => db.insert(guideEntries).values(note))).rejects.toThrow();
    for (const who of [it.one, it.sponsor, it.former]) {
      await expect(world.as(who, ({ db }) => db.insert(intakeConsents).values({ ...consent, authorId: who.id }))).rejects.toThrow();
      await expect(world.as(who, ({ db }) => db.insert(intakeThemes).values({ ...theme, authorId: who.id }))).rejects.toThrow();
    }
    await world.as(it.coach, ({ db }) => db.insert(intakeConsents).values({ ...consent, answer: "declined" }));
    await expect(world.as(it.coach, ({ db }) => db.insert(guideEntries).values(note))).rejects.toThrow();
  });
});
