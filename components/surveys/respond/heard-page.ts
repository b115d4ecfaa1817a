import { formatDayWithYear } from "@/lib/platform/dates";
import { guestFormat, guestWords } from "@/lib/platform/i18n";
import type { HeardMessage } from "@/lib/surveys/entrance/message";
import { frame } from "./frame";
import { html } from "./html";
import type { Guest } from "./survey-about";

/** A leader's "what I heard, what I will do", for somebody without an account. */
export function heardPage({ organization, leader, words: said, sentOn, recipients }: HeardMessage, guest: Guest): string {
  const t = guestWords("respond", guest.locale);
  return frame({ title: t("heard.title", { leader }), guest, body: html`<h1>${t("heard.title", { leader })}</h1>${said.split(/\n{2,}/).map((part) => html`<p class="said">${part}</p>`)}<p class="quiet">${t("heard.to", { count: recipients, organization, date: formatDayWithYear(sentOn, guestFormat[guest.locale]) })}</p>` });
}
