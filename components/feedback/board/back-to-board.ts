import { typedPage, type TypedField } from "@/components/sessions/typed-page";
import type { Outcome } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";

type Raw = Record<string, string | string[] | undefined>;

const typed = ["proposal", "reason", "what", "note", "name"] as const;

/** The answer to an act that was sent as an ordinary form: back to the board; refused, a page that gives back what was
 *  typed with the reason, ready to be sent again. */
export function backToBoard(result: Outcome<unknown>, request: Request, raw: Raw): Response {
  const { pathname } = new URL(request.url);
  const back = `/engagements/${typeof raw.engagementId === "string" ? raw.engagementId : pathname.split("/")[3] ?? ""}/board`;
  if (result.ok) return new Response(null, { status: 303, headers: { location: back } });
  const label = words("sessions")("typed.yours");
  const fields = typed.flatMap((name): TypedField[] => { const value = raw[name]; return typeof value === "string" && value.trim() ? [{ name, label, words: value, hidden: {} }] : []; });
  const rest = Object.entries(raw).flatMap(([name, value]) => (value === undefined || name === "engagementId" || fields.some((field) => field.name === name) ? [] : [[name, value] as const]));
  const reasons = [result.error.message, ...Object.values(result.error.fields).flat()];
  const page = typedPage({ action: pathname, back, fields, hidden: Object.fromEntries(rest), reasons, nonce: request.headers.get("x-nonce") ?? "" });
  return new Response(page, { status: 422, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}
