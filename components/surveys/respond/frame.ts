import { guestLocales, guestWords, type GuestLocale } from "@/lib/platform/i18n";
import { html, type Html } from "./html";
import { script } from "./script";
import { styles } from "./styles";
import type { Guest } from "./survey-about";

/** What a language calls itself. */
const nameOf = (locale: GuestLocale): string => new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;

/** A button for each other language; in the form of answers it keeps them too. */
export const languageButtons = ({ locale }: Guest): Html => html`<p class="speak quiet">${guestWords("respond", locale)("language")}: ${guestLocales.map((other) =>
  (other === locale ? html`<strong>${nameOf(other)}</strong> ` : html`<button name="speak" value="${other}" lang="${other}">${nameOf(other)}</button>`))}</p>`;

/** One whole page for somebody without an account: nothing is loaded from anywhere, and without a script all of it works.
 *  @param isForm whether answers are kept as they are given. @param speak where a choice of language is sent, if the page offers one. */
export function frame({ title, body, guest, isForm = false, speak }: { title: string; body: Html; guest: Guest; isForm?: boolean; speak?: string }): string {
  const t = guestWords("respond", guest.locale);
  const page = html`<!doctype html><html lang="${guest.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title><link rel="icon" href="/icon.svg"><style nonce="${guest.nonce}">${{ markup: styles }}</style></head><body><main><p class="brand">${t("brand")}</p>${body}${speak !== undefined && html`<form method="post" action="${speak}"><input type="hidden" name="act" value="speak">${languageButtons(guest)}</form>`}</main>
${isForm && html`<script nonce="${guest.nonce}">${{ markup: script({ saving: t("saving"), saved: t("saved"), waiting: t("waiting"), stale: t("stale") }) }}</script>`}</body></html>`;
  return page.markup;
}
