import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";
import { guestLocaleFor, isGuestLocale, type GuestLocale } from "@/lib/platform/i18n";

const cookieName = (): string => (env().isSecure ? "__Host-entente.language" : "entente.language");
const year = 31_536_000;

/** The language this browser is spoken to without an account: the chosen one, else the first it asks for that we speak. */
export async function guestLanguage(request: Request): Promise<GuestLocale> {
  const chosen = (await cookies()).get(cookieName())?.value;
  if (isGuestLocale(chosen)) return chosen;
  const wished = (request.headers.get("accept-language") ?? "").split(",").slice(0, 12).map((each) => each.split(";")[0]?.trim() ?? "");
  return wished.map(guestLocaleFor).find((locale) => locale !== null) ?? "en";
}

/** Keeps a choice of language, and nothing else about anybody. Only for route handlers. */
export async function speakAs(locale: GuestLocale): Promise<void> {
  (await cookies()).set(cookieName(), locale, { httpOnly: true, secure: env().isSecure, sameSite: "lax", path: "/", maxAge: year });
}
