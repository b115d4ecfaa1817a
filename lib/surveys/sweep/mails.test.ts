import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { notifications, people, surveyInvitations } from "@/db/schema";
import { only } from "@/db/only";
import { answersTo, hoursOn, join, linksOf, opened, planned, send } from "@/db/testing/surveys";
import { test, type World } from "@/db/testing/test";
import type { Ctx, Worker } from "@/lib/platform/context";
import { composeMail } from "@/lib/platform/mail/compose";
import { mailFrame } from "@/lib/platform/mail/frame";
import { guestCatalogues } from "@/lib/platform/messages/guests";
import { remindOn } from "../entrance";
import { askForSurveyMails, nextDueMail, noteMailed } from "./mails";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const six = ["peers", "peers", "peers", "peers", "peers", "others"] as const;
const asWorker = <T>(world: World, it: It, at: Date, work: (ctx: Ctx<Worker>) => Promise<T>) => world.owner((db) => work({ db, viewer: { kind: "worker", organizationId: it.organizationId }, now: at }));

/** Sends all that is due on a day after the wave opened. @returns which mails went to whom. */
async function mailsOn(world: World, it: It, day: number, refuses: (address: string) => boolean = () => false) {
  const sent: { mail: string; subject: string; address: string; link: string }[] = [];
  await asWorker(world, it, hoursOn(24 * day), async (ctx) => {
    for (let due = await nextDueMail(ctx); due; due = await nextDueMail(ctx)) {
      const { subject } = composeMail(guestCatalogues[due.language].surveyMails[due.mail], due.values, mailFrame(due.organization, due.language));
      sent.push({ mail: due.mail, subject, address: due.to.address, link: String(due.values.link) });
      await noteMailed(ctx, due, refuses(due.to.address));
    }
  });
  return sent;
}

describe("the mails of a survey", () => {
  test("invite everybody once with their own link, and remind on day three, day seven and the day before closing", async ({ world }) => {
    const it = await world.build.intervention();
    await planned(world, it, six);
    const waveId = await opened(world, it);
    const links = [...(await linksOf(world, waveId)).values()];
    const invited = await mailsOn(world, it, 0);
    expect(invited.map(({ mail }) => mail)).toEqual(Array(6).fill("surveyInvitation"));
    expect(invited.map(({ link }) => link.split("/").at(-1)).sort()).toEqual(links.sort());
    const days = [];
    for (let day = 0; day <= 11; day += 1) days.push([day, new Set((await mailsOn(world, it, day)).map(({ mail }) => mail))] as const);
    expect(days.filter(([, mails]) => mails.size > 0).map(([day, mails]) => [day, ...mails])).toEqual([[3, "surveyReminder1"], [7, "surveyReminder2"], [10, "surveyReminder3"]]);
  });

  test("pass over whoever has answered, and wait for the day somebody chose", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    await mailsOn(world, it, 0);
    const links = await linksOf(world, waveId);
    for (const { id } of asked.slice(0, 4)) await send(world, links.get(id)!, await answersTo(world, waveId, 5));
    await world.entrance(({ db }) => remindOn(db, links.get(asked[4]!.id)!, "2026-03-07"));
    const counts: number[] = [];
    for (let day = 1; day <= 8; day += 1) counts.push((await mailsOn(world, it, day)).length);
    expect(counts).toEqual([0, 0, 1, 0, 1, 0, 1, 0]);
  });

  test("count an address that takes none as undeliverable, and go to one person once a day, whoever asks", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    await opened(world, it);
    const [person] = await world.owner((db) => db.select().from(people).where(eq(people.id, asked[0]!.personId)));
    await mailsOn(world, it, 0, (address) => address === person!.email);
    expect(await world.owner((db) => db.$count(surveyInvitations, sql`state = 'undeliverable'`))).toBe(1);
    expect((await mailsOn(world, it, 3)).map(({ address }) => address)).not.toContain(person!.email);
  });

  test("are one for all that wait for somebody, and each counts its own reminders", async ({ world }) => {
    const here = await world.build.intervention();
    const there = await world.build.intervention({}, { within: here.home });
    const { asked } = await planned(world, here, six);
    await planned(world, there, six.slice(1));
    const both = await join(world, there, "peers", asked[0]!.personId);
    const first = await linksOf(world, await opened(world, here));
    await opened(world, there);
    const { email } = only(await world.owner((db) => db.select().from(people).where(eq(people.id, both.personId))));
    const toBoth = async (day: number) => (await mailsOn(world, here, day)).filter(({ address }) => address === email).map(({ mail, subject }) => [mail, subject]);
    expect(await toBoth(0)).toEqual([["surveyDigest", "2 surveys wait for you"]]);
    await send(world, first.get(asked[0]!.id)!, await answersTo(world, only(await world.owner((db) => db.select().from(surveyInvitations).where(eq(surveyInvitations.stakeholderId, asked[0]!.id)))).waveId, 5));
    expect(await toBoth(3)).toEqual([["surveyReminder1", "Your survey is still open"]]);
    expect((await world.owner((db) => db.select().from(surveyInvitations))).filter(({ stakeholderId }) => stakeholderId === both.id || stakeholderId === asked[0]!.id).map(({ reminded }) => reminded).sort()).toEqual([0, 1]);
  });

  test("are written in the language of whoever is asked, where we speak it", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    await opened(world, it);
    for (const [at, language] of [[0, "de-AT"], [1, "fr"]] as const) await world.owner((db) => db.update(people).set({ language }).where(eq(people.id, asked[at]!.personId)));
    const subjects = (await mailsOn(world, it, 0)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject === "Ihre Sicht ist gefragt: 4 Fragen, 3 Minuten")).toHaveLength(1);
    expect(subjects.filter((subject) => subject === "Your view is asked: 4 questions, 3 minutes")).toHaveLength(5);
  });

  test("promise no protection by numbers to whoever answers by name", async ({ world }) => {
    const it = await world.build.intervention();
    await planned(world, it, six);
    await join(world, it, "manager", it.sponsor.id);
    await opened(world, it);
    const kinds = async (day: number, address = it.sponsor.email) => (await mailsOn(world, it, day)).flatMap(({ mail, address: to }) => (to === address ? [mail] : []));
    expect([await kinds(0), await kinds(3), await kinds(10)]).toEqual([["surveyInvitationNamed"], ["surveyReminderNamed"], ["surveyReminder3"]]);
  });

  test("promise none in an open survey either", async ({ world }) => {
    const open = await world.build.intervention();
    await planned(world, open, six, { mode: "open" });
    await opened(world, open);
    expect([...new Set((await mailsOn(world, open, 0)).map(({ mail }) => mail))]).toEqual(["surveyInvitationNamed"]);
    expect([...new Set((await mailsOn(world, open, 7)).map(({ mail }) => mail))]).toEqual(["surveyReminderNamed"]);
  });

  test("leave in the queue nothing but the organisation, and in the notifications nothing at all", async ({ world }) => {
    const it = await world.build.intervention();
    await planned(world, it, six);
    await opened(world, it);
    expect(await asWorker(world, it, hoursOn(0), askForSurveyMails)).toBe(true);
    const queued = await world.owner(async (db) => (await db.execute<{ payload: unknown }>(sql`select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'survey_mails' and j.key like ${`%${it.organizationId}`}`)).rows);
    expect(queued).toEqual([{ payload: { organizationId: it.organizationId } }]);
    await mailsOn(world, it, 0);
    expect(await asWorker(world, it, hoursOn(1), askForSurveyMails)).toBe(false);
    expect(await world.owner((db) => db.$count(notifications))).toBe(0);
  });
});
