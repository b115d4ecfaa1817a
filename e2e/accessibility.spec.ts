import { isFineInEveryLook } from "./support/axe";
import { addressesOf, crawl } from "./support/crawl";
import { expect, midwayLeaders, roles, test } from "./support/test";

for (const role of roles)
  test(`no page of the ${role} breaks a rule of accessibility, in both themes and both sizes`, async ({ as }) => {
    test.setTimeout(600_000);
    const page = await as(role);
    const pages = addressesOf(await crawl(page, { atMost: 1 })).filter((path) => !/\.ics|calendar\.ics/.test(path));
    expect(pages.length).toBeGreaterThan(3);
    for (const path of pages) {
      await page.goto(path);
      await isFineInEveryLook(page, path);
    }
  });

for (const address of midwayLeaders)
  test(`no page of an intervention midway breaks one for its leader ${address}`, async ({ asAddress }) => {
    test.setTimeout(600_000);
    const page = await asAddress(address);
    const pages = addressesOf(await crawl(page, { atMost: 1 })).filter((path) => /^\/(engagements|sessions)\/[0-9a-f-]{36}/.test(path) && !/calendar\.ics/.test(path));
    expect(pages.length).toBeGreaterThan(10);
    for (const path of pages) {
      await page.goto(path);
      await isFineInEveryLook(page, path);
    }
  });

test("the entrance breaks no rule of accessibility either", async ({ page }) => {
  for (const path of ["/sign-in", "/sign-in/check", "/mailbox", "/nowhere"]) {
    await page.goto(path);
    await isFineInEveryLook(page, path);
  }
});
