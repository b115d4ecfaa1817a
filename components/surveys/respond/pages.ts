import { formatDay } from "@/lib/platform/dates";
import { guestFormat, guestWords } from "@/lib/platform/i18n";
import type { OpenedSurvey } from "@/lib/surveys/entrance";
import { tellsOf } from "@/lib/surveys/rules/comments";
import { respondAddress, type RespondNote } from "@/lib/surveys/rules/respond";
import { frame, languageButtons } from "./frame";
import { html, type Html } from "./html";
import { openBanner, promiseOf } from "./promise";
import { groupOf, rowOf, tellsIn } from "./rows";
import { aboutOf, type Guest } from "./survey-about";

const closing = ({ closesOn }: OpenedSurvey, { locale }: Guest) => ({ close: formatDay(closesOn, guestFormat[locale]) });

/** The way to everything else that somebody is asked. */
const toOthers = ({ requests, mark }: OpenedSurvey, { locale }: Guest): Html | false =>
  requests > 1 && html`<p><a href="${respondAddress(mark, "all=1")}">${guestWords("respond", locale)("requests.all", { count: requests })}</a></p>`;

/** The form, with what was answered so far. @param note what became of the last thing done. */
export function formPage(survey: OpenedSurvey, note: RespondNote | null, guest: Guest): string {
  const t = guestWords("respond", guest.locale);
  const { stoodFor, response, form, isFinal, edit, mark } = survey;
  if (stoodFor === null) return closedPage(guest);
  const { title } = aboutOf(survey, guest.locale);
  const tells = tellsOf(survey);
  const of = html`<input type="hidden" name="of" value="${mark}">`;
  const button = (act: string, label: string) => html`<form method="post" action="/respond">${of}<input type="hidden" name="act" value="${act}"><button>${label}</button></form>`;
  return frame({ title, guest, isForm: true, body: html`<h1>${title}</h1>${openBanner(survey, guest)}${note !== null && html`<p class="note" role="status">${t(`notes.${note}`)}${note === "stale" && html` <a href="${respondAddress(mark)}">${t("seeNewer")}</a>`}</p>`}${isFinal && html`<p class="note">${t("isSent", closing(survey, guest))}</p>`}
${promiseOf(survey, guest)}<form id="answers" method="post" action="/respond">${of}<input type="hidden" name="edit" value="${edit + 1}">
${groupOf(stoodFor, survey, guest)}${form.map((row) => rowOf(row, response?.group ?? stoodFor, survey, guest, tells[row.key] ?? []))}
<p id="state" role="status" class="quiet"></p><button class="first" name="act" value="send">${isFinal ? t("sendAgain") : t("send")}</button><button name="act" value="save">${t("save")}</button>${languageButtons(guest)}</form>
<h2>${t("otherwise")}</h2>${response !== null && button("back", t("back"))}${button("decline", t("decline"))}
<form method="post" action="/respond">${of}<input type="hidden" name="act" value="remind"><label for="day">${t("remindOn")}</label><input type="date" id="day" name="day" required><button>${t("remind")}</button></form>${toOthers(survey, guest)}` });
}

const plain = (title: string, text: string, guest: Guest) => frame({ title, guest, body: html`<h1>${title}</h1><p>${text}</p>` });

/** After sending: thanks, until when answers can be changed, and what in a comment could show who wrote it. */
export function thanksPage(survey: OpenedSurvey, guest: Guest): string {
  const t = guestWords("respond", guest.locale);
  const tells = [...new Set(Object.values(tellsOf(survey)).flat())];
  return frame({ title: t("thanks"), guest, body: html`<h1>${t("thanks")}</h1>${openBanner(survey, guest)}<p>${t(survey.mode === "open" ? "isSent" : "thanksMore", closing(survey, guest))}</p>${tells.length > 0 && html`<div class="note"><h2>${t("tellTales.title")}</h2><p>${tellsIn(tells, guest)}</p></div>`}<p><a href="${respondAddress(survey.mark)}">${t("change")}</a></p>${toOthers(survey, guest)}<form method="post" action="/respond"><input type="hidden" name="of" value="${survey.mark}"><input type="hidden" name="act" value="leave"><button>${t("left.leave")}</button></form>` });
}

/** After "not for me". */
export function declinedPage(survey: OpenedSurvey, guest: Guest): string {
  const t = guestWords("respond", guest.locale);
  return frame({ title: t("declined"), guest, body: html`<h1>${t("declined")}</h1>${openBanner(survey, guest)}<p>${t("declinedMore", closing(survey, guest))}</p><p><a href="${respondAddress(survey.mark, "again=1")}">${t("change")}</a></p>${toOthers(survey, guest)}` });
}

/** A link whose survey takes no answers any more. */
export const closedPage = (guest: Guest): string => plain(guestWords("respond", guest.locale)("closed"), guestWords("respond", guest.locale)("closedMore"), guest);
/** After leaving a browser that others use too. */
export const leftPage = (guest: Guest): string => plain(guestWords("respond", guest.locale)("left.title"), guestWords("respond", guest.locale)("left.more"), guest);
/** A link that opens nothing. */
export const noLinkPage = (guest: Guest): string => plain(guestWords("respond", guest.locale)("noLink"), guestWords("respond", guest.locale)("noLinkMore"), guest);

/** Something could not be kept now: what was filled in stays in the page, to be sent again. @param minutes of waiting for a link that was
 *  used too often; null where the service is away. */
export function heldPage(minutes: number | null, fields: Readonly<Record<string, unknown>>, guest: Guest): string {
  const t = guestWords("respond", guest.locale);
  const [title, text] = minutes === null ? [t("away.title"), t("away.more")] : [t("tooMany.title"), t("tooMany.more", { minutes })];
  const kept = Object.entries(fields).flatMap(([name, value]) => (typeof value === "string" ? [html`<input type="hidden" name="${name}" value="${value}">`] : []));
  return frame({ title, guest, body: html`<h1>${title}</h1><p>${text}</p><form method="post" action="/respond">${kept}<button class="first">${t("away.again")}</button></form>` });
}
