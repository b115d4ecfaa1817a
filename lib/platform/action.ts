import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Ctx } from "./context";
import type { Outcome } from "./errors";
import { refuseOtherOrigins } from "./origin";
import { outcome, parse } from "./outcome";
import { asMember } from "./request";

/** Makes a server action of a command: same origin, schema, one transaction, one outcome, then the page anew. */
export function action<S extends z.ZodType, T>(input: S, command: (ctx: Ctx, input: z.output<S>) => Promise<T>) {
  return async (raw: z.input<S>): Promise<Outcome<T>> => {
    const result = await outcome(async () => {
      refuseOtherOrigins(await headers());
      return asMember((ctx) => command(ctx, parse(input, raw)));
    });
    if (result.ok) refresh();
    return result;
  };
}
