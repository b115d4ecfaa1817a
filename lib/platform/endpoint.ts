import "server-only";
import type { z } from "zod";
import type { Ctx } from "./context";
import { AppError, statusOf, type Outcome } from "./errors";
import { words } from "./i18n";
import { refuseOtherOrigins } from "./origin";
import { outcome, parse } from "./outcome";
import { asMember } from "./request";

/** Bytes that one request to our own handlers may carry; a session's longest texts fit twenty times over. */
const bodyLimit = 512 * 1024;

/** The bytes of a body, read no further than the limit: nobody has been asked who they are yet. */
async function bytesOf(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    size += chunk.value.byteLength;
    if (size > bodyLimit) {
      await reader?.cancel();
      throw new AppError("invalid", words("common")("tooLarge"));
    }
    parts.push(chunk.value);
  }
  return Buffer.concat(parts);
}

/** Fields that one form may send; the longest of ours sends a few hundred. */
const fieldLimit = 5_000;

/** The body of a request, JSON or an ordinary form; a field that is sent twice becomes a list.
 *  @throws AppError `invalid` when it is larger than a form can be, or no JSON. */
export async function bodyOf(request: Request): Promise<unknown> {
  const text = new TextDecoder().decode(await bytesOf(request));
  if (request.headers.get("content-type")?.includes("application/json")) {
    try { return JSON.parse(text) as unknown; } catch { throw new AppError("invalid", words("common")("checkTheForm")); }
  }
  const sent = new URLSearchParams(text);
  if (sent.size > fieldLimit) throw new AppError("invalid", words("common")("tooLarge"));
  // Each value is touched once: a list made anew for every value of one name held up everybody for minutes.
  const fields = new Map<string, string[]>();
  for (const [name, value] of sent) {
    const values = fields.get(name);
    if (values) values.push(value); else fields.set(name, [value]);
  }
  return Object.fromEntries([...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

const answer = <T>(result: Outcome<T>): Response =>
  result.ok
    ? Response.json(result.data ?? {}, { headers: { "cache-control": "no-store" } })
    : Response.json(result.error, { status: statusOf[result.error.code], headers: { "cache-control": "no-store", ...(result.error.code === "unavailable" ? { "retry-after": "3" } : {}) } });

type Params = Record<string, string | string[] | undefined>;

/** Makes a POST route handler of a command: autosaves and whatever must outlive a deployment lives at such stable
 *  addresses. The body is JSON or an ordinary form; path parameters join it under their names. A form without
 *  JavaScript is answered by `then`: where to go, or what to show of the outcome. */
export function endpoint<S extends z.ZodType, T>(
  input: S,
  command: (ctx: Ctx, input: z.output<S>) => Promise<T>,
  then?: (result: Outcome<T>, request: Request, raw: Params) => Response | Promise<Response>,
) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    const ours = await outcome(() => { refuseOtherOrigins(request.headers); return Promise.resolve(null); });
    if (!ours.ok) return answer(ours); // whoever sent this is shown nothing, whatever the form does otherwise
    let raw: Params = {};
    const result = await outcome(async () => {
      raw = { ...(await bodyOf(request) as Params), ...(await params) };
      return asMember((ctx) => command(ctx, parse(input, raw)));
    });
    const isForm = !request.headers.get("content-type")?.includes("application/json");
    return isForm && then ? then(result, request, raw) : answer(result);
  };
}
