import { closedPage, declinedPage, formPage, noLinkPage, thanksPage } from "@/components/surveys/respond/pages";
import { atEntrance } from "@/lib/platform/database";
import { entranceForm, goTo } from "@/lib/platform/entrance-form";
import { htmlAnswer, nonceOf } from "@/lib/platform/html-answer";
import { actOnSurvey, readSurvey } from "@/lib/surveys/entrance";
import { respondInput } from "@/lib/surveys/input/respond";
import { nextAddress, noteIn } from "@/lib/surveys/rules/respond";
import { begunSurvey } from "@/lib/surveys/survey-cookie";

/** The survey that this browser has begun. */
export async function GET(request: Request): Promise<Response> {
  const token = await begunSurvey();
  const survey = token ? await atEntrance((db) => readSurvey(db, token)) : null;
  const nonce = nonceOf(request);
  if (!survey) return htmlAnswer(noLinkPage(nonce), 404);
  if (survey.waveState !== "open") return htmlAnswer(closedPage(nonce), 410);
  const asked = new URL(request.url).searchParams;
  if (asked.has("sent") && survey.isFinal) return htmlAnswer(thanksPage(survey, nonce));
  if (survey.state === "declined" && !asked.has("again")) return htmlAnswer(declinedPage(survey, nonce));
  return htmlAnswer(formPage(survey, noteIn(asked.get("note")), nonce));
}

/** Does what the page asks for, with a script or without one. */
export const POST = entranceForm(respondInput, async (fields) => {
  const token = await begunSurvey();
  return token ? atEntrance((db, at) => actOnSurvey(db, token, fields, at)) : "unknown" as const;
}, (result, { js, act }) => (js === "1" ? Response.json(result.ok ? { outcome: result.data } : result.error, { status: result.ok ? 200 : 422, headers: { "cache-control": "no-store" } }) : goTo(nextAddress(result.ok ? result.data : null, act))));
