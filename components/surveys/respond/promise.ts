import { formatDay } from "@/lib/platform/dates";
import { guestFormat, guestWords } from "@/lib/platform/i18n";
import type { OpenedSurvey, SurveyAbout } from "@/lib/surveys/entrance";
import { pairingDays } from "@/lib/surveys/rules/keys";
import { html, type Html } from "./html";
import { listed, type Guest } from "./survey-about";

/** Stands on every page of an open survey: whom answers are shown to, with their author's name. */
export const openBanner = ({ mode, leaders }: SurveyAbout, { locale }: Guest): Html | false =>
  mode === "open" && html`<p class="note"><strong>${guestWords("respond", locale)("open.banner", { leaders: listed(leaders, locale) })}</strong></p>`;

/** The promise with the real numbers, before the first question; its exact limits one click away. */
export function promiseOf({ asked, k, leaders, closesOn, mode }: OpenedSurvey, { locale }: Guest): Html {
  const t = guestWords("respond", locale);
  const [names, close] = [listed(leaders, locale), formatDay(closesOn, guestFormat[locale])];
  if (mode === "open") return html`<h2>${t("promise.title")}</h2><ul><li>${t("open.asked", { asked })}</li><li>${t("open.results", { leaders: names, close })}</li><li>${t("open.change", { close })}</li><li>${t("open.comments")}</li></ul>
<details><summary>${t("promise.more")}</summary><ul><li>${t("promise.mailer")}</li><li>${t("open.sponsor", { leaders: names })}</li><li>${t("open.kept")}</li></ul></details>`;
  return html`<h2>${t("promise.title")}</h2><ul><li>${t("promise.asked", { asked })}</li><li>${t("promise.results", { leaders: names, close, k })}</li><li>${t("promise.change", { close })}</li></ul>
<details><summary>${t("promise.more")}</summary><ul><li>${t("promise.mailer")}</li><li>${t("promise.sponsor", { leaders: names })}</li><li>${t("promise.comments")}</li><li>${t("promise.kept", { days: pairingDays })}</li><li>${t("promise.limits")}</li></ul></details>`;
}
