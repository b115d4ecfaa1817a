import AxeBuilder from "@axe-core/playwright";
import { expect, roles, test } from "./support/test";
import { addressesOf, crawl } from "./support/crawl";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const role of roles)
  test(`no page of the ${role} breaks a rule of accessibility, in both themes and both sizes`, async ({ as }) => {
    test.setTimeout(600_000);
    const page = await as(role);
    const pages = addressesOf(await crawl(page, { atMost: 1 })).filter((path) => !/\.ics|calendar\.ics/.test(path));
    expect(pages.length).toBeGreaterThan(3);
    for (const path of pages)
      for (const [colorScheme, width] of [["light", 1440], ["dark", 390]] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`), `${path} ${colorScheme} ${width}`).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wider, `${path} scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
      }
  });

test("the entrance breaks no rule of accessibility either", async ({ page }) => {
  for (const path of ["/sign-in", "/sign-in/check", "/mailbox", "/nowhere"])
    for (const [colorScheme, width] of [["light", 1440], ["dark", 390]] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`), `${path} ${colorScheme}`).toEqual([]);
    }
});
