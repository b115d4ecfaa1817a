import { expect, type Page } from "@playwright/test";

/** Every page of an engagement, and those pages about everything on which something of it could be told. */
const within = ["", "/expectations", "/interests", "/intakes", "/themes", "/feedback", "/preview", "/board", "/board/agreed", "/agreement", "/announcements", "/rounds", "/rating", "/commitments", "/issues", "/goals", "/released", "/course", "/changes"] as const;
const around = ["/home", "/meetings", "/engagements", "/who-sees-what", "/promises"] as const;

/** Which of these words come to somebody with any page of an engagement, or with those about everything; a page's payload is
 *  in its HTML. @returns each with where it was found. */
export async function found(page: Page, id: string, words: readonly string[]): Promise<string[]> {
  const paths = [...within.map((path) => `/engagements/${id}${path}`), ...around];
  const texts = await Promise.all(paths.map(async (path) => (await page.request.get(path)).text()));
  return paths.flatMap((path, place) => words.filter((word) => texts[place]?.includes(word)).map((word) => `${path}: ${word}`));
}

/** Nothing of these words reaches any of these people. */
export async function reachesNobody(pages: Readonly<Record<string, Page>>, id: string, words: readonly string[]): Promise<void> {
  for (const [who, page] of Object.entries(pages)) expect(await found(page, id, words), `what ${who} comes across`).toEqual([]);
}
