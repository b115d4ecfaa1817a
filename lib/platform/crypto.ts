import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

const ivBytes = 12;
const tagBytes = 16;

function encrypt(key: Buffer, place: string, plain: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, place: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, ivBytes)).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
}

/** Encrypts words with AES-256-GCM, bound to the place they stand in (a row's id), so that ciphertext moved
 *  elsewhere does not open. */
export const seal = (key: Buffer, place: string, text: string): Buffer => encrypt(key, place, Buffer.from(text, "utf8"));

/** The words back. @throws when key, place or a single bit is not the one it was sealed with. */
export const unseal = (key: Buffer, place: string, sealed: Buffer): string => decrypt(key, place, sealed).toString("utf8");

/** A fresh content key of 32 bytes, and the form of it that the database keeps. */
export function freshKey(outer: Buffer, place: string): { key: Buffer; wrapped: Buffer } {
  const key = randomBytes(32);
  return { key, wrapped: encrypt(outer, place, key) };
}

/** A kept content key, opened with the outer key. */
export const unwrapKey = (outer: Buffer, place: string, wrapped: Buffer): Buffer => decrypt(outer, place, wrapped);

/** A key of its own for one purpose, so that one secret serves many without them touching. */
export const purposeKey = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync("sha256", secret, "entente", purpose, 32));

/** A link's secret, derived from its row's id: 128 bits in URL-safe letters. The row keeps its hash alone. */
export const linkToken = (secret: string, purpose: string, id: string): string =>
  createHmac("sha256", purposeKey(secret, purpose)).update(id).digest().subarray(0, 16).toString("base64url");

/** What the database keeps of a token. */
export const tokenHash = (secret: string, token: string): string => createHmac("sha256", purposeKey(secret, "token hash")).update(token).digest("hex");

/** Compares without telling by its duration where two texts differ. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
