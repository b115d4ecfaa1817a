import type { Instrumentation } from "next";

/** Runs once before the web server serves: a wrong environment ends it here with its sentence, not at the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/platform/env");
  const { settleClientAddresses } = await import("@/lib/platform/client-address");
  const { stopInOrder } = await import("@/lib/platform/health");
  settleClientAddresses(env().proxies);
  stopInOrder();
}

/** Logs what a request failed with: the route's pattern, the reference its page shows, and where; never values. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if ((error as { name?: unknown }).name === "UnexpectedError") return; // `page` has written its line
  const { factsOf, log, placeOf } = await import("@/lib/platform/log");
  const digest = (error as { digest?: unknown }).digest;
  log("error", `request failed ${placeOf(error)}`, { ...factsOf(error), route: routePath, reference: typeof digest === "string" ? digest : "none" });
};
