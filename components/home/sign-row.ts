import { words } from "@/lib/platform/i18n";
import type { Case } from "@/lib/reports/queries/cases";
import type { Reader } from "./reader";
import type { Waiting } from "./wait-list";

/** The row of an agreement that waits for the reader's signature; none where it does not. */
export function signRow({ id, title, toSign }: Case, { locale }: Reader): Waiting[] {
  const t = words("home", locale);
  return toSign === null ? [] : [{ key: `sign ${id}`, icon: "signature", href: `/engagements/${id}/agreement#sign`, title: t("sign.title", { version: toSign }), note: t("sign.why", { title }), act: t("sign.act") }];
}
