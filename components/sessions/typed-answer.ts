import { words } from "@/lib/platform/i18n";
import type { Outcome } from "@/lib/platform/errors";
import type { SavedLog } from "@/lib/sessions/commands/save-log";
import { typedPage, type TypedField } from "./typed-page";

type Raw = Record<string, string | string[] | undefined>;

const goTo = (location: string): Response => new Response(null, { status: 303, headers: { location } });
const idOf = (raw: Raw, request: Request): string => (typeof raw.sessionId === "string" ? raw.sessionId : new URL(request.url).pathname.split("/")[3] ?? "");

/** After something was done to a session, or refused because it stands otherwise by now: the session, as it stands. */
export const backToSession = (result: Outcome<unknown>, request: Request, raw: Raw): Response =>
  goTo(!result.ok && result.error.code === "unauthenticated" ? "/sign-in" : `/sessions/${idOf(raw, request)}`);

/** After a move the session; refused, the page that says why, with what was wished. */
export function backToMove(result: Outcome<unknown>, request: Request, raw: Raw): Response {
  if (result.ok) return backToSession(result, request, raw);
  const wish = new URLSearchParams(["day", "time", "scope", "onPurpose"].flatMap((name) => (typeof raw[name] === "string" ? [[name, raw[name]]] : [])));
  return goTo(`/sessions/${idOf(raw, request)}/move?${wish.toString()}`);
}

/** Everything that was typed into the form, where nothing of it could be kept: texts to be seen, the rest as it was. */
function everything(raw: Raw): { fields: TypedField[]; hidden: Record<string, string | string[]> } {
  const t = words("sessions");
  const texts = Object.entries(raw).flatMap(([name, value]) => (typeof value === "string" && value.trim() && (name.startsWith("words.") || name === "newWords") ? [[name, value] as const] : []));
  const fields = texts.map(([name, value]): TypedField => ({ name, label: t(name === "newWords" ? "agreed.label" : "typed.yours"), words: value, hidden: {} }));
  const rest = Object.entries(raw).flatMap(([name, value]) => (value === undefined || name === "sessionId" || texts.some(([shown]) => shown === name) ? [] : [[name, value] as const]));
  return { fields, hidden: { ...Object.fromEntries(rest), intent: "save" } };
}

/** The answer to a log that was sent as an ordinary form. All kept: back to the session. Otherwise a page that shows what
 *  could not be kept, beside what stands there now, ready to be sent again: no word is lost to an error. */
export function typedAnswer(result: Outcome<SavedLog>, request: Request, raw: Raw): Response {
  const t = words("sessions");
  const sessionId = idOf(raw, request);
  if (result.ok && result.data.notKept.length === 0 && result.data.refusals.length === 0) return goTo(`/sessions/${sessionId}`);
  const { fields, hidden } = result.ok ? {
    hidden: { status: result.data.status, intent: "save" },
    fields: result.data.notKept.map(({ fieldKey, label, words: text, reason, theirs }): TypedField => ({ name: `words.${fieldKey}`, label, words: text, reason, theirs, hidden: { [`revision.${fieldKey}`]: String(theirs?.revision ?? 0) } })),
  } : everything(raw);
  const reasons = result.ok ? result.data.refusals : [result.error.message, ...(result.error.code === "unauthenticated" ? [t("typed.signIn")] : []), ...Object.values(result.error.fields).flat()];
  const page = typedPage({ action: `/api/sessions/${sessionId}/log`, back: `/sessions/${sessionId}`, hidden, fields, reasons, nonce: request.headers.get("x-nonce") ?? "" });
  return new Response(page, { status: result.ok ? 409 : 422, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}
