import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The themes and sizes that every page is looked at in: light on a desk, dark on a phone. */
export const looks = [["light", 1440], ["dark", 390]] as const;

/** What breaks a rule of accessibility on a page as it stands, by rule and place. No page of ours has frames of others, so
 *  the rules run in the page itself. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(rules).setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

/** Looks at a page as it stands in both themes and sizes: no rule broken, and nothing to scroll sideways for. */
export async function isFineInEveryLook(page: Page, where: string): Promise<void> {
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page), `${where} ${colorScheme} ${width}`).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider, `${where} scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
  }
}
