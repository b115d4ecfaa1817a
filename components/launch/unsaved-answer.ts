import { typedPage, type TypedField } from "@/components/sessions/typed-page";
import { proseFields } from "@/lib/engagements/input/draft";
import { statusOf, type Outcome } from "@/lib/platform/errors";

type Raw = Record<string, string | string[] | undefined>;
type Refused = Extract<Outcome<never>, { ok: false }>["error"];

/** Fields whose words are shown again; the rest of the form goes along unseen. */
const written = new Set<string>([...proseFields, "leader", "nominee", "zone"]);

/** The answer to a screen sent as an ordinary form that could not be kept at all: what was typed, ready to be sent again. */
export function unsavedAnswer(error: Refused, request: Request, { engagementId, ...raw }: Raw): Response {
  const id = String(engagementId);
  const entries = Object.entries(raw).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const fields = entries.filter(([name]) => written.has(name)).flatMap(([name, value]) => [value].flat().map((words): TypedField => ({ name, label: "", words, hidden: {} })));
  const page = typedPage({
    action: `/api/launch/${id}/save`, back: `/launch/${id}/${String(raw.step ?? "why")}`, fields, nonce: request.headers.get("x-nonce") ?? "",
    hidden: Object.fromEntries(entries.filter(([name]) => !written.has(name))), reasons: [error.message, ...Object.values(error.fields).flat()],
  });
  return new Response(page, {
    status: statusOf[error.code],
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...(error.code === "unavailable" && { "retry-after": "3" }) },
  });
}
