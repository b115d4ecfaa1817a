import autocannon from "autocannon";

import { Refusal } from "../../scripts/parts/files.mjs";

/** The value below which that share of the sorted numbers lies. */
export const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
export const median = (numbers) => share([...numbers].sort((a, b) => a - b), 0.5);

/** Asks for one page so many times as fast as it comes, over ten connections unless told.
 *  @returns milliseconds at the median and at 95 of 100, and pages a second.
 *  @throws Refusal when any answer is other than 200. */
export async function rush(url, cookie, { requests, connections = 10 }) {
  const times = [];
  const wrong = new Map();
  const since = performance.now();
  const errors = await new Promise((resolve, reject) => {
    const instance = autocannon({ url, connections, amount: requests, timeout: 30, headers: { accept: "text/html", "accept-encoding": "gzip", ...(cookie && { cookie }) } },
      (error, done) => { if (error) reject(error); else resolve(done.errors); });
    let answers = 0;
    instance.on("response", (_, status, bytes, time) => {
      if (status === 200) times.push(time);
      else wrong.set(status, (wrong.get(status) ?? 0) + 1);
      if ((answers += 1) === requests) resolve(0); // it tells the end only at its next full second
    });
  });
  const took = (performance.now() - since) / 1_000;
  if (wrong.size > 0 || errors > 0 || times.length === 0) {
    throw new Refusal(`${url} under load: ${[...wrong].map(([status, n]) => `${n} answers ${status}`).join(", ") || `${errors} errors, ${times.length} answers`}; nothing was measured.`);
  }
  times.sort((a, b) => a - b);
  return { p50: share(times, 0.5), p95: share(times, 0.95), rate: times.length / took };
}

/** Measures pages in turn with the bare one, so that whatever else the machine does meets both.
 *  @returns for each page the medians of its runs, and of its ratios to the bare run just before it. */
export async function alternate(pages, bare, { rounds, requests, connections }) {
  const runs = new Map(pages.map((page) => [page, []]));
  for (const page of [{ url: bare, cookie: "" }, ...pages]) await rush(page.url, page.cookie, { requests: 30, connections });
  for (let round = 1; round <= rounds; round += 1) {
    for (const page of pages) {
      const yardstick = await rush(bare, "", { requests, connections });
      runs.get(page).push({ yardstick, own: await rush(page.url, page.cookie, { requests, connections }) });
    }
  }
  return pages.map((page) => {
    const of = (pick) => median(runs.get(page).map(pick));
    return {
      p50: of(({ own }) => own.p50), p95: of(({ own }) => own.p95), rate: of(({ own }) => own.rate),
      p50Ratio: of(({ own, yardstick }) => own.p50 / yardstick.p50), p95Ratio: of(({ own, yardstick }) => own.p95 / yardstick.p95), rateRatio: of(({ own, yardstick }) => own.rate / yardstick.rate),
      bare: { p50: of(({ yardstick }) => yardstick.p50), p95: of(({ yardstick }) => yardstick.p95), rate: of(({ yardstick }) => yardstick.rate) },
    };
  });
}
