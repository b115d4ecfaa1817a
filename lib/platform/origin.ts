import "server-only";
import { env } from "./env";
import { AppError } from "./errors";
import { words } from "./i18n";

/** Whether a request that carries a cookie was sent by one of our own pages. A request that names no origin at
 *  all is refused too: browsers always name one where it matters, and server actions would accept its absence. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin) return origin === env().url;
  return headers.get("sec-fetch-site") === "same-origin";
}

/** @throws AppError `forbidden` unless the request comes from this installation's own pages. */
export function refuseOtherOrigins(headers: Headers): void {
  if (!isSameOrigin(headers)) throw new AppError("forbidden", words("common")("otherOrigin"));
}

/** The page of ours that a request was sent from, as a path, or null: to go back to it after a form without a script. */
export function cameFrom(headers: Headers): string | null {
  const referer = headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return null;
  const { origin, pathname, search } = new URL(referer);
  return origin === env().url && !pathname.startsWith("//") ? `${pathname}${search}` : null;
}
