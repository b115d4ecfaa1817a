import "server-only";
import { createHmac } from "node:crypto";
import { linkToken, purposeKey, tokenHash } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { codeFigures } from "./rules/sign-in";

/** The secret of a sign-in link, derived from its request's id; the database keeps `signInTokenHash` alone. */
export const signInToken = (requestId: string): string => linkToken(env().secret, "sign-in", requestId);

/** What the database keeps of a sign-in link, whoever made the token. */
export const signInTokenHash = (token: string): string => tokenHash(env().secret, token);

/** The code that may be typed instead of opening the link: six figures, derived from its request's id. */
export function signInCode(requestId: string): string {
  const digest = createHmac("sha256", purposeKey(env().secret, "sign-in code")).update(requestId).digest();
  return String(digest.readUIntBE(0, 6) % 10 ** codeFigures).padStart(codeFigures, "0");
}

/** What the database keeps of a code. The request's id is in it, so that equal codes do not look equal. */
export const signInCodeHash = (requestId: string, code: string): string => tokenHash(env().secret, `${requestId} ${code}`);

/** What the database keeps of a browser's cookie. */
export const browserHash = (secret: string): string => tokenHash(env().secret, `browser ${secret}`);

/** The secret of an invitation's link, derived from its id. */
export const invitationToken = (invitationId: string): string => linkToken(env().secret, "invitation", invitationId);

/** What the database keeps of an invitation's link. */
export const invitationTokenHash = (token: string): string => tokenHash(env().secret, token);

/** The secret of the set-up link. It belongs to the installation, and opens nothing once there is an administrator. */
export const setUpToken = (): string => linkToken(env().secret, "set-up", "installation");
