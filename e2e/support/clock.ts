import { once } from "node:events";
import type { ChildProcess } from "node:child_process";
import { expect, type Page } from "@playwright/test";
import { freePort, isReady, startApp } from "./app";
import { commandWith, open } from "./test";

/** An application of the test's own, on the database under test, whose clock the test sets. */
export type Clock = {
  base: string;
  /** Ends the process there is and starts one whose time is this instant, at the same address. */
  set: (instant: Date) => Promise<void>;
  /** The instant that was set last. */
  instant: () => Date;
  /** Everybody signs in anew, each in their own browser: weeks have passed, and every session has ended by its limits. */
  signIn: (whom: readonly (readonly [Page, string])[]) => Promise<void>;
  stop: () => Promise<void>;
};

/** Prepares such an application; it runs from the first instant that is set. */
export async function movableClock(): Promise<Clock> {
  const port = await freePort();
  const base = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let at = new Date();
  const env = () => ({ ENTENTE_URL: base, ENTENTE_CLOCK: at.toISOString() });
  const stop = async () => {
    if (!child || child.exitCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return {
    base, stop, instant: () => at,
    async set(instant) {
      await stop();
      at = instant;
      child = startApp(port, env());
      await expect.poll(() => isReady(port), { timeout: 30_000, intervals: [100] }).toBe(true);
    },
    async signIn(whom) {
      const links = commandWith(env(), "e2e/support/links.ts", ...whom.map(([, address]) => address)).trim().split("\n");
      await Promise.all(whom.map(([page], place) => open(page, links[place] ?? "")));
    },
  };
}
