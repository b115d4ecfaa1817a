import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";
import { markOf } from "./survey-links";

const cookieName = (): string => (env().isSecure ? "__Host-entente.survey" : "entente.survey");
const shape = /^[A-Za-z0-9_-]{22}$/;

/** Whether a text can be a link's secret at all. */
export const isSurveyToken = (text: string): boolean => shape.test(text);

/** As many surveys as one browser keeps open beside each other. */
const mostBegun = 12;

const begun = async (): Promise<string[]> => ((await cookies()).get(cookieName())?.value ?? "").split(".").filter(isSurveyToken);

/** A survey this browser has begun, by its link's secret: the one of a mark, or the last; null where there is none. It is no sign-in
 *  and meets none. */
export async function begunSurvey(mark: unknown): Promise<string | null> {
  const tokens = await begun();
  return (typeof mark === "string" ? tokens.find((token) => markOf(token) === mark) : tokens.at(-1)) ?? null;
}

/** Keeps the secret until the browser is closed, where no script and no address shows it; what was begun before stays begun, so that
 *  two windows with two surveys never answer for each other. Only for route handlers.
 *  @returns the survey's mark. */
export async function beginSurvey(token: string): Promise<string> {
  const kept = [...(await begun()).filter((other) => other !== token), token].slice(-mostBegun);
  (await cookies()).set(cookieName(), kept.join("."), { httpOnly: true, secure: env().isSecure, sameSite: "lax", path: "/" });
  return markOf(token);
}

/** Forgets one survey in this browser, as on a computer that others use too; the link opens it again. Only for route handlers. */
export async function leaveSurvey(token: string): Promise<void> {
  const kept = (await begun()).filter((other) => other !== token);
  (await cookies()).set(cookieName(), kept.join("."), { httpOnly: true, secure: env().isSecure, sameSite: "lax", path: "/", ...(kept.length === 0 && { maxAge: 0 }) });
}
