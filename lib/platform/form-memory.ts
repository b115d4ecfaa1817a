import "server-only";
import { cookies } from "next/headers";
import { purposeKey, seal, unseal } from "./crypto";
import { env } from "./env";

/** What a form without JavaScript must say again after it was refused: what was typed, and what to put right. */
export type FormMemory = { typed: Record<string, string>; problem: string | null; fields: Record<string, string> };

const seconds = 120;
/** A field as it is remembered; a cookie holds 4,096 bytes in all. */
const longest = 300;
const cookieName = (form: string): string => `${env().isSecure ? "__Host-" : ""}entente.form.${form}`;
const key = (): Buffer => purposeKey(env().secret, "form memory");

/** Keeps a refused form for its page, for two minutes, sealed, in this browser alone. Only for route handlers. */
export async function rememberForm(form: string, memory: FormMemory): Promise<void> {
  const typed = Object.fromEntries(Object.entries(memory.typed).map(([name, value]) => [name, value.slice(0, longest)]));
  const value = seal(key(), form, JSON.stringify({ ...memory, typed })).toString("base64url");
  (await cookies()).set(cookieName(form), value, { httpOnly: true, secure: env().isSecure, sameSite: "lax", path: "/", maxAge: seconds });
}

/** The refused form of this browser, or null. */
export async function rememberedForm(form: string): Promise<FormMemory | null> {
  const value = (await cookies()).get(cookieName(form))?.value;
  if (!value) return null;
  try {
    return JSON.parse(unseal(key(), form, Buffer.from(value, "base64url"))) as FormMemory;
  } catch {
    return null;
  }
}

/** Forgets the refused form, once it was taken. Only for route handlers. */
export async function forgetForm(form: string): Promise<void> {
  (await cookies()).set(cookieName(form), "", { httpOnly: true, secure: env().isSecure, sameSite: "lax", path: "/", maxAge: 0 });
}
