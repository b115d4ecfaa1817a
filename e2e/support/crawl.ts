import type { Page } from "@playwright/test";

/** Addresses that end something or leave the installation; a crawl looks and does not act. */
const never = [/^\/sign-out/, /^\/_next\//];

/** The shape of an address, so that a list of a hundred like pages is visited three times and not a hundred. */
const shapeOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id").replace(/\?.*/, "");

export type Visited = { path: string; status: number; text: string };

/** Follows every link that a role's pages offer and hands over whatever came back: the HTML with its payload,
 *  the payload alone as client navigation asks for it, calendar files, exports.
 *  @param atMost pages of one shape. @param starts further addresses to try, such as those of others. */
export async function crawl(page: Page, { starts = ["/home"], atMost = 4 }: { starts?: readonly string[]; atMost?: number } = {}): Promise<Visited[]> {
  const waiting = [...starts];
  const known = new Set(waiting);
  const shapes = new Map<string, number>();
  const visited: Visited[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const path = next;
    const shape = shapeOf(path);
    const count = shapes.get(shape) ?? 0;
    if (count >= atMost || never.some((pattern) => pattern.test(path))) continue;
    shapes.set(shape, count + 1);
    const response = await page.request.get(path, { maxRedirects: 5 });
    const text = await response.text();
    visited.push({ path, status: response.status(), text });
    const payload = await page.request.get(path, { headers: { rsc: "1" }, maxRedirects: 5 });
    visited.push({ path: `${path} (payload)`, status: payload.status(), text: await payload.text() });
    for (const [, href] of text.matchAll(/href="(\/[^"#]*)/g)) {
      const found = (href ?? "").replaceAll("&amp;", "&");
      if (!known.has(found)) { known.add(found); waiting.push(found); }
    }
  }
  return visited;
}

/** Addresses that one role's crawl found, to be tried as another. */
export const addressesOf = (visited: readonly Visited[]): string[] => visited.map(({ path }) => path).filter((path) => !path.endsWith("(payload)"));
