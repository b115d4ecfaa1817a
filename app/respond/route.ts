import { requestsPage } from "@/components/surveys/respond/begin-page";
import { closedPage, declinedPage, formPage, heldPage, leftPage, noLinkPage, thanksPage } from "@/components/surveys/respond/pages";
import { tellsIn } from "@/components/surveys/respond/rows";
import type { Guest } from "@/components/surveys/respond/survey-about";
import { retryAfterSeconds } from "@/lib/platform/away";
import { atEntrance } from "@/lib/platform/database";
import { entranceForm, goTo } from "@/lib/platform/entrance-form";
import { statusOf } from "@/lib/platform/errors";
import { htmlAnswer, nonceOf } from "@/lib/platform/html-answer";
import { actOnSurvey, readSurvey } from "@/lib/surveys/entrance";
import { readRequests } from "@/lib/surveys/entrance/requests";
import { guestLanguage, speakAs } from "@/lib/surveys/guest-language";
import { answersIn, respondInput } from "@/lib/surveys/input/respond";
import { tellsOf } from "@/lib/surveys/rules/comments";
import { responseOf } from "@/lib/surveys/rules/response";
import { askedAfter, noteIn, respondAddress } from "@/lib/surveys/rules/respond";
import { begunSurvey, leaveSurvey } from "@/lib/surveys/survey-cookie";
import { markOf } from "@/lib/surveys/survey-links";
import { takeSurveyTurn } from "@/lib/surveys/entrance/turns";

const guestOf = async (request: Request): Promise<Guest> => ({ locale: await guestLanguage(request), nonce: nonceOf(request) });

/** A survey that this browser has begun, or all that its person is asked. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const token = await begunSurvey(asked.get("of") ?? undefined);
  const guest = await guestOf(request);
  const opened = token ? await atEntrance(async (db) => ({ survey: await readSurvey(db, token), requests: asked.has("all") ? await readRequests(db, token) : [] })) : null;
  const survey = opened?.survey;
  if (!survey) return htmlAnswer(noLinkPage(guest), 404);
  if (opened.requests.length > 0) return htmlAnswer(requestsPage(survey, opened.requests, "/respond", guest));
  if (survey.waveState !== "open") return htmlAnswer(closedPage(guest), 410);
  if (asked.has("sent") && survey.isFinal) return htmlAnswer(thanksPage(survey, guest));
  if (survey.state === "declined" && !asked.has("again")) return htmlAnswer(declinedPage(survey, guest));
  return htmlAnswer(formPage(survey, noteIn(asked.get("note")), guest));
}

/** Does what the page asks for, with a script or without one. What was typed against something newer is shown again, to be sent. */
export const POST = entranceForm(respondInput, async (fields) => {
  const token = await begunSurvey(fields.of);
  if (fields.speak) await speakAs(fields.speak);
  if (!token) return { outcome: "unknown" as const, survey: null, of: null };
  const acted = await atEntrance(async (db, at) => {
    const done = await actOnSurvey(db, token, fields, at);
    // Counted where something was there to be changed alone; a refusal takes back what was done.
    if (done.outcome === "kept" || done.outcome === "stale") await takeSurveyTurn(db, token, at);
    return done;
  });
  if (fields.act === "leave") await leaveSurvey(token);
  return { ...acted, of: markOf(token) };
}, async (result, fields, request) => {
  const guest = await guestOf(request);
  if (!result.ok) {
    if (result.error.code === "invalid") return goTo("/respond");
    const minutes = result.error.code === "too_many" ? Number(result.error.details.minutes) : null;
    const held = htmlAnswer(heldPage(minutes, fields, guest), statusOf[result.error.code]);
    held.headers.set("retry-after", String(minutes === null ? retryAfterSeconds : minutes * 60));
    return held;
  }
  const { outcome, survey, of } = result.data;
  if (fields.act === "leave") return htmlAnswer(leftPage(guest));
  if (fields.js === "1") return Response.json({ outcome, tells: Object.fromEntries(Object.entries(survey ? tellsOf(survey) : {}).map(([key, tells]) => [key, tellsIn(tells, guest)])) }, { headers: { "cache-control": "no-store" } });
  if (outcome === "stale" && survey?.stoodFor) return htmlAnswer(formPage({ ...survey, response: responseOf(survey.form, answersIn(fields), survey.stoodFor) }, "stale", guest), 409);
  return goTo(of ? respondAddress(of, fields.act === "speak" && survey && survey.requests > 1 ? "all=1" : askedAfter(outcome, fields.act)) : "/respond");
});
