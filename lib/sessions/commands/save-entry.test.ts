import { sql } from "drizzle-orm";
import { afterAll, describe, expect } from "vitest";
import { connect, quoteUuids } from "@/db/client";
import { builders } from "@/db/testing/build";
import { ownDatabase } from "@/db/testing/own-database";
import { now, test, type World } from "@/db/testing/test";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { sessionPage } from "../queries/session-page";
import { logFormInput } from "../input/log-form";
import { saveEntry } from "./save-entry";
import { saveLog } from "./save-log";

const after: (() => Promise<unknown>)[] = [];
afterAll(async () => { for (const close of after) await close(); });

async function meeting(world: World) {
  const it = await world.build.intervention();
  const session = await world.build.session(it, [it.one.id], { sideId: it.sideOne });
  const call = await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway" });
  const save = (person: { id: string; organizationId: string }, sessionId: string, fieldKey: string, words: string, over = {}) =>
    world.as(person, (ctx) => saveEntry(ctx, { sessionId, fieldKey, words, counter: 1, revision: 0, mine: [], ...over }));
  const stands = async (person: { id: string; organizationId: string }, sessionId: string, key: string) => (await world.as(person, (ctx) => sessionPage(ctx, sessionId))).fields.find((field) => field.key === key);
  return { ...it, session, call, save, stands };
}

