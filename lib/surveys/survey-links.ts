import "server-only";
import { createHash, createHmac } from "node:crypto";
import { purposeKey, seal, tokenHash, unseal } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";

/** The secret of one invitation's link, derived from its wave's key, so that a reminder carries the same link: 128 bits in
 *  letters that fit an address. When the key is destroyed at sealing nobody can make it again. */
export const surveyToken = (linkKey: Buffer, invitationId: string): string => createHmac("sha256", linkKey).update(invitationId).digest().subarray(0, 16).toString("base64url");

/** What the database keeps of it. */
export const surveyTokenHash = (token: string): string => tokenHash(env().secret, token);

/** What tells the surveys of one browser apart in its addresses and forms. Made of the secret itself, so that no database and no log
 *  leads from it to an invitation. */
export const markOf = (token: string): string => createHash("sha256").update(`page of ${token}`).digest("base64url").slice(0, 12);

/** What somebody has answered so far, under a key that their link alone makes, filled up to one length for everybody in a wave: an
 *  older copy of the database would otherwise show by a draft's length which comment it became.
 *  @param room bytes, of `draftRoom`. */
export function sealDraft(token: string, content: unknown, room: number): Buffer {
  const text = JSON.stringify(content);
  const missing = room - Buffer.byteLength(text);
  if (missing < 0) throw new Error("An answer is longer than a form allows.");
  return seal(purposeKey(token, "survey draft"), surveyTokenHash(token), text + " ".repeat(missing));
}

/** The answer back. @throws when it was not sealed by this link. */
export const openDraft = (token: string, blob: Buffer): unknown => JSON.parse(unseal(purposeKey(token, "survey draft"), surveyTokenHash(token), blob));

/** What stands for one person in every wave of a plan, and for nobody once the plan's key is destroyed. */
export const respondentKey = (pairingKey: Buffer, stakeholderId: string): string => createHmac("sha256", pairingKey).update(stakeholderId).digest("hex").slice(0, 32);
