import "server-only";
import { redirect } from "next/navigation";
import type { Outcome } from "./errors";
import type { FormState, FormValues } from "./form-state";

/** The fields of a form as a command's input: "answers.key" becomes `{ answers: { key } }`, a name sent several times a
 *  list, and what the framework adds for itself is left out. */
export function inputOf(form: FormData): { values: FormValues; raw: Record<string, unknown> } {
  const values: FormValues = {};
  for (const [name, value] of form) {
    if (name.startsWith("$") || typeof value !== "string") continue;
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  const raw: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const dot = name.indexOf(".");
    const [outer, inner] = dot < 0 ? [name, null] : [name.slice(0, dot), name.slice(dot + 1)];
    if (outer === "__proto__" || inner === "__proto__") continue;
    if (inner === null) raw[outer] = value;
    else raw[outer] = { ...(raw[outer] as object | undefined), [inner]: value };
  }
  return { values, raw };
}

/** Makes of an action what a form posts to, with or without JavaScript: refused, it answers with everything that was
 *  typed and what to put right; done, it leads on.
 *  @param next where to, given what was sent and what was done; a path of our own. */
export function formAction<T>(submit: (raw: never) => Promise<Outcome<T>>, next: (values: FormValues, done: T) => string) {
  return async (before: FormState, form: FormData): Promise<FormState> => {
    const { values, raw } = inputOf(form);
    const result = await submit(raw as never);
    if (result.ok) redirect(next(values, result.data));
    const { code, message, fields, details } = result.error;
    const offers = Array.isArray(details.offers) ? details.offers.map(String) : [];
    return { values, message, code, offers, fields: Object.fromEntries(Object.entries(fields).map(([name, [first = ""]]) => [name, first])), tries: before.tries + 1 };
  };
}

/** One value of a form that was sent, for making the address it leads to; only letters of an id survive. */
export const idIn = (values: FormValues, name: string): string => String(values[name] ?? "").replace(/[^0-9a-z-]/gi, "");
