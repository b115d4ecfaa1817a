import { words } from "@/lib/platform/i18n";
import { commentChoices } from "@/lib/surveys/rules/comments";
import { questionOf, type FormRow, type FormWords } from "@/lib/surveys/rules/form";
import { raterGroups, soleChoices, type RaterGroup } from "@/lib/surveys/rules/groups";
import type { SurveyResponse } from "@/lib/surveys/rules/response";
import { surveyScales } from "@/lib/surveys/rules/scales";
import { html, type Html } from "./html";

const option = (name: string, value: string, label: string, isChosen: boolean): Html =>
  html`<label class="opt"><input type="radio" name="${name}" value="${value}"${isChosen && { markup: " checked" }}><span>${label}</span></label>`;

/** One question with every point of its scale in words, the negative first, and nothing chosen beforehand. */
export function rowOf(row: FormRow, group: RaterGroup, filled: FormWords, response: SurveyResponse | null): Html {
  const t = words("surveys");
  const question = questionOf(row, group, filled);
  const said = response?.comments[row.key];
  if (row.scale === null) return html`<fieldset><legend><label for="${`t.${row.key}`}">${question}</label></legend><p class="quiet" id="${`h.${row.key}`}">${t("respond.textHint", { limit: row.characters ?? 0 })}</p>
<textarea id="${`t.${row.key}`}" name="${`t.${row.key}`}" rows="4" maxlength="${row.characters ?? 0}" aria-describedby="${`h.${row.key}`}">${said?.text ?? ""}</textarea>
<fieldset><legend>${t("respond.choice.question")}</legend>${commentChoices.map((choice) => option(`c.${row.key}`, choice, t(`respond.choice.${choice}`), said?.choice === choice))}</fieldset></fieldset>`;
  const { limits: [low], points, mayAbstain } = surveyScales[row.scale];
  const given = response?.answers[row.key];
  return html`<fieldset><legend>${question}</legend>${points.map((label, at) => option(`r.${row.key}`, String(low + at), label, given === low + at))}${mayAbstain && option(`r.${row.key}`, "n", t("respond.notEnoughContact"), given === null)}</fieldset>`;
}

/** For which group somebody answers, which they alone may correct. */
export function groupOf(stoodFor: RaterGroup, response: SurveyResponse | null): Html {
  const t = words("surveys");
  if (stoodFor === "self") return html``;
  const chosen = response?.group ?? stoodFor;
  return html`<fieldset><legend><label for="group">${t("respond.group.question")}</label></legend><select id="group" name="group">${raterGroups.filter((group) => group !== "self").map((group) =>
    html`<option value="${group}"${chosen === group && { markup: " selected" }}>${t(`respond.group.${group}`)}</option>`)}</select></fieldset>
${stoodFor === "manager" && html`<fieldset><legend>${t("respond.sole.question")}</legend>${soleChoices.map((sole) => option("sole", sole, t(`respond.sole.${sole}`), response?.sole === sole))}</fieldset>`}`;
}
