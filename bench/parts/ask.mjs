import http from "node:http";
import { gunzipSync } from "node:zlib";

import { Refusal } from "../../scripts/parts/files.mjs";

const agent = new http.Agent({ keepAlive: true });

/** One request as a browser makes it.
 *  @returns status, headers, the bytes that went over the wire, and the words in them. */
export function ask(url, { method = "GET", cookie = "", body, headers = {}, agent: through = agent } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, agent: through, timeout: 30_000, headers: { accept: "text/html", "accept-encoding": "gzip", ...(cookie && { cookie }), ...headers } }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        resolve({ status: response.statusCode, headers: response.headers, bytes: bytes.length, text: () => String(response.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes) });
      });
    });
    request.on("error", reject);
    request.on("timeout", () => { request.destroy(new Error(`${url} gave no answer for 30 seconds.`)); });
    request.end(body);
  });
}

/** The page itself and nothing else.
 *  @throws Refusal when it answers other than 200: a redirect or a refusal measures nothing. */
export async function open(url, cookie) {
  const answer = await ask(url, { cookie });
  if (answer.status !== 200) throw new Refusal(`${url} answers ${answer.status}${answer.headers.location ? ` and leads to ${answer.headers.location}` : ""}; only a page that answers 200 can be measured.`);
  return answer;
}

/** Sends a form as one of our own pages would, and gives the cookies and the place that it leads to. */
export async function send(site, path, fields, { origin, cookie } = {}) {
  const answer = await ask(site.url + path, {
    method: "POST", cookie, body: new URLSearchParams(fields).toString(),
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
  });
  if (answer.status !== 303 && answer.status !== 302) throw new Refusal(`The form at ${path} answers ${answer.status} instead of leading on.`);
  const cookies = [answer.headers["set-cookie"] ?? []].flat().map((line) => line.split(";")[0]).filter((pair) => !pair.endsWith("="));
  return { cookie: cookies.join("; "), to: answer.headers.location ?? "" };
}
