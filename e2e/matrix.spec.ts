import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { builtActions } from "./support/built";
import { actions, handlers, pages } from "./support/routes";
import { answerTo, type Objects } from "./support/routes/row";
import { standings, type Standing } from "./support/standings";
import { addressOf, expect, roles, test } from "./support/test";

const idIn = (text: string | null): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text ?? "")?.[0] ?? "";
const hrefOf = async (page: Page, at: string, name: RegExp): Promise<string> => {
  await page.goto(at);
  return idIn(await page.getByRole("link", { name }).first().getAttribute("href"));
};
/** What a payload answers: "not found" and the like stand in it as errors of the framework. */
const statusIn = (status: number, payload: string): number =>
  status !== 200 ? status : payload.includes("NEXT_REDIRECT;") ? 307 : Number(/NEXT_HTTP_ERROR_FALLBACK;(\d{3})/.exec(payload)?.[1] ?? 200);
const post = (request: APIRequestContext, baseURL: string, to: string, data: unknown) =>
  request.post(to, { data, headers: { origin: baseURL, "content-type": "application/json" }, maxRedirects: 0, failOnStatusCode: false });

test("role by object by channel: each standing gets what is its own, and nothing else", async ({ as, asAddress, browser, baseURL: address }) => {
  test.setTimeout(300_000);
  const baseURL = address ?? "";
  const page = new Map<Standing, Page>();
  for (const [standing, address] of Object.entries(standings) as [Standing, string | null][]) {
    const role = roles.find((each) => addressOf[each] === address);
    const theirs = address === null ? await (await browser.newContext({ baseURL })).newPage() : role ? await as(role) : await asAddress(address);
    page.set(standing, theirs);
  }
  const of = (standing: Standing): Page => {
    const found = page.get(standing);
    if (!found) throw new Error(`Nobody stands there: ${standing}`);
    return found;
  };
  const ask = (standing: Standing) => of(standing).request;
  const [coach, sponsor, hr] = [of("coach"), of("sponsor"), of("hrParty")];

  // The objects that are asked for.
  const draft = randomUUID();
  await post(sponsor.request, baseURL, "/engagements/new", { engagementId: draft });
  const listId = randomUUID();
  await hr.request.post("/api/people/import", { headers: { origin: baseURL }, maxRedirects: 0, multipart: { id: listId, file: { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("Name,E-mail\nSomebody New,somebody.new@norvane.example\n") } } });
  const engagement = await hrefOf(coach, "/engagements", /Network Planning and Warehousing/);
  const objects: Objects = {
    engagement, draft, list: listId,
    planned: await hrefOf(coach, "/sessions", /Session 5 with Saskia Vermeer/),
    call: await hrefOf(coach, "/sessions", /Three-way call 5/),
    held: await hrefOf(coach, "/sessions", /Session 3 with Saskia Vermeer/),
    person: await hrefOf(coach, "/people?q=Lars", /Lars Mikkelsen/),
    template: await hrefOf(of("administrator"), "/templates", /intervention/i),
    action: "", party: "",
  };
  await of("leader").goto("/promises");
  objects.action = await of("leader").locator('input[name="actionId"]').first().inputValue();
  objects.party = randomUUID();
  for (const [name, value] of Object.entries(objects)) expect(value, name).toMatch(/^[0-9a-f-]{36}$/);

  const wrong: string[] = [];
  const expectAnswer = (what: string, standing: Standing, got: number, wanted: number) => { if (got !== wanted) wrong.push(`${what} as ${standing}: ${got} instead of ${wanted}`); };

  const everyone = Object.keys(standings) as Standing[];
  /** All standings at once, one row after the other. */
  const forEach = (who: readonly Standing[], work: (standing: Standing) => Promise<void>) => Promise.all(who.map(work));

  for (const [pattern, row] of Object.entries(pages))
    await forEach(everyone, async (standing) => {
      const wanted = answerTo(row.answers, standing, 307);
      const page = await ask(standing).get(row.path(objects), { maxRedirects: 0, failOnStatusCode: false });
      expectAnswer(`GET ${pattern}`, standing, page.status(), wanted);
      // The payload that client navigation asks for: the framework sends it to an address of its own, and writes what
      // a page would answer by its status into the payload itself.
      let payload = await ask(standing).get(row.path(objects), { maxRedirects: 0, headers: { rsc: "1" }, failOnStatusCode: false });
      if (/[?&]_rsc\b/.test(payload.headers().location ?? "")) payload = await ask(standing).get(payload.headers().location ?? "", { maxRedirects: 0, headers: { rsc: "1" }, failOnStatusCode: false });
      expectAnswer(`GET ${pattern} (payload)`, standing, statusIn(payload.status(), await payload.text()), wanted);
    });

  for (const [pattern, row] of Object.entries(handlers))
    await forEach(everyone.filter((standing) => !row.acts?.includes(standing)), async (standing) => {
      const data = row.body?.(objects) ?? {};
      const response = await post(ask(standing), baseURL, row.path(objects), data);
      expectAnswer(`POST ${pattern}`, standing, response.status(), answerTo(row.answers, standing, 401));
      const elsewhere = await post(ask(standing), "https://elsewhere.example", row.path(objects), data);
      expectAnswer(`POST ${pattern} from elsewhere`, standing, elsewhere.status(), pattern === "/api/people/import" ? 303 : 403);
    });

  const built = builtActions();
  for (const [name, { page: at, fields, whose }] of Object.entries(actions))
    await forEach(everyone.filter((standing) => !whose.includes(standing)), async (standing) => {
      // As the browser calls it: the form's fields under "_1_", then the arguments, of which the second is that form.
      const multipart = new FormData();
      for (const [key, value] of Object.entries(fields(objects))) multipart.append(`_1_${key}`, value);
      multipart.append("0", JSON.stringify([{ values: {}, fields: {}, message: "", code: null, tries: 0 }, "$K1"]));
      const response = await ask(standing).post(`/engagements/${engagement}/${at}`, {
        headers: { origin: baseURL, accept: "text/x-component", "next-action": built.get(name) ?? "" }, maxRedirects: 0, failOnStatusCode: false,
        multipart,
      });
      const code = /"code":"([a-z_]+)"/.exec(await response.text())?.[1] ?? String(response.status());
      if (!["not_found", "forbidden", "unauthenticated"].includes(code)) wrong.push(`action ${name} as ${standing}: ${code}`);
    });
  expect(wrong).toEqual([]);
  // What everybody tried to take back is still there, and the list was not taken over.
  await of("leader").goto("/promises");
  await expect(of("leader").locator(`input[name="actionId"][value="${objects.action}"]`).first()).toBeAttached();
  await hr.goto(`/people/import/${listId}`);
  await expect(hr.getByRole("heading", { level: 1 })).toHaveText("1 of 1 row can be taken over");
});
