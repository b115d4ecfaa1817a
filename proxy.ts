import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { securityHeaders } from "@/lib/platform/headers";

const isDevelopment = process.env.NODE_ENV === "development";

/** Gives every page its own nonce and every answer its headers. It decides nothing about who may see what: that is
 *  asked in each page, action and handler. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const isSecure = (process.env.ENTENTE_URL ?? "").startsWith("https:");
  const headers = securityHeaders({ nonce, isSecure, isDevelopment });
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("content-security-policy", headers["Content-Security-Policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!_next/static/|_next/image|icon\\.svg).*)"] };
