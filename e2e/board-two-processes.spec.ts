import type { ChildProcess } from "node:child_process";
import http from "node:http";
import type { Page } from "@playwright/test";
import { freePort, isReady, listening, startApp } from "./support/app";
import { answer, boardLeaders, liveMs, prepareDay, revealNext, timeUntil } from "./support/board";
import { expect, test } from "./support/test";

/** A balancer in front of several processes: each browser has one that it is sent to, and the next one when that is gone. */
function balancer(ports: number[]): http.Server {
  return http.createServer((request, response) => {
    const wanted = Number(request.headers["x-process"] ?? 0);
    const body: Buffer[] = [];
    request.on("data", (chunk: Buffer) => body.push(chunk));
    request.on("end", () => {
      const attempt = (left: readonly number[]): void => {
        const [port, ...others] = left;
        if (port === undefined) { response.destroy(); return; }
        const upstream = http.request({ host: "127.0.0.1", port, method: request.method, path: request.url, headers: request.headers }, (answered) => {
          response.writeHead(answered.statusCode ?? 502, answered.headers);
          answered.on("error", () => response.destroy());
          answered.pipe(response);
        });
        // Refused: nobody had it, so that another may. Cut off in the middle: the browser is told nothing, and asks again.
        upstream.on("error", (error: NodeJS.ErrnoException) => { if (error.code === "ECONNREFUSED") attempt(others); else response.destroy(); });
        upstream.end(Buffer.concat(body));
      };
      attempt([...ports.slice(wanted), ...ports.slice(0, wanted)]);
    });
  });
}

test("a board over two processes loses nothing, doubles nothing and stays live while one of them is killed", async ({ as, asAddress }) => {
  const id = prepareDay();
  const ports = [await freePort(), await freePort()];
  const front = balancer(ports);
  const base = `http://localhost:${await listening(front)}`;
  const children = ports.map((port): ChildProcess => startApp(port, { ENTENTE_URL: base }));
  try {
    for (const port of ports) await expect.poll(() => isReady(port), { timeout: 30_000 }).toBe(true);
    const at = (who: number) => ({ baseURL: base, extraHTTPHeaders: { "x-process": String(who) } });
    const coach = await as("coach", at(0));
    const first = await asAddress(boardLeaders.one.email, at(0));
    const second = await asAddress(boardLeaders.two.email, at(1));
    const leaders = [first, second];
    for (const page of [coach, ...leaders]) await page.goto(`${base}/engagements/${id}/board`);
    await coach.getByRole("button", { name: "Open the board" }).dblclick();
    const times: number[] = [];
    /** What one does is seen by the others in time, from the moment at which it was acknowledged, whichever process they ask. */
    const seen = async (who: Page, act: () => Promise<unknown>, shows: (page: Page) => Promise<unknown>, screens: readonly Page[]) => {
      const done = who.waitForResponse((response) => response.request().method() === "POST" && response.ok());
      await act();
      await done;
      times.push(...await Promise.all(screens.map((page) => timeUntil(() => shows(page)))));
    };
    await coach.getByRole("button", { name: /^Board: operational items/ }).click();
    await revealNext(coach, leaders, 1);
    await Promise.all(leaders.map((leader) => answer(leader, "Agree")));
    await seen(coach, () => coach.getByRole("button", { name: "Close as agreed" }).dblclick(), (page) => expect(page.getByText("Just closed.")).toBeVisible(), leaders);
    await revealNext(coach, leaders, 2);

    // The process of the coach and the first leader is killed while the first sends an answer and the coach steers.
    children[0]?.kill("SIGKILL");
    await Promise.all([answer(first, "Reword", "Dates went out before the answer came."), coach.getByRole("button", { name: /^Start the clock/ }).click()]);
    await expect(first.getByText("Your answer is in: Rewording.")).toBeVisible();
    for (const page of [coach, ...leaders]) await expect(page.getByRole("timer")).toBeVisible();
    for (const page of [coach, ...leaders]) await expect(page.getByText("Connected", { exact: true })).toBeVisible();
    await seen(second, () => answer(second, "Agree"), (page) => expect(page.getByText("“Dates went out before the answer came.”")).toBeVisible(), [coach, first]);
    await coach.getByRole("button", { name: "Keep both sentences" }).dblclick();
    for (const leader of leaders) await expect(leader.getByText(/Both sentences stand/).first()).toBeVisible();
    await coach.getByRole("button", { name: /^Barriers to remove/ }).click();
    await first.getByLabel("What stands in the way").last().fill("Two lists.");
    await first.getByLabel("Who can remove it").last().selectOption({ label: "All leaders" });
    await seen(first, () => first.getByRole("button", { name: "Add the barrier" }).dblclick(), (page) => expect(page.getByLabel("What stands in the way").first()).toHaveValue("Two lists."), [second]);

    const state = await (await second.request.get(`${base}/api/engagements/${id}/board/state`)).json() as { barriers: unknown[]; agreed: { groups: { items: { outcome: string }[] }[] } };
    expect(state.barriers).toHaveLength(1);
    expect(state.agreed.groups.flatMap(({ items }) => items.map(({ outcome }) => outcome)).sort()).toEqual(["agreed", "side_by_side"]);
    console.log(`seen after ${times.join(", ")} ms`);
    expect(Math.max(...times)).toBeLessThanOrEqual(liveMs);
  } finally {
    for (const child of children) child.kill("SIGKILL");
    front.close();
    front.closeAllConnections();
  }
});
