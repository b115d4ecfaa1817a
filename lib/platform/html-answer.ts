import "server-only";

/** The nonce of this answer's policy, as proxy.ts hands it on. */
export const nonceOf = (request: Request): string => request.headers.get("x-nonce") ?? "";

/** A whole page that is written by hand, kept by nobody and found by no search. */
export const htmlAnswer = (page: string, status = 200): Response =>
  new Response(page, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store", "x-robots-tag": "noindex" } });
