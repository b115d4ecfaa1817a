import "server-only";
import type { z } from "zod";
import { bodyOf } from "./endpoint";
import { statusOf, type Outcome } from "./errors";
import { refuseOtherOrigins } from "./origin";
import { outcome, parse } from "./outcome";

type Fields = Record<string, unknown>;

/** Makes a POST route handler of a form that is sent before anybody is signed in: same origin, schema, one outcome.
 *  `then` says where to go or what to show of it; a program that sends JSON is answered with the outcome itself. */
export function entranceForm<S extends z.ZodType, T>(
  input: S, work: (input: z.output<S>, request: Request) => Promise<T>, then: (result: Outcome<T>, fields: Fields, request: Request) => Response | Promise<Response>,
) {
  return async (request: Request, { params }: { params: Promise<Fields> }): Promise<Response> => {
    const ours = await outcome(() => { refuseOtherOrigins(request.headers); return Promise.resolve(null); });
    if (!ours.ok) return refusalResponse(ours.error);
    let fields: Fields = {};
    const result = await outcome(async () => {
      fields = { ...(await bodyOf(request) as Fields), ...(await params) };
      return work(parse(input, fields), request);
    });
    const refusedProgram = !result.ok && request.headers.get("content-type")?.includes("application/json");
    return refusedProgram ? refusalResponse(result.error) : then(result, fields, request);
  };
}

function refusalResponse(error: Extract<Outcome<never>, { ok: false }>["error"]): Response {
  const minutes = Number(error.details.minutes);
  const retryAfter = error.code === "unavailable" ? "3" : error.code === "too_many" && minutes ? String(minutes * 60) : null;
  return Response.json(error, { status: statusOf[error.code], headers: { "cache-control": "no-store", ...(retryAfter && { "retry-after": retryAfter }) } });
}

/** Sends the browser on to another of our pages, by GET. */
export const goTo = (path: string): Response => new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
