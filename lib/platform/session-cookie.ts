import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "./env";

/** Absolute limit of the cookie in seconds; the session row in the database decides earlier ends. */
const maxAge = 30 * 24 * 60 * 60;

/** `__Host-` binds the cookie to this host and to TLS; plain HTTP, for loopback alone, cannot carry that prefix. */
export const sessionCookieName = (): string => (env().isSecure ? "__Host-entente.session" : "entente.session");

const salt = "entente session";

/** The signed-in session's id as the cookie claims it; the database is asked whether it still holds. */
export async function claimedSession(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: env().secret, salt }).catch(() => null);
  return typeof claims?.sid === "string" ? claims.sid : null;
}

/** Hands the browser a new session, in an encrypted cookie that scripts cannot read. Only for actions and route handlers. */
export async function keepSession(sessionId: string): Promise<void> {
  const token = await encode({ token: { sid: sessionId }, secret: env().secret, salt, maxAge });
  (await cookies()).set(sessionCookieName(), token, { httpOnly: true, secure: env().isSecure, sameSite: "lax", path: "/", maxAge });
}

/** Takes the session's cookie away. */
export async function forgetSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { httpOnly: true, secure: env().isSecure, sameSite: "lax", path: "/", maxAge: 0 });
}
