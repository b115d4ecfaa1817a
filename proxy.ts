import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { awayPage, retryAfterSeconds } from "@/lib/platform/away";
import { isAway } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { securityHeaders } from "@/lib/platform/headers";

const isDevelopment = process.env.NODE_ENV === "development";

/** Pages that somebody opens; handlers answer for themselves, and the framework turns what it fetches into an opening. */
const opensPage = ({ method, headers, nextUrl }: NextRequest): boolean =>
  method === "GET" && !nextUrl.pathname.startsWith("/api/") && (headers.get("accept")?.includes("text/html") === true || headers.has("rsc"));

/** Gives every answer its headers and every page a nonce of its own, and says so when the database is away. It decides
 *  nothing about who may see what: that is asked in each page, action and handler. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString("base64");
  const headers = securityHeaders({ nonce, isSecure: env().isSecure, isDevelopment });
  if (opensPage(request) && (await isAway())) {
    return new NextResponse(awayPage(nonce), { status: 503, headers: { ...headers, "Content-Type": "text/html; charset=utf-8", "Retry-After": String(retryAfterSeconds) } });
  }
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("content-security-policy", headers["Content-Security-Policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!_next/static/|_next/image|icon\\.svg).*)"] };
