import { formatDay, formatDayWithYear } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { readyInstrument, type InstrumentKey } from "@/lib/surveys/instruments/all";
import type { OpenedSurvey } from "@/lib/surveys/entrance";
import { filledIn, type FormWords } from "@/lib/surveys/rules/form";
import { pairingDays } from "@/lib/surveys/rules/keys";
import { frame } from "./frame";
import { html, type Html } from "./html";
import { groupOf, rowOf } from "./rows";

const listed = (names: readonly string[]) => new Intl.ListFormat("en-GB").format(names);
const filledOf = ({ leaders, referenceOn, opensOn }: OpenedSurvey): FormWords =>
  ({ name: leaders[0] ?? "", leaders: listed(leaders), other_leader: leaders[1] ?? "", date: formatDayWithYear(referenceOn ?? opensOn) });
const aboutOf = ({ own, instrument }: OpenedSurvey) => own ?? readyInstrument(instrument as InstrumentKey);
const titleOf = (survey: OpenedSurvey) => filledIn(aboutOf(survey).title, filledOf(survey));

/** What a link shows: whose survey it is, and a button. Opening it changes nothing. */
export function beginPage(survey: OpenedSurvey, token: string, nonce: string): string {
  const t = words("surveys");
  const { intro, minutes } = aboutOf(survey);
  return frame({ title: titleOf(survey), nonce, body: html`<h1>${titleOf(survey)}</h1><p>${filledIn(intro, filledOf(survey))}</p><p class="quiet">${t("respond.about", { minutes, close: formatDay(survey.closesOn), organization: survey.organization })}</p>
<form method="post" action="${`/respond/${encodeURIComponent(token)}`}"><button class="first">${t("respond.begin")}</button></form>` });
}

/** The promise with the real numbers, before the first question. */
function promiseOf({ asked, k, leaders, closesOn }: OpenedSurvey): Html {
  const t = words("surveys");
  return html`<h2>${t("promise.title")}</h2><ul><li>${t("promise.asked", { asked })}</li><li>${t("promise.results", { leaders: listed(leaders), close: formatDay(closesOn), k })}</li><li>${t("promise.change", { close: formatDay(closesOn) })}</li></ul>
<details><summary>${t("promise.more")}</summary><ul><li>${t("promise.mailer")}</li><li>${t("promise.sponsor", { leaders: listed(leaders) })}</li><li>${t("promise.comments")}</li><li>${t("promise.kept", { days: pairingDays })}</li><li>${t("promise.limits")}</li></ul></details>`;
}

/** The form, with what was answered so far. @param note what became of the last thing done. */
export function formPage(survey: OpenedSurvey, note: "stale" | "kept" | "taken" | "remind" | "late" | null, nonce: string): string {
  const t = words("surveys");
  const { stoodFor, response, form, isFinal, edit } = survey;
  if (stoodFor === null) return closedPage(nonce);
  const button = (act: string, label: string) => html`<form method="post" action="/respond"><input type="hidden" name="act" value="${act}"><button>${label}</button></form>`;
  return frame({ title: titleOf(survey), nonce, isForm: true, body: html`<h1>${titleOf(survey)}</h1>${note !== null && html`<p class="note" role="status">${t(`respond.notes.${note}`)}</p>`}${isFinal && html`<p class="note">${t("respond.isSent", { close: formatDay(survey.closesOn) })}</p>`}
${promiseOf(survey)}<form id="answers" method="post" action="/respond"><input type="hidden" name="edit" value="${edit + 1}">
${groupOf(stoodFor, response)}${form.map((row) => rowOf(row, response?.group ?? stoodFor, filledOf(survey), response))}
<p id="state" role="status" class="quiet"></p><button class="first" name="act" value="send">${isFinal ? t("respond.sendAgain") : t("respond.send")}</button><button name="act" value="save">${t("respond.save")}</button></form>
<h2>${t("respond.otherwise")}</h2>${response !== null && button("back", t("respond.back"))}${button("decline", t("respond.decline"))}
<form method="post" action="/respond"><input type="hidden" name="act" value="remind"><label for="day">${t("respond.remindOn")}</label><input type="date" id="day" name="day" required><button>${t("respond.remind")}</button></form>` });
}

const plain = (title: string, text: string, nonce: string) => frame({ title, nonce, body: html`<h1>${title}</h1><p>${text}</p>` });

/** After sending: thanks, and until when answers can be changed. */
export function thanksPage(survey: OpenedSurvey, nonce: string): string {
  const t = words("surveys");
  return frame({ title: t("respond.thanks"), nonce, body: html`<h1>${t("respond.thanks")}</h1><p>${t("respond.thanksMore", { close: formatDay(survey.closesOn) })}</p><p><a href="/respond">${t("respond.change")}</a></p>` });
}
/** After "not for me". */
export const declinedPage = (survey: OpenedSurvey, nonce: string): string => {
  const t = words("surveys");
  return frame({ title: t("respond.declined"), nonce, body: html`<h1>${t("respond.declined")}</h1><p>${t("respond.declinedMore", { close: formatDay(survey.closesOn) })}</p><p><a href="/respond?again=1">${t("respond.change")}</a></p>` });
};
/** A link whose survey takes no answers any more. */
export const closedPage = (nonce: string): string => plain(words("surveys")("respond.closed"), words("surveys")("respond.closedMore"), nonce);
/** A link that opens nothing. */
export const noLinkPage = (nonce: string): string => plain(words("surveys")("respond.noLink"), words("surveys")("respond.noLinkMore"), nonce);
