import "server-only";
import { blockOf } from "@/lib/platform/address-block";
import { thisBrowser } from "@/lib/platform/browser-cookie";
import { words } from "@/lib/platform/i18n";
import { claimedSession } from "@/lib/platform/session-cookie";
import { deviceOf } from "../rules/device";

/** What is known of a browser at the entrance: its secret, its block of addresses, its device in words, and the session
 *  it claims to have. Nothing else of the request is kept. */
export type Visit = { browser: string; block: string; device: string; replaces: string | null };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function deviceWords(userAgent: string | null): string {
  const t = words("signIn");
  const { browser, system } = deviceOf(userAgent);
  if (browser && system) return t("device.both", { browser, system });
  const name = browser ?? system;
  return name ? t("device.one", { name }) : t("device.unknown");
}

/** The visit a request belongs to; a browser without a secret is given one. Only for route handlers. */
export async function visitOf({ headers }: Request): Promise<Visit> {
  const claimed = await claimedSession();
  return { browser: await thisBrowser(), block: blockOf(headers), device: deviceWords(headers.get("user-agent")), replaces: claimed && uuid.test(claimed) ? claimed : null };
}
