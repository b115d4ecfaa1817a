import type { Answer } from "../world/client";

/** Headers that differ between any two answers, or say no more than the text does. */
const everDifferent = ["date", "content-length", "etag", "content-security-policy", "connection", "keep-alive", "transfer-encoding"];
const id = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** An answer without what every answer has of its own: the ids that its own address named, and its nonce. */
function withoutItsOwn({ status, location, text, headers }: Answer, path: string): string {
  const own = path.match(id) ?? [];
  const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
  const plain = (words: string) => [...own, ...(nonce ? [nonce] : [])].reduce((rest, mark) => rest.replaceAll(mark, "…"), words);
  const named = [...headers].filter(([name]) => !everDifferent.includes(name)).map(([name, value]) => `${name}: ${value}`).sort();
  return [status, plain(location), ...named.map(plain), plain(text)].join("\n");
}

/** Where two answers part, or null when nobody could tell one from the other. */
export function difference(one: Answer, onePath: string, other: Answer, otherPath: string): string | null {
  const [a, b] = [withoutItsOwn(one, onePath), withoutItsOwn(other, otherPath)];
  if (a === b) return null;
  const at = [...a].findIndex((sign, index) => sign !== b[index]);
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  return `${around(a)} against ${around(b)}`;
}
