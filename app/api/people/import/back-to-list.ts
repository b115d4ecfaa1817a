import { goTo } from "@/lib/platform/entrance-form";
import type { Outcome } from "@/lib/platform/errors";

/** After a form of one list: its page again, with the reason when it was refused. */
export const backToList = (at = "") => (result: Outcome<unknown>, _request: Request, { importId }: Record<string, unknown>): Response => {
  const path = `/people/import/${encodeURIComponent(String(importId))}`;
  if (result.ok) return goTo(`${path}${at}`);
  if (result.error.code === "unauthenticated") return goTo(`/sign-in?next=${encodeURIComponent(path)}`);
  return goTo(`${path}?refused=${result.error.code}`);
};
