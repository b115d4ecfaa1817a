import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";

const cookieName = (): string => (env().isSecure ? "__Host-entente.survey" : "entente.survey");
const shape = /^[A-Za-z0-9_-]{22}$/;

/** Whether a text can be a link's secret at all. */
export const isSurveyToken = (text: string): boolean => shape.test(text);

/** The survey this browser has begun, by its link's secret; null where there is none. It is no sign-in and meets none. */
export async function begunSurvey(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value;
  return token && shape.test(token) ? token : null;
}

/** Keeps the secret until the browser is closed, where no script and no address shows it. Only for route handlers. */
export async function beginSurvey(token: string): Promise<void> {
  (await cookies()).set(cookieName(), token, { httpOnly: true, secure: env().isSecure, sameSite: "lax", path: "/" });
}
