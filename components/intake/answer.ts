import { typedPage, type TypedField } from "@/components/sessions/typed-page";
import type { Outcome } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";

type Raw = Record<string, string | string[] | undefined>;

const goTo = (location: string): Response => new Response(null, { status: 303, headers: { location } });

/** Answers an ordinary form: done, it leads back; refused, a page says why, with everything that was typed, to be sent again. */
function backOr(result: Outcome<unknown>, request: Request, raw: Raw, back: string): Response {
  if (result.ok) return goTo(back);
  if (result.error.code === "unauthenticated" && typeof raw.words !== "string") return goTo("/sign-in");
  const fields: TypedField[] = typeof raw.words === "string" && raw.words.trim() ? [{ name: "words", label: words("sessions")("typed.yours"), words: raw.words, hidden: {} }] : [];
  const hidden = Object.fromEntries(Object.entries(raw).flatMap(([name, value]) => (value === undefined || ["words", "sessionId", "engagementId"].includes(name) ? [] : [[name, value] as const])));
  const { message, fields: wrong } = result.error;
  const page = typedPage({ action: new URL(request.url).pathname, back, hidden, fields, reasons: [message, ...Object.values(wrong).flat().filter((reason) => reason !== message)], nonce: request.headers.get("x-nonce") ?? "" });
  return new Response(page, { status: 422, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

const idAfter = (request: Request, segment: string): string => { const parts = new URL(request.url).pathname.split("/"); return parts[parts.indexOf(segment) + 1] ?? ""; };

/** Back to the intake that something was done to. */
export const backToIntake = (result: Outcome<unknown>, request: Request, raw: Raw): Response => backOr(result, request, raw, `/sessions/${idAfter(request, "sessions")}`);

/** Back to the themes of the engagement. */
export const backToThemes = (result: Outcome<unknown>, request: Request, raw: Raw): Response => backOr(result, request, raw, `/engagements/${idAfter(request, "engagements")}/themes`);
