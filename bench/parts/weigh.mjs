import { ask, open } from "./ask.mjs";

const script = /<script\b[^>]*>/gi;
const chunk = /\/_next\/static\/[^"'\\<>\s?]+?\.js/g;

/** Weighs a page as a browser without a cache loads it: its HTML, and every script that the HTML names, in tags and
 *  preloads or among the parts that React takes up, all as they go over the wire. Scripts for browsers without modules
 *  are left out. Bytes. */
export async function weigh(url, cookie, known = new Map()) {
  const answer = await open(url, cookie);
  const html = answer.text();
  const old = new Set((html.match(script) ?? []).filter((tag) => /\bnomodule\b/i.test(tag)).flatMap((tag) => tag.match(chunk) ?? []));
  let scripts = 0;
  for (const path of new Set(html.match(chunk) ?? [])) {
    if (old.has(path)) continue;
    if (!known.has(path)) known.set(path, (await ask(new URL(path, url).href, { headers: { accept: "*/*" } })).bytes);
    scripts += known.get(path);
  }
  return { html: answer.bytes, scripts };
}
