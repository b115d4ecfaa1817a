import { typedPage, type TypedField } from "@/components/sessions/typed-page";
import type { Outcome } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { itemParts } from "@/lib/feedback/rules";
import type { PartNotKept } from "@/lib/feedback/commands/save-item";

type Raw = Record<string, string | string[] | undefined>;

const goTo = (location: string): Response => new Response(null, { status: 303, headers: { location } });
/** The page the form stood on, if it is one of ours that shows items; their pages otherwise. */
const pageOf = (request: Request): string => {
  const from = request.headers.get("referer");
  const { pathname } = new URL(from ?? "/engagements", request.url);
  return /^\/engagements\/[0-9a-f-]{36}\/feedback(\/[0-9a-f-]{36})?$/.test(pathname) ? pathname : "/engagements";
};

/** After something was done to an item, or refused because it stands otherwise by now: the page it was done on. */
export const backToItems = (result: Outcome<unknown>, request: Request): Response => goTo(!result.ok && result.error.code === "unauthenticated" ? "/sign-in" : pageOf(request));

/** The answer to an item that was sent as an ordinary form. All kept: back to it. Otherwise a page that gives back what
 *  could not be kept, beside what stands there now, ready to be sent again. */
export function typedItem(result: Outcome<{ notKept: PartNotKept[] }>, request: Request, raw: Raw): Response {
  const t = words("feedback");
  if (result.ok && result.data.notKept.length === 0) return backToItems(result, request);
  const lost = result.ok ? result.data.notKept : [];
  const texts = itemParts.map((part): TypedField => {
    const known = lost.find((one) => one.part === part);
    const revision = String(known?.theirs.revision ?? raw[`revision.${part}`] ?? 0);
    return { name: `words.${part}`, label: t(`part.${part}`), words: String(raw[`words.${part}`] ?? ""), reason: known?.reason, theirs: known?.theirs, hidden: { [`revision.${part}`]: revision } };
  });
  // Parts that were kept have a revision the form does not know: only the others are sent again, from the item's own page.
  const fields = result.ok ? texts.filter(({ theirs }) => theirs) : texts;
  const hidden = Object.fromEntries(["segment", "direction", "about"].flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]] as const])));
  const reasons = result.ok ? [] : [result.error.message, ...Object.values(result.error.fields).flat()];
  const page = typedPage({ action: new URL(request.url).pathname, back: pageOf(request), hidden, fields, reasons, nonce: request.headers.get("x-nonce") ?? "" });
  return new Response(page, { status: result.ok ? 409 : 422, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}
