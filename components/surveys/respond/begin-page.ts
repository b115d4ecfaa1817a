import { formatDay } from "@/lib/platform/dates";
import { guestFormat, guestWords } from "@/lib/platform/i18n";
import type { OpenedSurvey, OpenRequest, SurveyAbout } from "@/lib/surveys/entrance";
import { frame } from "./frame";
import { html, type Html } from "./html";
import { openBanner } from "./promise";
import { aboutOf, type Guest } from "./survey-about";

const begin = (token: string) => `/respond/${encodeURIComponent(token)}`;

/** What a link shows: whose survey it is, and a button. Opening it changes nothing. */
export function beginPage(survey: OpenedSurvey, token: string, guest: Guest): string {
  const t = guestWords("respond", guest.locale);
  const { title, intro, minutes } = aboutOf(survey, guest.locale);
  return frame({ title, guest, speak: begin(token), body: html`<h1>${title}</h1><p>${intro}</p>${openBanner(survey, guest)}<p class="quiet">${t("about", { minutes, close: formatDay(survey.closesOn, guestFormat[guest.locale]), organization: survey.organization })}</p>
<form method="post" action="${begin(token)}"><button class="first">${t("begin")}</button></form>` });
}

/** All that somebody is asked at the moment, whoever asks: each with a button of its own.
 *  @param speak where a choice of language is sent. @param above what is said first. */
export function requestsPage({ organization }: SurveyAbout, requests: readonly OpenRequest[], speak: string, guest: Guest, above: Html | null = null): string {
  const t = guestWords("respond", guest.locale);
  const title = t("requests.title", { count: requests.length });
  const one = (request: OpenRequest): Html => {
    const about = aboutOf(request, guest.locale);
    return html`<li><h2>${about.title}</h2><p class="quiet">${t(`requests.state.${request.state}`)}. ${t("requests.until", { close: formatDay(request.closesOn, guestFormat[guest.locale]), minutes: about.minutes })}</p>${openBanner(request, guest)}
<form method="post" action="${begin(request.token)}"><button${request.state === "invited" || request.state === "started" ? { markup: ' class="first"' } : false} aria-label="${t("requests.openOf", { title: about.title })}">${t("requests.open")}</button></form></li>`;
  };
  return frame({ title, guest, speak, body: html`${above}<h1>${title}</h1><p>${t("requests.intro", { organization })}</p><ul class="asked">${requests.map(one)}</ul>` });
}
