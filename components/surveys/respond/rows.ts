import { guestWords } from "@/lib/platform/i18n";
import type { OpenedSurvey } from "@/lib/surveys/entrance";
import { pointsIn } from "@/lib/surveys/instruments/languages";
import { commentChoices, type TellTale } from "@/lib/surveys/rules/comments";
import { questionOf, type FormRow } from "@/lib/surveys/rules/form";
import { raterGroups, soleChoices, type RaterGroup } from "@/lib/surveys/rules/groups";
import { surveyScales } from "@/lib/surveys/rules/scales";
import { html, type Html } from "./html";
import { filledOf, type Guest } from "./survey-about";

const option = (name: string, value: string, label: string, isChosen: boolean): Html =>
  html`<label><input type="radio" name="${name}" value="${value}"${isChosen && { markup: " checked" }}>${label}</label>`;

/** What in a comment could show who wrote it, in one paragraph; empty where nothing could. */
export function tellsIn(tells: readonly TellTale[], { locale }: Guest): string {
  const t = guestWords("respond", locale);
  return tells.length === 0 ? "" : [...tells.map((tell) => t(`tellTales.${tell}`)), t("tellTales.why")].join(" ");
}

/** One question with every point of its scale in words, the negative first, and nothing chosen beforehand. */
export function rowOf(row: FormRow, group: RaterGroup, survey: OpenedSurvey, guest: Guest, tells: readonly TellTale[]): Html {
  const t = guestWords("respond", guest.locale);
  const { response } = survey;
  const question = questionOf(row, group, filledOf(survey, guest.locale), guest.locale);
  const said = response?.comments[row.key];
  if (row.scale === null) return html`<fieldset><legend><label for="${`t.${row.key}`}">${question}</label></legend><p class="quiet" id="${`h.${row.key}`}">${t("textHint", { limit: row.characters ?? 0 })}</p>
<textarea id="${`t.${row.key}`}" name="${`t.${row.key}`}" rows="4" maxlength="${row.characters ?? 0}" aria-describedby="${`h.${row.key} w.${row.key}`}">${said?.text ?? ""}</textarea><p class="tell" id="${`w.${row.key}`}" role="status">${tellsIn(tells, guest)}</p>
<fieldset><legend>${t("choice.question")}</legend>${commentChoices.map((choice) => option(`c.${row.key}`, choice, t(`choice.${choice}`), said?.choice === choice))}</fieldset></fieldset>`;
  const { limits: [low], points, mayAbstain } = surveyScales[row.scale];
  const given = response?.answers[row.key];
  return html`<fieldset><legend>${question}</legend>${(pointsIn(guest.locale, row.scale) ?? points).map((label, at) => option(`r.${row.key}`, String(low + at), label, given === low + at))}${mayAbstain && option(`r.${row.key}`, "n", t("notEnoughContact"), given === null)}</fieldset>`;
}

/** For which group somebody answers, which they alone may correct. */
export function groupOf(stoodFor: RaterGroup, { response, byName, mode }: OpenedSurvey, { locale }: Guest): Html {
  const t = guestWords("respond", locale);
  if (stoodFor === "self") return html``;
  if (byName !== null && mode === "confidential") return html`<p class="note">${t(`byName.${byName}`)}</p>`;
  const chosen = response?.group ?? stoodFor;
  return html`<fieldset><legend><label for="group">${t("group.question")}</label></legend><select id="group" name="group">${raterGroups.filter((group) => group !== "self").map((group) =>
    html`<option value="${group}"${chosen === group && { markup: " selected" }}>${t(`group.${group}`)}</option>`)}</select></fieldset>
${stoodFor === "manager" && mode === "confidential" && html`<fieldset><legend>${t("sole.question")}</legend>${soleChoices.map((sole) => option("sole", sole, t(`sole.${sole}`), response?.sole === sole))}</fieldset>`}`;
}
