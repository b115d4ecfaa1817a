import type { ChildProcess } from "node:child_process";
import { freePort, isReady, startApp } from "./support/app";
import { prepareMany, readWave } from "./support/prepare";
import { addressOf, expect, test } from "./support/test";

const people = 500;
const atOnce = 25;
const question = "wr-today.wr-decide";

/** What one client wrote down: what it sent, how often, and what was acknowledged last. */
type Ledger = { secret: string; sent: number[]; acknowledged: number | null; tries: number };

test("500 people send and change their answers while the server is killed three times: nothing acknowledged is lost or doubled", async () => {
  test.setTimeout(600_000);
  const { waveId, links } = prepareMany(String(people), addressOf.coach, addressOf.sponsor, addressOf.leaderOne, addressOf.leaderTwo);
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const start = (): ChildProcess => startApp(port, { ENTENTE_URL: base });
  const ready = () => expect.poll(() => isReady(port), { timeout: 60_000, intervals: [100] }).toBe(true);
  let child = start();
  await ready();
  const ledgers = links.map((secret): Ledger => ({ secret, sent: [], acknowledged: null, tries: 0 }));
  let acknowledged = 0;
  let kills = 0;
  const killAt = [200, 450, 700];
  const restart = async () => {
    kills += 1;
    child.kill("SIGKILL");
    child = start();
    await ready();
  };

  /** Sends until it is told that it was kept, as somebody does who presses again; each try is an edit of its own. */
  const send = async (ledger: Ledger, value: number) => {
    ledger.sent.push(value);
    for (;;) {
      ledger.tries += 1;
      try {
        const answer = await fetch(`${base}/respond`, {
          method: "POST", signal: AbortSignal.timeout(20_000), headers: { "content-type": "application/json", origin: base, cookie: `entente.survey=${ledger.secret}` },
          body: JSON.stringify({ act: "send", js: "1", edit: String(ledger.tries), [`r.${question}`]: String(value) }),
        });
        if (answer.ok && ((await answer.json()) as { outcome: string }).outcome === "kept") break;
      } catch {
        // Cut off or refused: nobody said that it was kept.
        await new Promise((next) => { setTimeout(next, 200); });
      }
    }
    ledger.acknowledged = value;
    acknowledged += 1;
    if (acknowledged === killAt[kills]) await restart();
  };

  try {
    const waiting = ledgers.map((ledger, at) => ({ ledger, values: at % 2 ? [1 + (at % 7)] : [1 + (at % 7), 1 + ((at + 3) % 7)] }));
    const since = Date.now();
    await Promise.all(Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) for (const value of next.values) await send(next.ledger, value);
    }));
    const seconds = (Date.now() - since) / 1000;
    const { drafts, sealed } = readWave(waveId, question, ...links);
    const lost = ledgers.filter(({ secret, acknowledged: last }) => drafts[secret] !== last).length;
    const invented = Object.values(drafts).filter((value, at) => value !== null && !ledgers[at]?.sent.includes(value)).length;
    const tries = ledgers.reduce((sum, one) => sum + one.tries, 0);
    console.log(`${tries} sent, ${acknowledged} acknowledged in ${seconds.toFixed(1)} s with ${kills} kills; lost ${lost}, invented ${invented}, doubled ${sealed.length - people}`);
    expect(kills).toBe(killAt.length);
    expect(tries).toBeGreaterThan(acknowledged);
    expect([lost, invented]).toEqual([0, 0]);
    expect(sealed.toSorted()).toEqual(ledgers.map((one) => one.acknowledged).toSorted());
  } finally {
    child.kill("SIGKILL");
  }
});
