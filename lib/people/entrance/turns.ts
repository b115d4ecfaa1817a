import "server-only";
import type { Attempt } from "@/lib/platform/counters";
import { attemptLimits, type AttemptKind } from "../rules/attempts";
import type { Entrance } from "./door";
import { isKnownDevice } from "./sessions";
import type { Visit } from "./visit";

const attempt = (kind: AttemptKind, of: string): Attempt => ({ kind, limit: attemptLimits[kind], of });

/** Where one more sign-in mail counts. The same for addresses that are known here and those that are not. */
export async function mailTurns(entrance: Entrance, email: string, { browser, block }: Visit): Promise<Attempt[]> {
  const own = await isKnownDevice(entrance, email, browser)
    ? [attempt("mailsOfDevice", `${email} ${browser}`)]
    : [attempt("mailsOfAccount", email), attempt("mailsOfAccountHere", `${email} ${block}`)];
  return [...own, attempt("mailsOfBlock", block), attempt("mailsOfOrganization", email.slice(email.lastIndexOf("@") + 1))];
}

/** Where one more typed code counts. */
export async function codeTurns(entrance: Entrance, email: string | null, { browser, block }: Visit): Promise<Attempt[]> {
  if (email === null) return [attempt("codesOfBlock", block)];
  const own = await isKnownDevice(entrance, email, browser) ? attempt("codesOfDevice", `${email} ${browser}`) : attempt("codesOfAccount", email);
  return [own, attempt("codesOfBlock", block)];
}

/** Where one more press on a link counts. */
export const linkTurns = ({ block }: Visit): Attempt[] => [attempt("linksOfBlock", block)];
