import { words } from "@/lib/platform/i18n";
import { html, type Html } from "./html";
import { script } from "./script";
import { styles } from "./styles";

/** One whole page for somebody without an account: nothing is loaded from anywhere, and without a script all of it works.
 *  @param nonce of this answer's policy; @param isForm whether answers are kept as they are given. */
export function frame({ title, body, nonce, isForm = false }: { title: string; body: Html; nonce: string; isForm?: boolean }): string {
  const t = words("surveys");
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title><link rel="icon" href="/icon.svg"><style nonce="${nonce}">${{ markup: styles }}</style></head><body><main><p class="brand">${t("respond.brand")}</p>${body}</main>
${isForm && html`<script nonce="${nonce}">${{ markup: script({ saving: t("respond.saving"), saved: t("respond.saved"), waiting: t("respond.waiting"), stale: t("respond.stale") }) }}</script>`}</body></html>`;
  return page.markup;
}
