import { randomUUID } from "node:crypto";
import { allBut, asEach, asksPayload, changes, payloadOf, readings, statusIn } from "./support/matrix/ask";
import { difference } from "./support/matrix/alike";
import { countIn } from "./support/matrix/count";
import { wrongCounts } from "./support/matrix/expected";
import { questions } from "./support/matrix/questions";
import { builtActions } from "./support/built";
import { actions } from "./support/routes";
import { answerTo, type Objects } from "./support/routes/row";
import { knows, ofEachRole } from "./support/routes/who";
import { expect, press, test } from "./support/world";

test.describe.configure({ timeout: 300_000 });
const statusOf = (got: number, wanted: number) => (got === wanted ? [] : [`${got} instead of ${wanted}`]);

test("each standing gets the pages that are theirs, and comes across as many records there as are theirs", async ({ world }) => {
  const wrong: string[] = [];
  for (const [pattern, row] of readings) {
    const path = row.path(world.asked.objects);
    wrong.push(...(await asEach(allBut(), async (standing) => {
      const wanted = answerTo(row.answers, standing, 307);
      const page = await world.as(standing).get(path);
      const payload = asksPayload(pattern, row) ? await payloadOf(world.as(standing), path) : null;
      return [
        ...[...statusOf(page.status, wanted), ...wrongCounts(world, row, standing, page, path)].map((what) => `${what} in ${pattern} (${path})`),
        ...(payload ? [...statusOf(statusIn(payload), wanted), ...wrongCounts(world, row, standing, payload, path)] : []).map((what) => `${what} in the payload of ${pattern} (${path})`),
      ];
    })));
  }
  expect(wrong).toEqual([]);
});

test("what somebody may not know of answers as if it did not exist, read or changed", async ({ world }) => {
  const wrong: string[] = [];
  const missing = Object.fromEntries(Object.keys(world.asked.objects).map((name) => [name, randomUUID()])) as Objects;
  for (const { pattern, row, isReading, ask, said } of questions) {
    if (said(world.asked.objects) === said(missing)) continue;
    const same = [...ofEachRole, ...(row.acts ?? [])];
    wrong.push(...(await asEach(allBut(), async (standing) => {
      const answer = answerTo(row.answers, standing, isReading ? 307 : 401);
      const isStranger = !row.acts?.includes(standing) && (answer === 404 || (isReading && answer !== 200 && !(row.knownTo ?? knows).includes(standing)));
      const others = [...(isStranger ? [world.asked.objects] : []), ...(same.includes(standing) && standing !== "elsewhere" ? [world.elsewhere.objects] : [])];
      if (others.length === 0) return [];
      const none = await ask(world.as(standing), missing);
      const parted = await Promise.all(others.map(async (objects) => difference(await ask(world.as(standing), objects), said(objects), none, said(missing))));
      return parted.filter((where) => where !== null).map((where) => `${pattern}: ${where}`);
    })));
  }
  expect(wrong).toEqual([]);
});

test("each standing is refused what is not theirs to change, and everybody what comes from elsewhere", async ({ world }) => {
  const wrong: string[] = [];
  for (const [pattern, row] of changes) {
    const path = row.path(world.asked.objects);
    const body = row.body?.(world.asked.objects) ?? {};
    wrong.push(...(await asEach(allBut(row.acts), async (standing) => {
      const answer = await world.as(standing).post(path, body);
      return [...statusOf(answer.status, answerTo(row.answers, standing, 401)), ...wrongCounts(world, row, standing, answer, path + JSON.stringify(body))].map((what) => `${what} from ${pattern}`);
    })));
    // Whoever may do it, may not be made to do it by another site.
    wrong.push(...(await asEach([...new Set([...ofEachRole, ...(row.acts ?? []), "nobody" as const])], async (standing) => {
      const across = await world.as(standing).post(path, body, { origin: "https://elsewhere.example" });
      return statusOf(across.status, pattern === "/api/people/import" ? 303 : 403).map((what) => `${what} from ${pattern}, sent from another site`);
    })));
  }
  expect(wrong).toEqual([]);
});

test("each standing is refused the server actions that are not theirs", async ({ world }) => {
  const wrong: string[] = [];
  const built = builtActions();
  for (const [name, { page, fields, whose }] of Object.entries(actions))
    wrong.push(...(await asEach(allBut(whose), async (standing) => {
      // As the browser calls it: the form's fields under "_1_", then the arguments, of which the second is that form.
      const form = new FormData();
      const at = typeof page === "string" ? page : page(world.asked.objects);
      const [path, sent] = [at.startsWith("/") ? at : `/engagements/${world.asked.objects.engagement}/${at}`, fields(world.asked.objects)];
      for (const [key, value] of Object.entries(sent)) form.append(`_1_${key}`, value);
      form.append("0", JSON.stringify([{ values: {}, fields: {}, message: "", code: null, tries: 0 }, "$K1"]));
      const answer = await world.as(standing).post(path, form, { accept: "text/x-component", "next-action": built.get(name) ?? "" });
      const code = /"code":"([a-z_]+)"/.exec(answer.text)?.[1] ?? String(answer.status);
      return [...(["not_found", "forbidden", "unauthenticated"].includes(code) ? [] : [code]), ...wrongCounts(world, {}, standing, answer, path + JSON.stringify(sent))].map((what) => `${what} from ${name}`);
    })));
  expect(wrong).toEqual([]);
});

test("what everybody tried to take back or take over is still there", async ({ world }) => {
  const { action, list } = world.asked.objects;
  expect((await world.as("leader").get("/promises")).text).toContain(`name="actionId" value="${action}"`);
  expect((await world.as("hrParty").get(`/people/import/${list}`)).text).toContain("1 of 1 row can be taken over");
});

test("a removed member's open session ends with their removal, and no old link opens another", async ({ world }) => {
  expect(world.beforeRemoval.status).toBe(200);
  expect(countIn(world.beforeRemoval.text, world.asked.records).engagement).toBe(1);
  await press(world.as("removed"), world.oldLink);
  const after = await world.as("removed").get("/engagements");
  expect(after.status).toBe(307);
  expect(after.location).toContain("/sign-in");
});
