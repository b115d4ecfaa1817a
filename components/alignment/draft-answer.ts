import { typedPage, type TypedField } from "@/components/sessions/typed-page";
import type { saveDraft } from "@/lib/alignment/commands/write-clause";
import { words } from "@/lib/platform/i18n";
import type { Outcome } from "@/lib/platform/errors";

type Raw = Record<string, string | string[] | undefined>;

/** The answer to a draft that was sent as an ordinary form. All kept: back to the agreement. Otherwise a page that gives back
 *  every text that could not be kept, beside what stands there now, ready to be sent again. */
export function draftAnswer(result: Outcome<Awaited<ReturnType<typeof saveDraft>>>, request: Request, raw: Raw): Response {
  const label = words("agreement")("title");
  const action = new URL(request.url).pathname;
  if (result.ok && result.data.notKept.length === 0) return new Response(null, { status: 303, headers: { location: `/engagements/${result.data.engagementId}/agreement?done=kept&version=draft` } });
  const typed = Object.entries(raw).flatMap(([name, value]) => (name.startsWith("words.") && typeof value === "string" && value.trim() ? [{ name, value }] : []));
  const fields: TypedField[] = result.ok
    ? result.data.notKept.map(({ fieldKey, words: text, reason, theirs }) => ({ name: `words.${fieldKey}`, label, words: text, reason, theirs, hidden: { [`revision.${fieldKey}`]: String(theirs?.revision ?? 0) } }))
    : typed.map(({ name, value }) => ({ name, label, words: value, hidden: { [name.replace("words.", "revision.")]: String(raw[name.replace("words.", "revision.")] ?? 0) } }));
  const reasons = result.ok ? [] : [result.error.message, ...Object.values(result.error.fields).flat()];
  const page = typedPage({ action, back: result.ok ? `/engagements/${result.data.engagementId}/agreement` : "/home", hidden: {}, fields, reasons, nonce: request.headers.get("x-nonce") ?? "" });
  return new Response(page, { status: result.ok ? 409 : 422, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}
