import "server-only";
import { cookies } from "next/headers";
import { env } from "./env";

/** The colours that somebody may choose; `system` follows the device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const cookieName = "entente.theme";
const yearSeconds = 365 * 24 * 60 * 60;

/** The colours chosen in this browser. */
export async function chosenTheme(): Promise<Theme> {
  const value = (await cookies()).get(cookieName)?.value;
  return themes.find((theme) => theme === value) ?? "system";
}

/** Keeps the choice in this browser for a year. Only for route handlers. */
export async function keepTheme(theme: Theme): Promise<void> {
  (await cookies()).set(cookieName, theme, { httpOnly: true, secure: env().isSecure, sameSite: "lax", path: "/", maxAge: theme === "system" ? 0 : yearSeconds });
}
