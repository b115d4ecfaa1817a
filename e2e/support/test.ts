import { execFileSync } from "node:child_process";
import { test as base, type BrowserContextOptions, type Page } from "@playwright/test";

/** Whom the demonstration's sign-in page offers. */
export const roles = ["sponsor", "coach", "leaderOne", "leaderTwo", "hr", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Their addresses. */
export const addressOf: Record<Role, string> = {
  sponsor: "sponsor@demo.example", coach: "coach@demo.example", leaderOne: "leader.one@demo.example", leaderTwo: "leader.two@demo.example",
  hr: "hr@demo.example", administrator: "admin@demo.example",
};

/** The leaders of an intervention in the middle of its support stage, whom the sign-in page does not offer: only they
 *  meet what a leader has to do in it. */
export const midwayLeaders = ["saskia.vermeer@demo.example", "tomasz.zielinski@demo.example"] as const;

type Fixtures = {
  /** A page of somebody's own browser, signed in by the demonstration's button. */
  as: (who: Role, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of somebody's own browser, signed in by a printed link and its confirming button. */
  asAddress: (address: string, options?: BrowserContextOptions) => Promise<Page>;
};

/** Runs one of the project's own commands under further settings and gives back what it printed. */
export const commandWith = (env: Record<string, string>, file: string, ...args: string[]): string =>
  execFileSync(process.execPath, ["--conditions=react-server", "--import", "tsx", file, ...args], { encoding: "utf8", env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });

/** Runs one of the project's own commands against the installation under test and gives back what it printed. */
export const command = (file: string, ...args: string[]): string => commandWith({}, file, ...args);

/** Opens a printed sign-in link in somebody's browser and presses its confirming button. */
export async function open(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

export const test = base.extend<Fixtures>({
  as: async ({ browser, baseURL }, provide) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await provide(async (who, options = {}) => {
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto("/sign-in");
      await page.locator(`button[name="who"][value="${who}"]`).click();
      await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
      return page;
    });
    for (const context of contexts) await context.close();
  },
  asAddress: async ({ browser, baseURL }, provide) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await provide(async (address, options = {}) => {
      const link = command("scripts/sign-in-link.ts", address).trim();
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options });
      contexts.push(context);
      const page = await context.newPage();
      await open(page, link);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});
export { expect } from "@playwright/test";
