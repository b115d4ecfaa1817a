/** Minutes for which a sign-in link and its code work. Source: TRUST "Front door". */
export const signInMinutes = 10;

/** How often a code may be typed for one request; after that only the link works. */
export const codeAttempts = 5;

/** Figures of the typed code. */
export const codeFigures = 6;

/** Days for which an invitation works. Source: TRUST "Front door". */
export const invitationDays = 14;

/** Where somebody goes after signing in when they came from nowhere. */
export const homePath = "/home";

/** Pages that make no sense to come back to. */
const entrance = /^\/(sign-in|sign-out|set-up|invitation|switch|theme|api)(\/|\?|$)/;

/** A place of this installation to go to afterwards: the path when it is one of our own pages, else home. Anything
 *  that a browser could read as another host ("//elsewhere", "/\elsewhere", a scheme) is not. */
export function ownPath(wished: string | null | undefined): string {
  if (!wished || wished.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wished) || wished.includes("\\")) return homePath;
  const base = "https://own.invalid";
  if (!URL.canParse(wished, base)) return homePath;
  const { origin, pathname, search } = new URL(wished, base);
  const path = `${pathname}${search}`;
  return origin !== base || path.startsWith("//") || pathname === "/" || entrance.test(path) ? homePath : path;
}

/** The figures somebody typed as a code, without the spaces and dashes people put in between. */
export const plainCode = (typed: string): string => typed.normalize("NFKC").replace(/[\s-]/g, "");