describe("an autosave", () => {
  test("with an older counter is ignored, and says so", async ({ world }) => {
    const it = await meeting(world);
    await it.save(it.coach, it.session.id, "iv-in1-notes", "newer", { counter: 20 });
    expect(await it.save(it.coach, it.session.id, "iv-in1-notes", "older", { counter: 19 })).toMatchObject({ ignored: true, revision: 1 });
    expect((await it.stands(it.coach, it.session.id, "iv-in1-notes"))?.words).toBe("newer");
  });
  test("from a page that somebody else left open in this browser keeps nothing under another's name", async ({ world }) => {
    const it = await meeting(world);
    await expect(it.save(it.coach, it.session.id, "iv-in1-notes", "words", { writer: it.one.id })).rejects.toMatchObject({ code: "unauthenticated" });
    expect((await it.stands(it.coach, it.session.id, "iv-in1-notes"))?.words).toBe("");
    expect(await it.save(it.coach, it.session.id, "iv-in1-notes", "words", { writer: it.coach.id })).toMatchObject({ revision: 1 });
  });
  test("that was answered to nobody and comes again does nothing twice", async ({ world }) => {
    const it = await meeting(world);
    for (let again = 0; again < 2; again += 1) expect(await it.save(it.coach, it.session.id, "iv-in1-notes", "once", { counter: 5 })).toMatchObject({ revision: 1, ignored: false });
  });
  test("after one whose answer was lost goes through, because those words were the writer's own", async ({ world }) => {
    const it = await meeting(world);
    await it.save(it.coach, it.session.id, "iv-in1-notes", "one", { counter: 5 });
    expect(await it.save(it.coach, it.session.id, "iv-in1-notes", "one two", { counter: 6, revision: 0, mine: [5] })).toMatchObject({ revision: 2 });
  });
  test("from another window of the same person is a conflict with both versions, also at the same instant", async ({ world }) => {
    const it = await meeting(world);
    await it.save(it.coach, it.session.id, "iv-in1-notes", "here", { counter: 5 });
    for (const counter of [5, 6]) await expect(it.save(it.coach, it.session.id, "iv-in1-notes", "there", { counter })).rejects.toMatchObject({ code: "conflict", details: { theirs: { words: "here", revision: 1 } } });
  });
  test("of one text by two leaders shows the second what the first wrote", async ({ world }) => {
    const it = await meeting(world);
    await it.save(it.one, it.call.id, "iv-tw1-signal", "A word");
    await expect(it.save(it.two, it.call.id, "iv-tw1-signal", "Another")).rejects.toMatchObject({ code: "conflict", details: { theirs: { words: "A word" } } });
    expect(await it.save(it.two, it.call.id, "iv-tw1-signal", "A word, another", { revision: 1, counter: 2 })).toMatchObject({ revision: 2 });
  });
  test.for([["two", "iv-in1-agenda", "not_found"], ["one", "iv-in1-notes", "not_found"], ["one", "iv-in1-summary", "conflict"], ["coach", "iv-in1-own", "not_found"], ["coach", "iv-in1-agenda", "conflict"], ["sponsor", "iv-in1-agenda", "not_found"], ["coach", "no-such-field", "not_found"]] as const)("of %s into %s is refused", async ([who, field, code], { world }) => {
    const it = await meeting(world);
    await expect(it.save(it[who], it.session.id, field, "x")).rejects.toMatchObject({ code });
  });
  test("cannot name another leader's side", async ({ world }) => {
    const it = await meeting(world);
    await expect(it.save(it.two, it.call.id, "iv-tw1-agenda", "x", { sideId: it.sideOne })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a whole log as one form", () => {
  const form = (sessionId: string, over: Record<string, string | string[]>) => logFormInput.parse({ sessionId, status: "planned", ...over });
  test("keeps every field, ticks, marks and a new action, and finishes", async ({ world }) => {
    const it = await meeting(world);
    const saved = await world.as(it.coach, (ctx) => saveLog(ctx, form(it.session.id, { "words.iv-in1-notes": "Private\r\nlines", "words.iv-in1-summary": "Shared", guide: "shown", tick: ["iv-in1-after", "iv-in1-contract"], newWords: "Ask once a day", newOwner: it.one.id, newDue: "2026-03-16", intent: "finish", heldMinutes: "55" })));
    expect(saved).toMatchObject({ notKept: [], refusals: [], finished: true });
    const page = await world.as(it.coach, (ctx) => sessionPage(ctx, it.session.id));
    expect(page).toMatchObject({ ticks: ["iv-in1-after", "iv-in1-contract"], session: { status: "held", heldMinutes: 55 }, agreed: [{ words: "Ask once a day", ownerId: it.one.id }] });
    expect(page.fields.find(({ role }) => role === "notes")?.words).toBe("Private\nlines");
  });
  test("hands back the one field that changed meanwhile with both versions, and keeps the others", async ({ world }) => {
    const it = await meeting(world);
    await it.save(it.coach, it.session.id, "iv-in1-summary", "From the other window");
    const saved = await world.as(it.coach, (ctx) => saveLog(ctx, form(it.session.id, { "words.iv-in1-notes": "Kept", "words.iv-in1-summary": "Typed here", intent: "finish", heldMinutes: "55" })));
    expect(saved).toMatchObject({ finished: false, notKept: [{ fieldKey: "iv-in1-summary", words: "Typed here", theirs: { words: "From the other window", revision: 1 } }] });
    expect((await it.stands(it.coach, it.session.id, "iv-in1-notes"))?.words).toBe("Kept");
  });
  test("leaves alone what was not touched in it, whoever wrote there meanwhile", async ({ world }) => {
    const it = await meeting(world);
    const was = (await it.stands(it.coach, it.session.id, "iv-in1-notes"))?.mark ?? "";
    await it.save(it.coach, it.session.id, "iv-in1-notes", "From the other window");
    expect(await world.as(it.coach, (ctx) => saveLog(ctx, form(it.session.id, { "words.iv-in1-notes": "", "was.iv-in1-notes": was })))).toMatchObject({ notKept: [] });
    expect((await it.stands(it.coach, it.session.id, "iv-in1-notes"))?.words).toBe("From the other window");
  });
  test("sent twice is one log and no conflict", async ({ world }) => {
    const it = await meeting(world);
    const sent = form(it.session.id, { "words.iv-in1-notes": "Once", newId: newId(), newWords: "Once", newOwner: it.one.id });
    for (let again = 0; again < 2; again += 1) expect(await world.as(it.coach, (ctx) => saveLog(ctx, sent))).toMatchObject({ notKept: [], refusals: [], status: "planned" });
    expect((await world.as(it.coach, (ctx) => sessionPage(ctx, it.session.id))).agreed).toHaveLength(1);
  });
  test("names what is wrong by the field's own name, and refuses names of no field", () => {
    const parsed = logFormInput.safeParse({ sessionId: newId(), status: "planned", surprise: "x", "words.a": "y".repeat(20_001), "outcome.b": "superb" });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual(["", "words.a", "outcome.b"]);
  });
  test("with a length that is none is kept and not finished", async ({ world }) => {
    const it = await meeting(world);
    const saved = await world.as(it.coach, (ctx) => saveLog(ctx, form(it.session.id, { "words.iv-in1-summary": "Kept all the same", intent: "finish", heldMinutes: "5" })));
    expect(saved).toMatchObject({ finished: false, notKept: [], refusals: [expect.any(String)] });
    expect((await it.stands(it.coach, it.session.id, "iv-in1-summary"))?.words).toBe("Kept all the same");
  });
});

test("twelve parallel saves of one session lose nothing: each is in the text or was told of the other", async ({ world: _ }) => {
  const own = await ownDatabase("twelve_saves");
  const owner = connect(own.url, 1);
  const app = connect(own.url, 12);
  after.push(() => owner.end(), () => app.end(), own.drop);
  const it = await owner.transaction("select 1", async (db) => {
    const build = builders(db);
    const engagement = await build.intervention();
    return { ...engagement, session: await build.session(engagement, [engagement.one.id], { sideId: engagement.sideOne }) };
  });
  const viewer = { kind: "member", sessionId: newId(), accountId: newId(), personId: it.coach.id, organizationId: it.organizationId, people: [it.coach.id], name: "", title: "", email: "", zone: "UTC", locale: "en", role: "coach", roles: ["coach"], organizations: [] } as const satisfies Omit<Ctx["viewer"], "roles" | "people" | "organizations"> & Record<string, unknown>;
  const asCoach = <T>(work: (ctx: Ctx) => Promise<T>) => app.transaction("set local role entente_app", async (db) => {
    await db.execute(sql.raw(`select doors.view_as(${quoteUuids([it.coach.id])})`));
    return work({ db, viewer: viewer as unknown as Ctx["viewer"], now });
  });
  /** Saves until acknowledged, as the page does: merging what stands there when told of it. */
  const writer = async (name: string) => {
    let [words, revision, counter, told] = [name, 0, 1, 0];
    for (;;) {
      const answer = await asCoach((ctx) => saveEntry(ctx, { sessionId: it.session.id, fieldKey: "iv-in1-notes", words, revision, counter, mine: [] })).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.code !== "conflict") throw error;
        return error.details.theirs as { words: string; revision: number };
      });
      if (!("words" in answer) && !answer.ignored) return { revision: answer.revision, told };
      if ("words" in answer) { told += 1; words = `${answer.words} ${name}`; revision = answer.revision; }
      counter += 1000;
    }
  };
  const names = Array.from({ length: 12 }, (_, at) => `writer-${at}-`);
  const done = await Promise.all(names.map(writer));
  expect(new Set(done.map(({ revision }) => revision)).size).toBe(12);
  const final = (await asCoach((ctx) => sessionPage(ctx, it.session.id))).fields.find(({ role }) => role === "notes")?.words ?? "";
  for (const name of names) expect(final).toContain(name);
});
