import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The address a request comes from, as far as it can be believed. Each proxy of ours appends the address it was asked
 *  from; whatever stands before those entries was sent along by the client and proves nothing.
 *  @param forwarded `X-Forwarded-For` as it arrived.
 *  @param peer the other end of the connection itself.
 *  @param proxies how many proxies of ours stand in front. A request with fewer entries did not pass through them all: it
 *  counts as its peer's. */
export function clientAddress(forwarded: string | undefined, peer: string, proxies: number): string {
  const hops = (forwarded ?? "").split(",").map((hop) => hop.trim()).filter(Boolean);
  return proxies === 0 ? peer : hops.at(-proxies) ?? peer;
}

/** From now on `X-Forwarded-For` of every request that this process serves holds that one address, before anything reads it:
 *  the framework keeps what a client sent, and shows nobody the connection.
 *  @param proxies as above. */
export function settleClientAddresses(proxies: number): void {
  subscribe("http.server.request.start", (message) => {
    const { request: { headers, socket } } = message as { request: IncomingMessage };
    headers["x-forwarded-for"] = clientAddress(headers["x-forwarded-for"]?.toString(), socket.remoteAddress ?? "", proxies);
  });
}
